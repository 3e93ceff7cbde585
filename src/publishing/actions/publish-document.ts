import type { Transaction } from 'kysely';
import { raisePublicVersion } from '../../db/public-version.js';
import type { DB } from '../../db/schema.js';
import type { Calendar } from '../../law/calendar.js';
import { type Day, dayInShanghai, yearOf } from '../../law/day.js';
import { decidePublication } from '../../law/publication.js';
import { allow, type Outcome } from '../../law/refusal.js';
import { type Actor, appendFacts, type NewFact } from '../../ledger/append.js';
import { readFacts } from '../../ledger/read.js';
import type { Saved } from '../contract.js';
import { wasLate } from '../due.js';
import { formatIndexNo } from '../index-no.js';
import { itemOf, itemTakenBack, type Standing, standingItem } from '../item.js';
import { loadForAct } from '../load.js';
import { asSigned, indexForSearch, insertPublication, nextIndexNumber, orgCodeOf, updateDocument } from '../store.js';

/**
 * Brings exactly the reviewed and approved revision before the public: page, column, search, count.
 * The 索引号 is given at the first publication and never changes. A later revision takes the place of the former one,
 * and what the former one counted is taken back, so that an item is counted once.
 */
export async function publishDocument(
  tx: Transaction<DB>,
  calendar: Calendar,
  who: Actor,
  id: string,
  input: { digest: string },
): Promise<Outcome<Saved & { path: string; indexNo: string }> | null> {
  const loaded = await loadForAct(tx, who.office, id);
  if (!loaded) return null;
  const { document, revision, state } = loaded;
  const verdict = decidePublication(state, { kind: 'publish', digest: input.digest }, who);
  if (!verdict.ok) return verdict;

  const today = dayInShanghai(who.now);
  const at = new Date(who.now);
  const signed = asSigned(revision);
  const indexNo =
    document.index_no ??
    formatIndexNo(await orgCodeOf(tx, who.office), yearOf(today), await nextIndexNumber(tx, who.office, yearOf(today)));
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
      item: { ...itemOf(signed, standing), late: wasLate(calendar, revision.formed_on as Day, signed.entry, today) },
    },
    day: today,
    subject: id,
  });

  await insertPublication(tx, { office: who.office, id, revision: revision.revision, by: who.person, at, day: today });
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
