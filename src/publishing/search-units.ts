/** One Chinese character, or a whole run of Latin letters and digits. */
export interface SearchUnit {
  readonly text: string;
  readonly single: boolean;
  /** Its place in the text: neighbours differ by one, a punctuation mark between them adds one. */
  readonly at: number;
}

const longestRun = 64; // characters of a run that are told apart; the same cut is made on both sides
const joint = '\u2060';
const invisible = /\p{Cf}/gu; // soft hyphens, zero-width spaces, byte order marks
// 文号: the year's brackets are written in many ways, or left out.
const bracketedYear = /\s*[〔[({【〖《<]\s*(\d{4})\s*[〕\])}】〗》>]\s*/g;
const part =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々])|([\p{L}\p{N}\p{M}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々]|[^\p{L}\p{N}\p{M}]|$))|([\s\u2060]+)|([^\p{L}\p{N}\p{M}\s\u2060]+)/gu;

/**
 * Full-width and half-width letters, digits and brackets become one; case and invisible characters go;
 * 〔2020〕, [2020] and （2020） become the bare year.
 */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(invisible, '').replace(bracketedYear, `${joint}$1${joint}`);
}

/** Cuts normalised text into units, with their places. Spaces take no place: 张　三 is the name 张三. */
export function* unitsOf(normalised: string, from = 0): Generator<SearchUnit> {
  let at = from;
  let gap = false;
  for (const [, single, run, , mark] of normalised.matchAll(part)) {
    if (mark !== undefined) gap = true;
    const text = single ?? run;
    if (text === undefined) continue;
    if (gap) at += 1;
    gap = false;
    yield { text: single ?? [...text].slice(0, longestRun).join(''), single: single !== undefined, at };
    at += 1;
  }
}
