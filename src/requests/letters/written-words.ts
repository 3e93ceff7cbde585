import type { LetterEntry, LetterValues } from '../../documents/letters/fill-template.js';
import type { LetterField, LetterKind } from '../../documents/letters/letter-kind.js';
import { allow, type Outcome, type Refusal, refuse } from '../../law/refusal.js';
import type { LetterInput } from '../act-contract.js';

/** What the writer of a letter puts into it, by the keys of its kind; 序号 is counted by the server. */
export type LetterWords = LetterInput['words'];

const serial = '序号';

/** The values of a letter: what is known, and what was written where nothing is known. Refuses keys that are neither. */
export function withWords(kind: LetterKind, known: LetterValues, words: LetterWords): Outcome<LetterValues> {
  const values: Record<string, string | readonly LetterEntry[]> = { ...known };
  for (const [key, written] of Object.entries(words)) {
    const field = kind.fields.find((each) => each.key === key);
    if (!field) return refuse('letter.unknownWord', `《${kind.title}》没有【${shown(key)}】这一项，请核对。`);
    if (Object.hasOwn(known, key) || key === '文号') {
      return refuse('letter.knownWord', `【${key}】由系统按照办件记录填写，不能另行填写。`);
    }
    const no = unfit(field, written);
    if (no) return no;
    values[key] = typeof written === 'string' ? written : numbered(field, written);
  }
  return allow(values);
}

function unfit({ key, items }: LetterField, written: LetterWords[string]): Refusal | null {
  if (typeof written === 'string') {
    return items === undefined ? null : refuse('letter.listExpected', `【${key}】应当逐项填写。`);
  }
  if (items === undefined) return refuse('letter.textExpected', `【${key}】应当填写文字，不能逐项填写。`);
  const unknown = written.flatMap(Object.keys).find((name) => !items.some((item) => item.key === name));
  return unknown === undefined
    ? null
    : refuse('letter.unknownWord', `【${key}】各项没有【${shown(unknown)}】这一栏，请核对。`);
}

function numbered({ items = [] }: LetterField, entries: readonly LetterEntry[]): readonly LetterEntry[] {
  if (!items.some(({ key }) => key === serial)) return entries;
  return entries.map((entry, at) => ({ ...entry, [serial]: String(at + 1) }));
}

const shown = (key: string) => key.slice(0, 40);

const toThirdParties: readonly string[] = ['consultThirdParty', 'consultConfirmation', 'thirdPartyDecision'];

/** A third party need not know who applies; a name in which the applicant's happens to stand is left aside. */
export function namesApplicant(kind: LetterKind, values: LetterValues, applicant: string): Refusal | null {
  if (!toThirdParties.includes(kind.key)) return null;
  const name = applicant.trim();
  const { 第三方名称: addressee, ...rest } = values;
  const texts = Object.values(rest).flatMap((each) =>
    typeof each === 'string' ? [each] : each.flatMap(Object.values),
  );
  const text = texts.join('\n').replaceAll(typeof addressee === 'string' && addressee !== '' ? addressee : '\0', '');
  if (name.length < 2 || !text.includes(name)) return null;
  return refuse('letter.namesApplicant', '给第三方的文书不能写出申请人的姓名或者名称，请改写后再发出。');
}
