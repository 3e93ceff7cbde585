const shape = /^(?<organ>[\p{Script=Han}A-Za-z0-9()（）]{1,20})〔(?<year>\d{4})〕(?<number>\d{1,5})号$/u;

/**
 * What is odd about a 文号, in one sentence; null where nothing is. A document is written `机关代字〔年份〕序号号`, with
 * hexagonal brackets and without 第 or leading noughts. It warns only, since old documents bear what they bear.
 */
export function docNoWarning(docNo: string, writtenOn?: string): string | null {
  const text = docNo.trim();
  if (text === '') return null;
  if (/[[［【(（]\s*\d{4}\s*[\]］】)）]/.test(text)) return '文号中的年份应当用六角括号，例如 示政发〔2020〕1号。';
  const found = shape.exec(text)?.groups;
  if (found?.number === undefined) {
    if (/第\d+号$/.test(text)) return '文号的序号前不写“第”，例如 示政发〔2020〕1号。';
    return '文号一般写作“机关代字〔年份〕序号号”，例如 示政发〔2020〕1号。';
  }
  if (found.number.startsWith('0')) return '文号的序号不编虚位，例如写“1号”而不写“001号”。';
  if (writtenOn !== undefined && found.year !== writtenOn.slice(0, 4)) {
    return `文号的年份是 ${found.year}，成文日期在 ${writtenOn.slice(0, 4)} 年，请核对。`;
  }
  return null;
}
