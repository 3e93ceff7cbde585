import type { Finding, FindingKind } from '../detect/kind.js';
import { type Place, patternOfWords, placesOfWords } from './chosen-words.js';
import { maskValue } from './mask-value.js';
import { defaultRules, type MaskRules } from './rules.js';
import { WordIndex } from './word-index.js';

/** Something that must not stand in the new file, wherever it stood in the old one; `chosen` are words that a person named. */
export interface MaskTarget {
  readonly kind: FindingKind | 'chosen';
  readonly text: string;
}

/** The text with each finding shown only as the rule of its kind allows; findings are those of this text. */
export function maskText(text: string, findings: readonly Finding[], rules: MaskRules = defaultRules): string {
  let masked = '';
  let done = 0;
  for (const { kind, start, end, text: found } of [...findings].sort((one, other) => one.start - other.start)) {
    if (start < done) continue;
    masked += text.slice(done, start) + maskValue(kind, found, rules);
    done = end;
  }
  return masked + text.slice(done);
}

/** A stretch of a text and what comes in its place. */
export interface Replacement extends Place {
  readonly text: string;
}

/** Where the targets stand in a text, longest first, without overlaps and in order. */
export function replacementsIn(text: string, targets: readonly MaskTarget[], rules: MaskRules): Replacement[] {
  const taken = new Uint8Array(text.length);
  const found: Replacement[] = [];
  const places = placesIn(text, targets).sort((one, other) => other.target.text.length - one.target.text.length);
  for (const { start, end, target } of places) {
    if (taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    found.push({ start, end, text: maskValue(target.kind, target.text, rules) });
  }
  return found.sort((one, other) => one.start - other.start);
}

function placesIn(text: string, targets: readonly MaskTarget[]): (Place & { readonly target: MaskTarget })[] {
  const { exact, index, chosen } = preparedOf(targets);
  const places: (Place & { readonly target: MaskTarget })[] = [];
  for (const { start, at } of index.places(text)) {
    const target = exact[at];
    if (target) places.push({ start, end: start + target.text.length, target });
  }
  for (const { target, pattern } of chosen) {
    for (const place of placesOfWords(pattern, text)) places.push({ ...place, target });
  }
  return places;
}

/** What is looked for by its very characters, and the patterns of chosen words; made once for all pieces of a file. */
interface Prepared {
  readonly exact: readonly MaskTarget[];
  readonly index: WordIndex;
  readonly chosen: readonly { readonly target: MaskTarget; readonly pattern: RegExp | null }[];
}
const prepared = new WeakMap<readonly MaskTarget[], Prepared>();

function preparedOf(targets: readonly MaskTarget[]): Prepared {
  const known = prepared.get(targets);
  if (known) return known;
  const exact = targets.filter(({ kind }) => kind !== 'chosen');
  const chosen = targets
    .filter(({ kind }) => kind === 'chosen')
    .map((target) => ({ target, pattern: patternOfWords(target.text) }));
  const made = { exact, index: new WordIndex(exact.map(({ text }) => text)), chosen };
  prepared.set(targets, made);
  return made;
}

/** The text with every target masked, wherever it stands. */
export function maskTargets(text: string, targets: readonly MaskTarget[], rules: MaskRules): string {
  let masked = '';
  let done = 0;
  for (const { start, end, text: shown } of replacementsIn(text, targets, rules)) {
    masked += text.slice(done, start) + shown;
    done = end;
  }
  return masked + text.slice(done);
}
