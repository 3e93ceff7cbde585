import type { ReactNode } from 'react';
import { objectionAnswers } from '../../../src/law/request/objection.js';
import { outcomeOf } from '../../../src/law/request/outcomes.js';
import { decisionSchema } from '../../../src/requests/act-contract.js';
import type { CaseItem } from '../../../src/requests/case-contract.js';
import { outcomeWords } from './outcome-words.js';

const written = decisionSchema.partial({ item: true });

/** The decision on an item as it was written, with the articles that the law binds to it. */
export function ItemDecisionView({ item }: { readonly item: CaseItem }) {
  const entry = item.outcome === null ? null : outcomeOf(item.outcome);
  const read = written.safeParse(item.decision);
  const decision = read.success ? read.data : undefined;
  const { search, earlierReply, overObjection } = decision ?? {};
  const grounds = (decision?.deniedGrounds ?? []).flatMap((code) => outcomeOf(code) ?? []);
  const told = (ground: string) =>
    (decision?.withheld ?? [])
      .filter((part) => part.ground === ground)
      .map(({ content, lawNamed, reasons }) =>
        [`内容：${content}`, lawNamed ? `依据：${lawNamed}` : '', `理由：${reasons}`].filter(Boolean).join('；'),
      );
  return (
    <dl className="facts-list">
      <Line name="处理决定">{entry === null ? item.outcomeLabel : outcomeWords(entry)}</Line>
      <Line name="依据">{[...(entry?.articles ?? []), decision?.lawNamed ?? ''].filter(Boolean).join('、')}</Line>
      <Line name="不公开部分">
        {grounds
          .map(({ code, label, articles }) => [`${label}（${articles.join('、')}）`, ...told(code)].join('\n'))
          .join('\n')}
      </Line>
      <Line name="区分处理说明">{decision?.distinction}</Line>
      <Line name="第三方不同意公开">
        {overObjection === undefined
          ? ''
          : [objectionAnswers[overObjection.answer], overObjection.reasons].filter(Boolean).join('：')}
      </Line>
      <Line name="事实和理由">{decision?.reasons}</Line>
      <Line name="方式、途径">{decision?.wayToGet}</Line>
      <Line name="负责机关">{decision?.agencyNamed}</Line>
      <Line name="前次答复">{earlierReply === undefined ? '' : `${earlierReply.docNo}，${earlierReply.day}`}</Line>
      <Line name="检索记录">
        {search === undefined
          ? ''
          : `系统：${search.systems}；关键词：${search.keywords}；档案柜、科室：${search.places}；检索人员：${search.people}；日期：${search.from} 至 ${search.to}；签名：${search.signatures}`}
      </Line>
    </dl>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === undefined || children === null || children === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd style={{ whiteSpace: 'pre-line' }}>{children}</dd>
    </>
  );
}
