/** The laws that src/law cites, as they are written there, longest first; a second name stands for the first. */
const laws: readonly (readonly [name: string, canonical: string])[] = [
  ['保守国家秘密法实施条例', '保守国家秘密法实施条例'],
  ['重大行政决策程序暂行条例', '重大行政决策程序暂行条例'],
  ['保密法实施条例', '保守国家秘密法实施条例'],
  ['土地管理法实施条例', '土地管理法实施条例'],
  ['土地管理法', '土地管理法'],
  ['行政处罚法', '行政处罚法'],
  ['行政复议法', '行政复议法'],
  ['行政诉讼法', '行政诉讼法'],
  ['预算法', '预算法'],
  ['条例', '条例'],
];

const digits = '零一二三四五六七八九';
const long = '第[一二三四五六七八九十百零]+条(?:第[一二三四五六七八九十]+款)?(?:第（[一二三四五六七八九十]+）项)?';
const short = '\\d+(?:(?:、|至| to )\\d+)*条';
const cited = new RegExp(`(${laws.map(([name]) => name).join('|')})(${long}(?:、${long})*|${short})`, 'gu');
const anyArticle = /article:\s*'([^']*第[^']*条[^']*)'/gu;

/** Every article that a text of source code cites, as '条例第26条', each once. Throws on a law that is not listed here. */
export function articlesIn(text: string): string[] {
  const found = new Set<string>();
  for (const [, name = '', list = ''] of text.matchAll(cited)) {
    const law = laws.find(([written]) => written === name)?.[1] ?? name;
    for (const number of numbersIn(list)) found.add(`${law}第${number}条`);
  }
  for (const [, article = ''] of text.matchAll(anyArticle)) {
    if (article.matchAll(cited).next().done) throw new Error(`scripts/articles.ts knows no law of “${article}”`);
  }
  return [...found];
}

function numbersIn(list: string): number[] {
  const written = [...list.matchAll(/第([一二三四五六七八九十百零]+)条/gu)].map(([, number = '']) =>
    fromChinese(number),
  );
  if (written.length > 0) return written;
  return list.split('、').flatMap((part) => {
    const [from = 0, to = from] = part.split(/至| to /u).map((number) => Number.parseInt(number, 10));
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

/** '四十二' → 42; up to 一百九十九. */
function fromChinese(text: string): number {
  const [, hundred = '', ten = '', one = ''] =
    /^(一百)?零?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/u.exec(text) ?? [];
  const tens = text.includes('十') ? (ten === '' ? 1 : digits.indexOf(ten)) : 0;
  return (hundred === '' ? 0 : 100) + tens * 10 + (one === '' ? 0 : digits.indexOf(one));
}
