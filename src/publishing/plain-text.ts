const blockTags =
  /<\/?(?:p|div|h[1-6]|li|ul|ol|table|caption|thead|tbody|tfoot|tr|th|td|blockquote|pre|hr|br)\b[^>]*>/gi;
const inlineTags = /<\/?[a-z][^>]*>|<!--[\s\S]*?-->/gi;
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|middot|ldquo|rdquo));/gi;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
};

/**
 * The text of sanitised HTML, for searching and for excerpts. Emphasis inside a word leaves the word whole;
 * paragraphs and table cells become lines, so that nothing is read across them. Not a sanitiser.
 */
export function plainText(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(blockTags, '\n')
    .replace(inlineTags, '')
    .replace(entity, (all, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });
}
