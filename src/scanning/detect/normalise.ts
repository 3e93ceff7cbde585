/** A text in which numbers have one form only, and the way back to where they stood. */
export interface Normalised {
  readonly text: string;
  /** The offset in the original of an offset in the normalised text. */
  original(offset: number): number;
}

// Full-width letters, digits, @ . - (brackets are told by the readers of numbers: almost every text has them);
// dashes; wide spaces; digits of mathematical alphabets.
const wide = '\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff20\uff0e\uff0d';
const dashes = '\u2010-\u2015\u2212\ufe63';
const spaces = '\u00a0\u2000-\u200a\u202f\u205f\u3000';
/** Signs without width, by which a number can be split unseen. */
const unseen = '\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe00-\ufe0f';
const odd = new RegExp(`[${wide}${dashes}${spaces}${unseen}]|\\ud835[\\udfce-\\udfff]`, 'g');

function replacement(char: string): string {
  if (char.length === 2) return String(((char.charCodeAt(1) - 0xdfce) % 10) as number);
  const code = char.charCodeAt(0);
  if (code >= 0xff00 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe63) return '-';
  if (code === 0xa0 || code === 0x3000 || code === 0x202f || code === 0x205f) return ' ';
  return code >= 0x2000 && code <= 0x200a ? ' ' : '';
}

/**
 * Makes full-width digits and letters narrow and takes out signs without width. Chinese punctuation stays, for it parts
 * what a detector must not join. A text without any of these is given back as it is.
 */
export function normalise(text: string): Normalised {
  odd.lastIndex = 0;
  if (!odd.test(text)) return { text, original: (offset) => offset };
  // Where the lengths differ: from this normalised offset on, this much is added.
  const from: number[] = [];
  const added: number[] = [];
  let shift = 0;
  const result = text.replace(odd, (char: string, at: number) => {
    const narrow = replacement(char);
    if (narrow.length !== char.length) {
      shift += char.length - narrow.length;
      from.push(at + char.length - shift);
      added.push(shift);
    }
    return narrow;
  });
  return {
    text: result,
    original(offset) {
      let [low, high] = [0, from.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((from[middle] ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      return offset + (added[low - 1] ?? 0);
    },
  };
}
