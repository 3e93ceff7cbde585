import type { Letter } from '../ocr/letters.js';
import { patternOfWords, placesOfWords } from './chosen-words.js';
import type { MaskTarget } from './mask-text.js';
import { maskValue } from './mask-value.js';
import type { MaskRules } from './rules.js';

/** Which letters may not be seen (by their place in the list), and which of the targets stand among them. */
export interface Hidden {
  readonly letters: ReadonlySet<number>;
  readonly found: ReadonlySet<number>;
}

/** Letters in the order in which they are read; the same letters can be read in several. */
export type Reading = readonly number[];

/**
 * Finds the targets among letters, whatever parts them: spaces, ends of lines, signs, full width. What of a target may be
 * seen by the rule of its kind is its beginning and its end; everything between is hidden.
 */
export function hiddenLetters(
  letters: readonly Letter[],
  readings: readonly Reading[],
  targets: readonly MaskTarget[],
  rules: MaskRules,
): Hidden {
  const [hidden, found] = [new Set<number>(), new Set<number>()];
  for (const reading of readings) {
    const run = runOf(letters, reading);
    for (const [at, target] of targets.entries()) {
      const sought = compact(target.text);
      const isShort = target.kind === 'chosen' && /^\d{1,6}$/.test(sought);
      const places = isShort ? apart(run, target.text) : together(run, sought);
      const { from, to } = hiddenPart(target, rules);
      for (const start of places) {
        found.add(at);
        for (let unit = start + from; unit < start + to; unit += 1) hidden.add(run.origin[unit] ?? -1);
      }
    }
  }
  hidden.delete(-1);
  return { letters: hidden, found };
}

/** The letters run together, which letter each unit of it comes from, and the same with what parts them. */
interface Run {
  readonly text: string;
  readonly origin: readonly number[];
  readonly plain: string;
  /** The unit of `text` at which each unit of `plain` begins. */
  readonly units: readonly number[];
}

function runOf(letters: readonly Letter[], reading: Reading): Run {
  let [text, plain] = ['', ''];
  const [origin, units]: [number[], number[]] = [[], []];
  for (const at of reading) {
    const letter = letters[at]?.text ?? '';
    for (let unit = 0; unit < letter.length; unit += 1) units.push(text.length);
    plain += letter;
    const bare = compact(letter);
    for (let unit = 0; unit < bare.length; unit += 1) origin.push(at);
    text += bare;
  }
  return { text, origin, plain, units };
}

function together({ text }: Run, sought: string): number[] {
  const places: number[] = [];
  for (let at = sought === '' ? -1 : text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) places.push(at);
  return places;
}

/** Short numbers only as they are written: run together with their neighbours they stand everywhere. */
const apart = ({ plain, units }: Run, words: string): number[] =>
  placesOfWords(patternOfWords(words), plain).map(({ start }) => units[start] ?? 0);

/** What of a target, run together, its rule hides: all but the beginning and the end that stay the same. */
function hiddenPart({ kind, text }: MaskTarget, rules: MaskRules): { readonly from: number; readonly to: number } {
  const whole = compact(text);
  const shown = compact(maskValue(kind, text, rules));
  let from = 0;
  while (from < whole.length && whole[from] === shown[from]) from += 1;
  let after = 0;
  while (after < whole.length - from && whole.at(-1 - after) === shown.at(-1 - after)) after += 1;
  return { from, to: whole.length - after };
}

/** As the new file is searched afterwards: in one width and case, without what parts characters. */
const compact = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Cc}\p{VS}()-]+/gu, '')
    .toUpperCase();
