import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { FileStore } from '../files/file-store.js';
import { rowLabel } from '../law/request/counted-outcome.js';
import { type RequestStage, requestStages } from '../law/request/request-state.js';
import type { Difference } from '../ledger/verify.js';
import { verifyTemplates } from './letters/letter-template.js';
import { foldedKinds, type RefoldedCase, refoldCases } from './refold.js';
import { verifyAnswers } from './verify-answers.js';
import { verifyRegister } from './verify-register.js';

/**
 * Recomputes what requests keep: every case's stage, end, events, decisions and letters from the facts, who did what when,
 * answers released to the public, templates of letters, and the sealed bytes of every file. Says the first row that differs, or null.
 */
export async function verifyRequests(db: Kysely<DB>, files: FileStore, only?: string): Promise<Difference | null> {
  const offices = await db
    .selectFrom('office')
    .select('office_id')
    .$if(only !== undefined, (query) => query.where('office_id', '=', only ?? ''))
    .orderBy('office_id')
    .execute();
  for (const { office_id: office } of offices) {
    const difference =
      (await verifyCases(db, office)) ??
      (await verifyRegister(db, office)) ??
      (await verifyAnswers(db, files, office)) ??
      (await verifyTemplates(db, files, office)) ??
      (await verifyFiles(db, files, office));
    if (difference) return difference;
  }
  return null;
}

async function verifyCases(db: Kysely<DB>, office: string): Promise<Difference | null> {
  const facts = await db
    .selectFrom('fact')
    .select(['kind', 'subject', 'day', 'data'])
    .where('office_id', '=', office)
    .where('kind', 'in', foldedKinds)
    .orderBy('seq')
    .execute();
  // A request that was only counted, without a case here, has no step and no row to compare.
  const stepped = new Set(facts.filter(({ kind }) => kind === 'requestStepped').map(({ subject }) => subject));
  const refolded = refoldCases(facts);
  const rows = await db
    .selectFrom('request')
    .select(['request_id', 'number', 'stage', 'outcome', 'closed_on'])
    .where('office_id', '=', office)
    .orderBy('request_id')
    .execute();
  const kept = await keptOf(db, office);
  for (const row of rows) {
    const id = row.request_id;
    stepped.delete(id);
    const expected = refolded.get(id);
    const sentence = expected ? whatDiffers(row, expected, id, kept) : `申请“${row.number}”不在台账里。`;
    if (sentence) return { office, table: 'request', row: id, sentence };
  }
  const [lost] = stepped;
  return lost === undefined
    ? null
    : { office, table: 'request', row: lost, sentence: '台账记有这件申请，申请表里却没有。' };
}

type Kept = Awaited<ReturnType<typeof keptOf>>;

/** The events, items and letters of an office's cases, by case. */
async function keptOf(db: Kysely<DB>, office: string) {
  const events = await db
    .selectFrom('request_event')
    .select(['request_id', 'kind', 'day', 'days', 'amount'])
    .where('office_id', '=', office)
    .orderBy('event_no')
    .execute();
  const items = await db
    .selectFrom('request_item')
    .select(['request_id', 'item', 'outcome'])
    .where('office_id', '=', office)
    .where('outcome', 'is not', null)
    .execute();
  const letters = await db
    .selectFrom('request_letter')
    .innerJoin('request_file', (join) =>
      join
        .onRef('request_file.office_id', '=', 'request_letter.office_id')
        .onRef('request_file.request_id', '=', 'request_letter.request_id')
        .onRef('request_file.file_id', '=', 'request_letter.file_id'),
    )
    .select(['request_letter.request_id', 'kind', 'doc_no', 'digest'])
    .where('request_letter.office_id', '=', office)
    .execute();
  const released = await db
    .selectFrom('request_file as f')
    .innerJoin('request_file as o', (join) =>
      join
        .onRef('o.office_id', '=', 'f.office_id')
        .onRef('o.request_id', '=', 'f.request_id')
        .onRef('o.file_id', '=', 'f.made_from'),
    )
    .select(['f.request_id', 'f.digest', 'o.digest as origin'])
    .where('f.office_id', '=', office)
    .where('f.purpose', 'in', ['released', 'superseded'])
    .execute();
  return { events: byCase(events), items: byCase(items), letters: byCase(letters), released: byCase(released) };
}

function byCase<Row extends { request_id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const cases = new Map<string, Row[]>();
  for (const row of rows) {
    const own = cases.get(row.request_id);
    if (own) own.push(row);
    else cases.set(row.request_id, [row]);
  }
  return cases;
}

/** The sentence of the first thing in which a case and the ledger differ. */
function whatDiffers(
  row: { number: string; stage: string; outcome: string | null; closed_on: string | null },
  expected: RefoldedCase,
  id: string,
  kept: Kept,
): string | null {
  const name = `申请“${row.number}”`;
  if (row.stage !== expected.stage)
    return `${name}的办理环节是“${stageWords(row.stage)}”，台账应为“${stageWords(expected.stage)}”。`;
  if (row.outcome !== expected.outcome)
    return `${name}的办理结果是“${rowWords(row.outcome)}”，台账应为“${rowWords(expected.outcome)}”。`;
  if (row.closed_on !== expected.closedOn)
    return `${name}的办结日期是“${row.closed_on ?? '无'}”，台账应为“${expected.closedOn ?? '无'}”。`;
  const events = (kept.events.get(id) ?? []).map(({ kind, day, days, amount }) => ({ kind, day, days, amount }));
  if (asText(events) !== asText(expected.events)) return `${name}的期限事项与台账所记的不符。`;
  const decided = new Map((kept.items.get(id) ?? []).map(({ item, outcome }) => [item, outcome]));
  for (const item of new Set([...decided.keys(), ...expected.items.keys()])) {
    if (expected.items.get(item) !== decided.get(item)) return `${name}第 ${item} 项的处理决定与台账所记的不符。`;
  }
  const letters = (kept.letters.get(id) ?? []).map((letter) => `${letter.kind} ${letter.doc_no} ${letter.digest}`);
  const issued = expected.letters.map((letter) => `${letter.kind} ${letter.docNo} ${letter.digest}`);
  if (asText(letters.sort()) !== asText(issued.sort())) return `${name}的文书与台账所记的不符。`;
  const released = (kept.released.get(id) ?? []).map(({ digest, origin }) => `${origin} ${digest}`);
  const recorded = expected.released.map(({ digest, from }) => `${from} ${digest}`);
  if (asText(released.sort()) !== asText(recorded.sort())) return `${name}对外提供的文件与台账所记的不符。`;
  return null;
}

const stageWords = (stage: string) => requestStages[stage as RequestStage] ?? stage;
const rowWords = (row: string | null) => (row === null ? '无' : rowLabel(row));
const asText = (value: unknown) => JSON.stringify(value);

async function verifyFiles(db: Kysely<DB>, files: FileStore, office: string): Promise<Difference | null> {
  const rows = await db
    .selectFrom('request_file')
    .select(['request_id', 'name', 'stored'])
    .where('office_id', '=', office)
    .orderBy('request_id')
    .orderBy('file_id')
    .execute();
  const seen = new Set<string>();
  for (const { request_id: row, name, stored } of rows) {
    if (seen.has(stored)) continue;
    seen.add(stored);
    const found = await files.rehash(stored);
    const at = { office, table: 'files', row };
    if (found === null) return { ...at, sentence: `申请材料“${name}”的文件不见了。` };
    if (found !== stored) return { ...at, sentence: `申请材料“${name}”的文件被改动过。` };
  }
  return null;
}
