import type { OutcomeEntry } from './outcome-entry.js';
import { deniedOutcomes } from './outcomes-data-denied.js';
import { remainingOutcomes } from './outcomes-data-remaining.js';

const inFull = { basis: 'confirmed', reconsiderationFirst: false } as const;

/** Every lawful outcome of an item of a request, in the order of table three. 条例36至40条. */
export const outcomes = [
  {
    ...inFull,
    code: 'grantedAlreadyPublic',
    category: 'granted',
    label: '所申请信息已主动公开：告知获取方式、途径',
    articles: ['条例第三十六条第（一）项'],
    reportRow2019: 'result.granted',
    reportRow2021: 'result.granted',
    rowSource: 'inferred',
    documentTitle: '政府信息公开申请答复书（已主动公开）',
    requires: ['wayToGet'],
  },
  {
    ...inFull,
    code: 'granted',
    category: 'granted',
    label: '可以公开：提供信息或告知获取方式、途径、时间',
    articles: ['条例第三十六条第（二）项', '条例第四十条'],
    reportRow2019: 'result.granted',
    reportRow2021: 'result.granted',
    rowSource: 'confirmed',
    documentTitle: '政府信息公开申请答复书',
    requires: [],
  },
  {
    code: 'partial',
    category: 'partial',
    label: '部分公开（作区分处理）',
    articles: ['条例第三十七条'],
    basis: 'confirmed',
    reportRow2019: 'result.partial',
    reportRow2021: 'result.partial',
    rowSource: 'confirmed',
    documentTitle: '政府信息部分公开告知书',
    reconsiderationFirst: 'forDeniedPart',
    requires: ['deniedGrounds', 'reasons'],
    reasonsArticle: '条例第三十七条',
  },
  ...deniedOutcomes,
  ...remainingOutcomes,
] as const satisfies readonly OutcomeEntry[];

export type OutcomeCode = (typeof outcomes)[number]['code'];
