import type { Finding } from './finding.js';
import type { PlacedSentence } from './text-sentences.js';

const topics: readonly { name: string; mention: RegExp; result: RegExp }[] = [
  {
    name: '工作考核',
    mention: /考核|考评/u,
    result:
      /(?:考核|考评)[^。]{0,40}(?:得分|\d+(?:\.\d+)?分|优秀|良好|合格|等次|名次|第[一二三四五六七八九十\d]+[名位]|位列|位居|排名|达标|结果(?:为|是|：))/u,
  },
  {
    name: '社会评议',
    mention: /评议|满意度|(?:群众|公众|服务对象)评价/u,
    result:
      /(?:评议|满意度)[^。]{0,40}(?:得分|\d+(?:\.\d+)?[分%％份人]|满意率|优秀|良好|合格|结果(?:为|是|：|:)(?:基本|非常|比较|较|很|总体)?满意)|(?:评议|评价)(?:结果)?(?:为|是|：|:)?(?:基本|非常|比较|较|很|总体)?满意(?!度)/u,
  },
  {
    name: '责任追究',
    mention: /责任追究|追责|问责|追究/u,
    result:
      /(?:未|没有|无)[^。，]{0,20}(?:责任追究|追责|问责|追究)|(?:责任追究|追责|问责|追究)[^。]{0,20}(?:\d+[人次件起]|[零无〇]|未发生|没有)|(?:\d+[人次件起])[^。，]{0,10}(?:追究|问责|追责)/u,
  },
];

/**
 * T2: the report of a government at any level states the results of 工作考核、社会评议、责任追究 (条例50条4项).
 * A plan to assess, or a rule about it, is not a result. Departments are not held to it, nor are 街道办事处,
 * which are agencies of a government and none themselves.
 */
export function checkArticle50(sentences: readonly PlacedSentence[], agency: string | null): Finding[] {
  if (agency !== null && !/人民政府$/u.test(agency)) return [];
  if (sentences.length === 0) return [];
  // Names of rules ('考核评议制度') speak of no result.
  const texts = sentences.map(({ text }) => text.replace(/[“「《][^”」》]{2,40}[”」》]/gu, ''));
  const missing = topics.filter(({ result }) => !texts.some((text) => result.test(text)));
  if (missing.length === 0) return [];
  const names = missing.map(({ name }) => name).join('、');
  const mentioned = missing.filter(({ mention }) => sentences.some(({ text }) => mention.test(text)));
  const but =
    mentioned.length === 0
      ? ''
      : `正文提到了${mentioned.map(({ name }) => name).join('、')}，但只是安排或制度，不是结果。`;
  return [
    {
      check: 'T2',
      severity: 'warning',
      place: '一、总体情况（监督保障）',
      sentence: `没有写${names}的结果。${but}条例第五十条要求各级人民政府的年度报告包括工作考核、社会评议和责任追究结果情况。`,
    },
  ];
}
