import type { Transaction } from 'kysely';
import type { DB } from '../../../db/schema.js';
import { openRow } from '../../../law/catalog-change.js';
import { checkCatalogue, whyKept } from '../../../law/catalog-check.js';
import type { CatalogRow } from '../../../law/catalog-row.js';
import { boundTerm } from '../../../law/catalog-term.js';
import { dayInShanghai } from '../../../law/day.js';
import { mayAct } from '../../../law/duties.js';
import { allow, type Outcome, refuse } from '../../../law/refusal.js';
import type { Actor } from '../../../ledger/append.js';
import type { CatalogueSaved } from '../../catalogue-contract.js';
import { draftEdition, editionInForce, keepDraft, lockCatalogue, usedEntries } from '../store.js';

/** Makes the rows of a draft of those that stand; a refusal where that cannot be. */
type Change = (rows: readonly CatalogRow[], used: ReadonlySet<string>) => Outcome<readonly CatalogRow[]>;

/**
 * Changes what is being prepared; the first change begins a draft of the edition in force. `base` is the digest of the
 * rows that were seen, so that two people cannot lose each other's work.
 */
async function changeDraft(
  tx: Transaction<DB>,
  who: Actor,
  base: string,
  change: Change,
): Promise<Outcome<CatalogueSaved>> {
  if (!mayAct(who.duties, 'editCatalogue')) return refuse('no-duty', '您的岗位职责不包括这项操作。');
  await lockCatalogue(tx, who.office);
  const inForce = await editionInForce(tx, who.office);
  const draft = await draftEdition(tx, who.office);
  const seen = draft ?? inForce;
  if (seen.digest !== base) {
    return refuse('stale-edit', '在您编辑期间，目录已被他人修改；您的内容没有保存，请对照最新的目录后再改。');
  }
  const used = await usedEntries(tx, who.office);
  const changed = change(seen.rows, used);
  if (!changed.ok) return changed;
  const today = dayInShanghai(who.now);
  const bound = changed.value.map((row) => ({ ...row, term: boundTerm(row.term, today) }));
  const sound = checkCatalogue(bound, used);
  if (!sound.ok) return sound;
  const people = await foreignPerson(tx, who.office, sound.value);
  if (people !== null) return refuse('no-such-person', `“${people}”的责任人不是本机关的人员，请重新选择。`);
  const version = draft?.version ?? inForce.version + 1;
  const editors = [...new Set([...(draft?.editors ?? []), who.person])];
  const digest = await keepDraft(tx, who.office, { version, rows: sound.value, editors, at: new Date(who.now) });
  return allow({ version, digest });
}

/** The name of the first row whose person is not of this office. */
async function foreignPerson(tx: Transaction<DB>, office: string, rows: readonly CatalogRow[]): Promise<string | null> {
  const named = rows.filter(({ person }) => person !== null);
  if (named.length === 0) return null;
  const people = await tx.selectFrom('person').select('person_id').where('office_id', '=', office).execute();
  const known = new Set(people.map(({ person_id }) => person_id));
  return named.find(({ person }) => !known.has(person ?? ''))?.second ?? null;
}

/** Saves one row: the one of its key, or a new one, at the place that is asked for. */
export function saveRow(
  tx: Transaction<DB>,
  who: Actor,
  { base, row, place }: { base: string; row: CatalogRow; place?: number | undefined },
): Promise<Outcome<CatalogueSaved>> {
  return changeDraft(tx, who, base, (rows) => {
    const at = rows.findIndex(({ key }) => key === row.key);
    const others = rows.filter(({ key }) => key !== row.key);
    const lastOfFirst = others.findLastIndex(({ first }) => first === row.first);
    const own = at >= 0 ? at : lastOfFirst >= 0 ? lastOfFirst + 1 : others.length;
    return allow(others.toSpliced(place === undefined ? own : place - 1, 0, row));
  });
}

/** Takes a row out, where nothing stands under it and no law asks for it. */
export function removeRow(
  tx: Transaction<DB>,
  who: Actor,
  { base, key }: { base: string; key: string },
): Promise<Outcome<CatalogueSaved>> {
  return changeDraft(tx, who, base, (rows, used) => {
    const kept = whyKept(key, used);
    if (kept !== null) return kept;
    const found = openRow(rows, key);
    if (!found.ok && found.code === 'unknown-entry') return found;
    return allow(rows.filter((row) => row.key !== key));
  });
}

/** Puts a whole table in the place of the draft, such as one that was imported. */
export function replaceRows(
  tx: Transaction<DB>,
  who: Actor,
  { base, rows }: { base: string; rows: readonly CatalogRow[] },
): Promise<Outcome<CatalogueSaved>> {
  return changeDraft(tx, who, base, () => allow(rows));
}

/** Throws away what is being prepared; the edition in force stays. */
export async function discardDraft(
  tx: Transaction<DB>,
  who: Actor,
  { base }: { base: string },
): Promise<Outcome<{ discarded: true }> | null> {
  if (!mayAct(who.duties, 'editCatalogue')) return refuse('no-duty', '您的岗位职责不包括这项操作。');
  await lockCatalogue(tx, who.office);
  const draft = await draftEdition(tx, who.office);
  if (draft === null) return null;
  if (draft.digest !== base) return refuse('stale-edit', '目录已被他人修改，没有放弃；请看过最新的内容后再决定。');
  await tx
    .deleteFrom('catalogue_edition')
    .where('office_id', '=', who.office)
    .where('version', '=', draft.version)
    .execute();
  return allow({ discarded: true });
}
