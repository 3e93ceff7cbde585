import type { LetterValues } from '../../documents/letters/fill-template.js';
import { type Day, dayInChinese } from '../../law/day.js';
import { applicantKinds } from '../../law/report/form.js';
import { type ClockEventKind, clockEvents } from '../../law/request/clock-event.js';
import { outcomeOf } from '../../law/request/outcomes.js';
import { type IntakeChannel, intakeChannels } from '../../law/request/receipt.js';
import type { Applicant, Application } from '../intake-contract.js';
import type { LoadedCase } from '../load.js';
import type { StoredCase } from '../store-case.js';
import { wantedInWords } from './wanted-words.js';

const formWords: Readonly<Record<Application['form'], string>> = {
  paper: '纸质',
  electronic: '电子',
  inspection: '查阅、抄录',
};
const provisionWords: Readonly<Record<Application['provision'], string>> = {
  post: '邮寄',
  email: '电子邮件',
  collect: '自行领取',
  onSite: '当场提供',
};

/** 纸质, 电子, or 查阅、抄录: the form in which the applicant wants it. */
export const formOf = ({ form }: Pick<StoredCase, 'form'>) => formWords[form as Application['form']] ?? form;

/** How the applicant wants to get it. */
export const provisionOf = ({ provision }: Pick<StoredCase, 'provision'>) =>
  provisionWords[provision as Application['provision']] ?? provision;

/** The application form as it was filled in. 条例29条. */
export function applicationValues(applicant: Applicant, request: StoredCase): LetterValues {
  const person = applicant.kind === 'naturalPerson';
  return {
    ...(person ? { 姓名: applicant.name } : { 单位名称: applicant.name, 单位类别: kindOf(applicant.kind) }),
    ...(person
      ? { 证件名称: applicant.idKind, 证件号码: applicant.idNumber }
      : { 统一社会信用代码: applicant.idNumber }),
    法定代表人: applicant.legalRepresentative ?? '',
    单位联系人: applicant.contact ?? '',
    通信地址: applicant.address,
    联系电话: applicant.phone,
    电子邮箱: applicant.email ?? '',
    提供形式: formOf(request),
    获取方式: provisionOf(request),
    申请时间: dayInChinese(request.submitted_on as Day),
  };
}

/** The register sheet: how the case came in and what happened to it, day by day. 条例45条. */
export function registrationValues({ request, items, events, letters }: LoadedCase): LetterValues {
  const reply = letters.findLast(({ kind }) => kind.startsWith('reply'));
  const results = items.flatMap(({ outcome }) => outcomeOf(outcome ?? '')?.label ?? []);
  const course = events.map(({ kind, day }) => ({
    日期: dayInChinese(day as Day),
    事项: clockEvents[kind as ClockEventKind] ?? otherEvents[kind] ?? kind,
  }));
  return {
    渠道: intakeChannels[request.channel as IntakeChannel],
    申请人类别: kindOf(request.applicant_kind),
    内容摘要: wantedInWords(items),
    节点: [{ 日期: dayInChinese(request.received_on as Day), 事项: '收到申请' }, ...course],
    结果: [...new Set(results)].join('；'),
    文号: reply?.doc_no ?? '',
    送达方式: serviceWords[reply?.served_by ?? ''] ?? '',
    送达日期: reply?.served_on ? dayInChinese(reply.served_on as Day) : '',
  };
}

const serviceWords: Readonly<Record<string, string>> = {
  direct: '直接送达',
  entrusted: '委托送达',
  post: '邮寄送达',
  internet: '互联网送达',
};

const otherEvents: Readonly<Record<string, string>> = {
  correctionProlonged: '另定补正期限',
  explanationRequested: '要求说明理由',
  explained: '收到说明理由',
};

const kindOf = (key: string) => applicantKinds.find((kind) => kind.key === key)?.label ?? key;
