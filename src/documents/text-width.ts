/**
 * The text without the characters that XML 1.0 forbids (control characters, lone surrogates).
 * One of them from a pasted source would make the whole file unreadable.
 */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}

/** The width of a text in full-width characters: a Chinese character is 1, a Latin letter or digit 0.5. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x2000 && character !== '·' ? 0.5 : 1;
  return width;
}

/**
 * How many lines a text takes in a column that holds `perLine` full-width characters.
 * At least 1, also for an empty text.
 */
export function lineCount(text: string, perLine: number): number {
  const room = Math.max(1, perLine);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}
