import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { fillLetter, type LetterValues } from '../../documents/letters/fill-template.js';
import type { LetterKind } from '../../documents/letters/letter-kind.js';
import { type Day, yearOf } from '../../law/day.js';
import { allow, type Outcome } from '../../law/refusal.js';
import type { Actor, NewFact } from '../../ledger/append.js';
import type { CaseWork } from '../case-work.js';
import { nextOf } from '../number.js';
import { insertLetter } from '../store-case.js';
import { sealedName } from './addressee.js';
import { docNoOf } from './doc-no.js';
import type { LetterOffice } from './letter-office.js';
import { templateOf } from './letter-template.js';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface LetterToIssue {
  readonly kind: LetterKind;
  /** Every value but 文号. */
  readonly values: LetterValues;
  readonly office: LetterOffice;
  readonly day: Day;
}

export interface IssuedLetter {
  readonly letter: string;
  readonly docNo: string | null;
  readonly fact: NewFact;
}

/**
 * Fills a letter and enters it in its case with its file; gives the fact to append. The number is taken only once the
 * letter is known to be whole: a value that is missing is refused by its name and uses no number.
 */
export async function issueLetter(
  tx: Transaction<DB>,
  who: Actor,
  work: CaseWork,
  request: string,
  { kind, values, office, day }: LetterToIssue,
): Promise<Outcome<IssuedLetter>> {
  const template = await templateOf(tx, work.templates, who.office, kind);
  const tried = fillLetter(kind, template, kind.numbered ? { ...values, 文号: '（编号）' } : values);
  if (!tried.ok) return tried;
  const docNo = kind.numbered ? await nextDocNo(tx, who.office, office, day) : null;
  const filled = docNo === null ? tried : fillLetter(kind, template, { ...values, 文号: docNo });
  if (!filled.ok) return filled;
  const bytes = filled.value;
  const name = `${kind.title}${docNo === null ? '' : `（${docNo}）`}.docx`;
  const file = await work.files.put(tx, who, request, { purpose: 'letter', name, type: docxType, bytes });
  const addressee = sealedName(work.sealer, kind, values);
  const letter = await insertLetter(tx, who, request, { kind: kind.key, docNo, file, day, addressee });
  const digest = createHash('sha256').update(bytes).digest('hex');
  const fact = { kind: 'letterIssued', letter: kind.key, docNo, digest } as const;
  return allow({ letter, docNo, fact: { fact, day, subject: request } });
}

async function nextDocNo(
  tx: Transaction<DB>,
  office: string,
  { shortName, profile }: LetterOffice,
  day: Day,
): Promise<string> {
  const year = yearOf(day);
  return docNoOf(shortName, profile.docNoPrefix, year, await nextOf(tx, office, 'letter', year));
}
