import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { RecordedFact } from '../law/facts.js';
import { cellAt, valueAt } from '../law/report/address.js';
import { countFacts, countFor, narrativeCounts } from '../law/report/counts.js';
import { feeLineKey } from '../law/report/fee-counts.js';
import { formForYear } from '../law/report/form.js';
import { cellFacts, standingFacts, tally } from '../law/report/tally.js';
import { describeSubjects, unnamed } from './behind-subjects.js';
import type { RecordsBehind } from './contract.js';
import { recordKind, wordsOfFact } from './fact-in-words.js';
import { factsForYear } from './gather.js';
import { frozenOf, readReport } from './store.js';

/** As many as a person reads; the total is given beside them. */
const shownAtMost = 500;

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
  const found = countFacts(facts, year, key);
  const behind =
    key === feeLineKey
      ? found.map((fact) => ({ fact, adds: wordsOfFact(fact) ?? '' }))
      : standingFacts(found.map((fact) => ({ fact, adds: countFor([fact], year)[key] ?? 0 }))).map(
          ({ fact, adds }) => ({ fact, adds: signed(adds) }),
        );
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

/** Puts titles to the records, in a few queries whatever their number. */
async function describe(
  db: Kysely<DB>,
  office: string,
  head: { address: string; place: string; value: string },
  behind: readonly { fact: RecordedFact; adds: string }[],
): Promise<RecordsBehind> {
  const shown = behind.slice(0, shownAtMost);
  const subjects = await describeSubjects(db, office, new Set(shown.map(({ fact }) => fact.subject)));
  return {
    ...head,
    total: behind.length,
    records: shown.map(({ fact, adds }) => {
      const subject = subjects.get(fact.subject) ?? unnamed;
      return {
        seq: fact.seq,
        day: fact.day,
        kind: recordKind(fact),
        title: subject.title ?? wordsOfFact(fact) ?? '（登记记录）',
        contribution: adds,
        documentId: subject.documentId,
        indexNo: subject.indexNo,
        publicPath: subject.publicPath,
        caseId: subject.caseId,
        caseNumber: subject.caseNumber,
      };
    }),
  };
}
