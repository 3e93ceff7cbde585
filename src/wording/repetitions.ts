import { type Remark, remarksFor, type WordText } from './word-text.js';

const rule = '文字校对';
/** A particle twice, where no word such as 目的、了解、及时 begins or ends between them. */
const particles =
  /(?<![目标有])的的(?!士|确)|了了(?!解|结|望|如指掌|无)|和和(?!气|睦|美|解|谐|平)|(?<!以)及及(?!格)|与与(?!会)|在在(?!乎|场|职|读|校|编)|于于(?!是)/g;
const phrase = /([\u4e00-\u9fa5]{2,12}?)\1/g;
const signs = /([，、；：。])\1/g;

/** The same phrase, particle or sign twice in a row. Two characters repeated can be meant (研究研究): a question only. */
export function repetitions(text: WordText): Remark[] {
  return [
    ...remarksFor(text, particles, ([found]) => ({
      suggestion: `疑似多写一个“${found.slice(1)}”`,
      source: rule,
      certain: true,
    })),
    ...remarksFor(text, phrase, ([, once = '']) =>
      new Set(once).size === 1
        ? null
        : { suggestion: `“${once}”连写了两遍，请核对`, source: rule, certain: once.length > 2 },
    ),
    ...remarksFor(text, signs, ([, once = '']) => ({
      suggestion: `标点“${once}”重复`,
      source: rule,
      certain: true,
    })),
  ];
}
