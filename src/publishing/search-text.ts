import { plainText } from './plain-text.js';
import { normalise, type SearchUnit, unitsOf } from './search-units.js';

/** Stands in a vector that could not keep every position; no word can contain it, since it is punctuation. */
const overflow = '…';
const lastPosition = 16_383; // PostgreSQL moves later positions onto this one
const positionsPerLexeme = 255; // PostgreSQL drops the rest of them
const vectorBytes = 1_000_000; // PostgreSQL refuses a tsvector of 2^20 bytes
const longestQuery = 1_000; // characters that are looked at
const wordsPerQuery = 8;
const unitsPerQuery = 64;

interface Held {
  readonly positions: string[];
}

/**
 * The tsvector literal of a document: every character and every pair of neighbouring characters of the
 * NFKC-normalised text, Latin and digit runs whole; the title with weight A, the 文号 with B, the body's text with D.
 *
 * A name of two characters is one lexeme, so it is found wherever it stands, whatever a dictionary knows. Longer words
 * are phrases and need positions, of which PostgreSQL keeps 16,383 in all and 255 of one lexeme. Where a text
 * has more, the vector carries a mark, and `searchQuery` takes documents with the mark that hold all pairs of a word:
 * nothing is missed; in such a long text alone the pairs need not stand side by side. A vector ends at about 1 MB,
 * some hundred thousand different pairs, which only a text that is no Chinese reaches.
 */
export function searchVector(title: string, body: string, docNo: string | null = null): string {
  const lexemes = new Map<string, Held>();
  const state = { bytes: 0, over: false };
  const fields = [
    { text: title, weight: 'A' },
    { text: docNo ?? '', weight: 'B' },
    { text: plainText(body).replaceAll('\n', '。'), weight: '' },
  ];
  let next = 1;
  for (const { text, weight } of fields) {
    let before: SearchUnit | undefined;
    for (const unit of unitsOf(normalise(text), next)) {
      if (before !== undefined && isPair(before, unit)) add(before.text + unit.text, before.at, weight);
      add(unit.text, unit.at, weight);
      before = unit;
    }
    if (before !== undefined) next = before.at + 2; // a gap, so that no phrase runs from one field into the next
  }
  if (state.over) lexemes.set(overflow, { positions: [] });
  return [...lexemes].map(([text, { positions }]) => quoted(text) + (positions[0] ? `:${positions}` : '')).join(' ');

  function add(text: string, at: number, weight: string): void {
    let held = lexemes.get(text);
    if (held === undefined) {
      const size = Buffer.byteLength(text) + 4;
      if (state.bytes + size > vectorBytes) {
        state.over = true;
        return;
      }
      state.bytes += size;
      held = { positions: [] };
      lexemes.set(text, held);
    }
    if (at >= lastPosition || held.positions.length >= positionsPerLexeme || state.bytes + 2 > vectorBytes) {
      state.over = true;
      return;
    }
    state.bytes += 2;
    held.positions.push(`${at}${weight}`);
  }
}

/** What a person typed, as words of units: at most eight words and 64 units of the first thousand characters. */
export function searchWords(words: string): SearchUnit[][] {
  let left = unitsPerQuery;
  const found: SearchUnit[][] = [];
  for (const word of normalise(words.slice(0, longestQuery)).split(/\s+/)) {
    const units = [...unitsOf(word)].slice(0, left);
    if (units.length > 0) found.push(units);
    left -= units.length;
    if (left === 0 || found.length === wordsPerQuery) break;
  }
  return found;
}

/**
 * The tsquery literal for what a person typed: words by spaces, all of which must occur, each of them
 * as a phrase. Null where there is nothing to look for. Any string is safe: quotes, operators and what else is
 * no letter or digit only separate. `title` asks for a hit in the title alone.
 */
export function searchQuery(words: string, where: 'anywhere' | 'title' = 'anywhere'): string | null {
  const weight = where === 'title' ? ':A' : '';
  const phrases = searchWords(words).map((units) => phrase(units, weight));
  return phrases.length === 0 ? null : phrases.join(' & ');
}

function phrase(units: readonly SearchUnit[], weight: string): string {
  const steps = lexemesOf(units);
  const lexemes = steps.map((step) => quoted(step.text) + weight);
  if (steps.length === 1) return lexemes[0] ?? '';
  const chain = steps.map((step, index) => {
    const before = steps[index - 1];
    return before === undefined ? lexemes[index] : `<${step.at - before.at}> ${lexemes[index]}`;
  });
  if (weight !== '') return `(${chain.join(' ')})`;
  return `(${chain.join(' ')} | ${quoted(overflow)} & ${lexemes.join(' & ')})`;
}

/** The fewest lexemes that cover a word: pairs where there are neighbours, single characters where there are none. */
function lexemesOf(units: readonly SearchUnit[]): { text: string; at: number }[] {
  return units.flatMap((unit, index) => {
    const next = units[index + 1];
    if (next !== undefined && isPair(unit, next)) return [{ text: unit.text + next.text, at: unit.at }];
    const before = units[index - 1];
    return before !== undefined && isPair(before, unit) ? [] : [{ text: unit.text, at: unit.at }];
  });
}

function isPair(a: SearchUnit, b: SearchUnit): boolean {
  return a.single && b.single && b.at === a.at + 1;
}

function quoted(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '$&$&')}'`;
}
