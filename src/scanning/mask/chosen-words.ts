/** A stretch of a text, in UTF-16 units; `end` is the first after it. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Full-width letters and signs made narrow, and all that parts characters unseen taken out. */
const bare = (text: string): string =>
  text
    .replace(/[\s\p{Cf}\p{VS}]+/gu, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** Digits so short that, run together with their neighbours, they stand everywhere. */
const isShortNumber = (bareWords: string): boolean => /^\d{1,6}$/.test(bareWords);

/** The character itself, or its full-width form. */
function eitherWidth(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const self = character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return code > 0x20 && code < 0x7f ? `(?:${self}|${String.fromCharCode(code + 0xfee0)})` : self;
}

/**
 * Finds words that a person chose: also with spaces or signs without width between their characters, in full width, and in
 * capitals or not. A number of up to six digits only without anything between. Null where the words are but spaces.
 */
export function patternOfWords(words: string): RegExp | null {
  const sought = bare(words);
  if (sought === '') return null;
  const between = isShortNumber(sought) ? '' : '[\\s\\p{Cf}\\p{VS}]*';
  return new RegExp([...sought].map(eitherWidth).join(between), 'giu');
}

/** Where a pattern of chosen words stands in a text. */
export function placesOfWords(pattern: RegExp | null, text: string): Place[] {
  return pattern === null
    ? []
    : [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** Tells of words whether a text holds them once all spaces are taken out, so that cells and lines hide nothing. */
export function wordSearch(text: string): (words: string) => boolean {
  const run = bare(text).toUpperCase();
  return (words) => {
    const sought = bare(words).toUpperCase();
    return isShortNumber(sought)
      ? placesOfWords(patternOfWords(words), text).length > 0
      : sought !== '' && run.includes(sought);
  };
}
