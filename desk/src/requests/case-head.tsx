import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { intakeChannels } from '../../../src/law/request/receipt.js';
import { requestStages } from '../../../src/law/request/request-state.js';
import type { RequestDetail } from '../../../src/requests/case-contract.js';
import { Light } from '../shared/light.js';
import { chineseDay, dueWords, provisionalWords } from './clock-words.js';
import { applicantKindWords, formOptions, provisionOptions } from './intake-words.js';

/** What the case is in a glance: where it stands, until when, who asks by what way, and for what. */
export function CaseHead({ detail }: { readonly detail: RequestDetail }) {
  const open = detail.remedies.filter(({ result }) => result === null).length;
  return (
    <div className="case-head">
      <div className="case-standing">
        <strong className="case-stage">{requestStages[detail.stage]}</strong>
        <Light {...detail.light} />
        <span>
          到期日：<strong>{dueWords(detail)}</strong>
        </span>
        {detail.handlerName === null ? null : <span>承办人：{detail.handlerName}</span>}
      </div>
      {detail.provisional && detail.closedOn === null ? <p className="case-note">{provisionalWords}</p> : null}
      <p className="case-wanted">
        <span className="quiet">{detail.items === 1 ? '申请内容' : `申请内容（共 ${detail.items} 项）`}</span>
        {detail.wanted}
        {detail.items > 1 ? (
          <a href="#items" className="case-more">
            看全部各项
          </a>
        ) : null}
      </p>
      <dl className="case-facts">
        <Fact name="收到之日">{chineseDay(detail.receivedOn)}</Fact>
        <Fact name="渠道">{wordsIn(intakeChannels, detail.channel)}</Fact>
        {detail.submittedOn === detail.receivedOn ? null : (
          <Fact name="提交之日">{chineseDay(detail.submittedOn)}</Fact>
        )}
        <Fact name="申请人类别">{applicantKindWords(detail.applicantKind)}</Fact>
        <Fact name="要求形式">{labelOf(formOptions, detail.form)}</Fact>
        <Fact name="获取方式">{labelOf(provisionOptions, detail.provision)}</Fact>
        {detail.closedOn === null ? null : <Fact name="办结">{ending(detail)}</Fact>}
        {detail.corrects === null ? null : (
          <Fact name="重新办理">
            <Link to={`/requests/${detail.corrects.id}`}>原申请 {detail.corrects.number}</Link>
          </Fact>
        )}
        {detail.remedies.length === 0 ? null : (
          <Fact name="复议诉讼">
            <Link to="/requests/remedies">
              {detail.remedies.length} 件{open === 0 ? '，均已审结' : `，${open} 件未审结`}
            </Link>
          </Fact>
        )}
      </dl>
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ending({ closedOn, closedAs }: RequestDetail): string {
  const as = closedAs === null ? '' : `，计入“${closedAs}”`;
  return `${chineseDay(closedOn ?? '')}${as}`;
}

function wordsIn(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? '其他';
}

function labelOf(options: readonly { readonly value: string; readonly label: string }[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? '其他';
}
