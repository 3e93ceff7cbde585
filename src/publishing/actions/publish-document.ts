import type { Transaction } from 'kysely';
import { raisePublicVersion } from '../../db/public-version.js';
import type { DB } from '../../db/schema.js';
import type { Calendar } from '../../law/calendar.js';
import { openRow } from '../../law/catalog-change.js';
import { type Day, dayInShanghai } from '../../law/day.js';
import { decidePublication } from '../../law/publication.js';
import { allow, type Outcome } from '../../law/refusal.js';
import { type Actor, appendFacts, type NewFact } from '../../ledger/append.js';
import { readFacts } from '../../ledger/read.js';
import { editionInForce } from '../catalogue/store.js';
import { refuseUndecided } from '../checks/undecided.js';
import { refuseClosed } from '../closed.js';
import type { Saved } from '../contract.js';
import { wasLate } from '../due.js';
import { giveIndexNo } from '../index-no.js';
import { itemOf, itemTakenBack, type Standing, standingItem } from '../item.js';
import { loadForAct } from '../load.js';
import { asSigned, indexForSearch, insertPublication, updateDocument } from '../store.js';

/**
 * Brings exactly the reviewed and approved revision before the public: page, column, search, count.
 * The 索引号 is given at the first publication and never changes. A later revision takes the place of the former one,
 * and what the former one counted is taken back, so that an item is counted once. `onBehalfOf` is the person who set the
 * hour, where the system publishes.
 */
export async function publishDocument(
  tx: Transaction<DB>,
  calendar: Calendar,
  who: Actor,
  id: string,
  input: { digest: string; onBehalfOf?: string },
): Promise<Outcome<Saved & { path: string; indexNo: string }> | null> {
  const loaded = await loadForAct(tx, who.office, id);
  if (!loaded) return null;
  const { document, revision, state } = loaded;
  const verdict = decidePublication(state, { kind: 'publish', digest: input.digest }, who);
  if (!verdict.ok) return verdict;
  const catalogue = await editionInForce(tx, who.office);
  const entry = openRow(catalogue.rows, revision.entry);
  if (!entry.ok) return entry;
  const open = await refuseUndecided(tx, who, loaded);
  if (open) return open;

  const today = dayInShanghai(who.now);
  const at = new Date(who.now);
  const signed = asSigned(revision);
  const closed = refuseClosed(signed);
  if (closed) return closed;
  const indexNo = document.index_no ?? (await giveIndexNo(tx, who.office, today));
  const former = document.published_revision;
  const facts: NewFact[] = [];
  let standing: Standing | null = null;
  if (former !== null) {
    standing = standingItem(await readFacts(tx, who.office, { subject: id }));
    if (!standing) throw new Error(`document ${id} stands published without a fact`);
    facts.push({
      fact: { kind: 'superseded', revision: former, item: itemTakenBack(standing) },
      day: today,
      subject: id,
    });
  }
  facts.push({
    fact: {
      kind: 'published',
      revision: revision.revision,
      digest: revision.digest,
      indexNo,
      item: {
        ...itemOf(signed, standing),
        late: wasLate(calendar, catalogue, revision.formed_on as Day, signed.entry, today),
      },
    },
    day: today,
    subject: id,
  });

  await insertPublication(tx, {
    office: who.office,
    id,
    revision: revision.revision,
    by: input.onBehalfOf ?? who.person,
    at,
    day: today,
  });
  await updateDocument(tx, document, {
    state: 'published',
    published_revision: revision.revision,
    index_no: indexNo,
    published_at: document.published_at ?? at,
    published_on: document.published_on ?? today,
    withdrawn_on: null,
    withdraw_reason: null,
    updated_at: at,
  });
  await indexForSearch(tx, who.office, id, signed);
  await raisePublicVersion(tx, who.office);
  await appendFacts(tx, who, facts);
  return allow({ id, revision: revision.revision, digest: revision.digest, path: `/content/${id}`, indexNo });
}
