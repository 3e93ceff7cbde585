import type { Narrative } from './store.js';

/** Reports tell in section six of the fees for processing information, the rule for which is of November 2020. */
const firstYearOfFees = 2021;
const feesAndMore = '{{fees.line}}\n〔请写明其他需要报告的事项；没有的，写“没有其他需要报告的事项”〕';

/** The text that a new report begins with: numbers as references, and a mark where only a person can write. */
export function startingNarrative(agency: string, year: number): Narrative {
  return {
    overview: [
      `本报告根据《中华人民共和国政府信息公开条例》第五十条的规定编制。报告中所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
      '（一）主动公开情况',
      `${agency}全年主动公开政府信息{{published}}条，其中转发、公示类信息{{published.repostAndNotice}}条，热点信息{{published.topical}}条。`,
      '（二）依申请公开情况',
      '全年收到政府信息公开申请{{requests.received}}件，办结{{requests.closed}}件。',
      '（三）政府信息管理情况',
      '公开前逐条进行保密审查，审查、审批意见与所公开的内容一一对应，全程留存。',
      '（四）政府信息公开平台建设情况',
      '〔请写明本年度平台和公示栏的建设、维护情况〕',
      '（五）监督保障情况',
      '〔请写明本年度工作考核、社会评议和责任追究的结果〕',
    ].join('\n'),
    proactive: '',
    applications: '',
    reviewLitigation: '',
    problems: '〔请写明本年度存在的主要问题和改进措施〕',
    other: year < firstYearOfFees ? '无' : feesAndMore,
  };
}
