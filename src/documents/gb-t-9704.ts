/** The form of official documents (GB/T 9704-2012) in the units of DOCX: a twip is 1/20 point, a size is half points. */
export const fonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading1: '黑体',
  heading2: '楷体_GB2312',
  table: '宋体',
  pageNumber: '宋体',
} as const;

/** 二号 22 pt, 三号 16 pt, 四号 14 pt, 五号 10.5 pt, 小五 9 pt, in half points. */
export const sizes = { second: 44, third: 32, fourth: 28, fifth: 21, smallFifth: 18 } as const;

/** 22 lines on the 225 mm of the page: 28.95 pt. */
export const lineTwips = 579;

/** One character of 三号. */
export const characterTwips = 320;

const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

/** A4 upright with 天头 37, 订口 28, and 35 and 26 mm on the other sides. */
export const page = {
  size: { width: twips(210), height: twips(297) },
  // 7 mm below the text stands the page number, whose line is 5 mm high
  margin: { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26), footer: twips(35 - 7 - 5) },
} as const;

/** The width of the text, 156 mm. */
export const textTwips = page.size.width - page.margin.left - page.margin.right;

/** A font for every script: without eastAsia Word falls back to its own for Chinese, the hint keeps “” full-width. */
export function fontOf(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' } as const;
}
