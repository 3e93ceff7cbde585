import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { RecordedFact } from '../law/facts.js';
import { cellAt, valueAt } from '../law/report/address.js';
import { countFacts, countFor, narrativeCounts } from '../law/report/counts.js';
import { formForYear } from '../law/report/form.js';
import { cellFacts, standingFacts, tally } from '../law/report/tally.js';
import type { RecordsBehind } from './contract.js';
import { factsForYear } from './gather.js';
import { frozenOf, readReport } from './store.js';

/** As many as a person reads; the total is given beside them. */
const shownAtMost = 500;

const kindWords: Partial<Record<RecordedFact['kind'], string>> = {
  published: '公开',
  withdrawn: '撤下',
  superseded: '修订替换',
  businessRecorded: '业务登记',
  openingStated: '期初数',
  requestReceived: '收到申请',
  requestClosed: '办结申请',
  requestsCarriedIn: '上年结转',
  remedyFiled: '复议、诉讼受理',
  remedyConcluded: '复议、诉讼审结',
};

/** The facts that the report of a year counts: those of its signature once it is signed, all of them until then. */
async function countedFacts(db: Kysely<DB>, office: string, year: number): Promise<RecordedFact[]> {
  const stored = await readReport(db, office, year);
  const frozen = stored ? frozenOf(stored) : null;
  return factsForYear(db, office, year, frozen?.facts.lastSeq);
}

/** The records behind one cell; null where the form has no such cell. */
export async function behindCell(
  db: Kysely<DB>,
  office: string,
  year: number,
  address: string,
): Promise<RecordsBehind | null> {
  const form = formForYear(year).version;
  const cell = cellAt(form, address);
  if (!cell) return null;
  const facts = await countedFacts(db, office, year);
  const value = valueAt(tally(facts, year, form), cell);
  const behind = standingFacts(cellFacts(facts, year, form, address)).map(({ fact, adds }) => ({
    fact,
    adds: signed(adds),
  }));
  return describe(db, office, { address, place: cell.place, value: String(value ?? '') }, behind);
}

/** The records behind one count of the narrative; null where there is no such count. */
export async function behindCount(
  db: Kysely<DB>,
  office: string,
  year: number,
  key: string,
): Promise<RecordsBehind | null> {
  const count = narrativeCounts.find((candidate) => candidate.key === key);
  if (!count) return null;
  const facts = await countedFacts(db, office, year);
  const behind = standingFacts(
    countFacts(facts, year, key).map((fact) => ({ fact, adds: countFor([fact], year)[key] ?? 0 })),
  ).map(({ fact, adds }) => ({ fact, adds: signed(adds) }));
  return describe(
    db,
    office,
    { address: key, place: `正文·${count.label}`, value: String(countFor(facts, year)[key] ?? 0) },
    behind,
  );
}

function signed(adds: number | string): string {
  const text = String(adds);
  return text.startsWith('-') ? `－${text.slice(1)}` : `＋${text}`;
}

/** Puts titles to the records, in two queries whatever their number. */
async function describe(
  db: Kysely<DB>,
  office: string,
  head: { address: string; place: string; value: string },
  behind: readonly { fact: RecordedFact; adds: string }[],
): Promise<RecordsBehind> {
  const shown = behind.slice(0, shownAtMost);
  const subjects = [...new Set(shown.map(({ fact }) => fact.subject))].filter((subject) =>
    /^[0-9a-f-]{36}$/.test(subject),
  );
  const documents = new Map<string, { title: string; index_no: string | null; public: boolean }>();
  const business = new Map<string, string>();
  if (subjects.length > 0) {
    const rows = await db
      .selectFrom('document as d')
      .innerJoin('revision as r', (join) =>
        join
          .onRef('r.office_id', '=', 'd.office_id')
          .onRef('r.document_id', '=', 'd.document_id')
          .on((eb) => eb('r.revision', '=', eb.fn.coalesce('d.published_revision', 'd.revision'))),
      )
      .select(['d.document_id', 'd.index_no', 'd.published_revision', 'r.title'])
      .where('d.office_id', '=', office)
      .where('d.document_id', 'in', subjects)
      .execute();
    for (const row of rows) {
      documents.set(row.document_id, {
        title: row.title,
        index_no: row.index_no,
        public: row.published_revision !== null,
      });
    }
    const records = await db
      .selectFrom('business_record')
      .select(['record_id', 'title'])
      .where('office_id', '=', office)
      .where('record_id', 'in', subjects)
      .execute();
    for (const row of records) business.set(row.record_id, row.title);
  }
  return {
    ...head,
    total: behind.length,
    records: shown.map(({ fact, adds }) => {
      const document = documents.get(fact.subject);
      return {
        seq: fact.seq,
        day: fact.day,
        kind: kindWords[fact.kind] ?? fact.kind,
        title: document?.title ?? business.get(fact.subject) ?? '（登记记录）',
        contribution: adds,
        documentId: document ? fact.subject : null,
        indexNo: document?.index_no ?? null,
        publicPath: document?.public ? `/content/${fact.subject}` : null,
      };
    }),
  };
}
