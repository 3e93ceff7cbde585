import { dayInChinese, parseDay } from '../../../src/law/day.js';
import type { ItemDecision } from '../../../src/law/request/item-decision.js';
import { objectionAnswers } from '../../../src/law/request/objection.js';
import type { LetterInput } from '../../../src/requests/act-contract.js';
import type { CaseLetter, RequestDetail } from '../../../src/requests/case-contract.js';
import { servedWords, serviceWords } from './service-words.js';

/** A field that only the writer of the letter knows; `lines` makes a numbered list, one entry a line. */
export interface WriterField {
  /** As the template names it. */
  readonly key: string;
  readonly kind: 'line' | 'text' | 'day' | 'lines';
  readonly needed: boolean;
  readonly hint?: string;
}

/** A letter beside the reply and the notices of events: what it is for and what must be written into it. */
export interface OtherLetter {
  /** The key of its kind on the server. */
  readonly key: string;
  readonly title: string;
  readonly use: string;
  readonly fields: readonly WriterField[];
  /** What the page knows already; `about` is the letter that a 送达回证 belongs to. */
  /** The letter of the case that it is about, of this kind or any that is delivered; the server takes names and numbers from it. */
  readonly about?: { readonly kind?: string; readonly label: string; readonly fills: readonly string[] };
  readonly known?: (detail: RequestDetail, about: CaseLetter | undefined) => Readonly<Record<string, string>>;
}

const line = (key: string, hint?: string): WriterField => field('line', key, hint);
const text = (key: string, hint?: string): WriterField => field('text', key, hint);
const day = (key: string): WriterField => field('day', key);
const maybe = (one: WriterField): WriterField => ({ ...one, needed: false });

function field(kind: WriterField['kind'], key: string, hint?: string): WriterField {
  return { key, kind, needed: true, ...(hint === undefined ? {} : { hint }) };
}

const wanted = ({ itemList }: RequestDetail) => itemList.map((item) => item.wanted).join('；');

/** Fields that the office answers once it has entered them; until then the writer does. */
export const officeFields: readonly string[] = ['联系人', '联系电话', '本机关地址'];

/** The letters that may be made at will, in the order of a case. */
export const otherLetters: readonly OtherLetter[] = [
  {
    key: 'receipt',
    title: '政府信息公开申请接收回执',
    use: '告知申请人收到日期、认定依据和答复到期日。',
    fields: [],
  },
  {
    key: 'provisionDate',
    title: '政府信息提供日期通知书',
    use: '可以公开但不能当场提供的，告知提供的日期和方式。',
    fields: [day('提供日期'), line('提供方式', '例如邮寄、当场查阅、抄录'), maybe(line('提供地点'))],
  },
  {
    key: 'assist',
    title: '政府信息公开申请协办函',
    use: '请其他机关、内设机构协助查找或者提供材料，不暂停答复期限。',
    fields: [line('协办机关'), text('协办事项'), day('协办期限')],
  },
  {
    key: 'transferLetter',
    title: '政府信息更正请求转送函',
    use: '更正请求不属于本机关办理的，转送有权机关并告知申请人（条例第四十一条）。',
    fields: [
      line('受理机关'),
      text('更正请求'),
      text('转送理由'),
      { key: '材料', kind: 'lines', needed: true, hint: '转送材料的名称，一行一份' },
    ],
    known: (detail) => ({ 更正请求: wanted(detail) }),
  },
  {
    key: 'correctRecord',
    title: '政府信息更正告知书',
    use: '有权更正的，告知核查和更正的结果（条例第四十一条）。',
    fields: [text('更正请求'), text('核查经过'), text('更正结论')],
    known: (detail) => ({ 更正请求: wanted(detail) }),
  },
  {
    key: 'thirdPartyDecision',
    title: '政府信息依申请公开告知书',
    use: '第三方不同意、本机关决定公开的，书面告知第三方公开的内容和理由（条例第三十二条）。审批同意以后制作，不写申请人的姓名。',
    about: { kind: 'consultThirdParty', label: '征求意见书', fills: ['第三方名称'] },
    fields: [line('第三方名称'), text('第三方意见'), text('公开内容'), text('公开理由')],
    known: objectionKnown,
  },
  {
    key: 'service',
    title: '送达回证',
    use: '送达文书时由受送达人签收，签收后上传登记送达。',
    about: { label: '所送达的文书', fills: ['文书名称', '文书文号', '受送达人'] },
    fields: [
      line('文书名称'),
      line('文书文号', '没有文号的填“无”'),
      line('受送达人'),
      line('送达方式', '直接送达、委托送达、邮寄送达或者互联网'),
      line('送达地点'),
      maybe(line('邮政单号')),
      maybe(day('交邮日')),
      maybe(line('送达人')),
    ],
    known: () => ({ 送达方式: serviceWords.direct }),
  },
  {
    key: 'registration',
    title: '政府信息公开申请登记表',
    use: '办结归档用，登记收到、承办、节点和结果。',
    fields: [
      line('承办'),
      maybe(text('结果')),
      maybe(line('送达方式')),
      maybe(day('送达日期')),
      maybe(text('复议诉讼')),
      maybe(line('归档号')),
    ],
    known: ({ handlerName, itemList, letters }) => {
      const reply = letters.find(({ kind, servedOn }) => kind.startsWith('reply') && servedOn !== null);
      const outcomes = itemList.flatMap(({ item, outcomeLabel }) =>
        outcomeLabel ? [`第${item}项：${outcomeLabel}`] : [],
      );
      return {
        承办: handlerName ?? '',
        结果: outcomes.join('；'),
        ...(reply ? { 送达方式: servedWords(reply.servedBy), 送达日期: reply.servedOn ?? '' } : {}),
      };
    },
  },
  {
    key: 'applicationForm',
    title: '政府信息公开申请表',
    use: '按登记的内容打印。口头申请由工作人员代为填写的，打印后请申请人核对签名。',
    fields: [maybe(line('代填人'))],
  },
];

/** What the decisions say to a third party that objected. 条例32条. */
function objectionKnown({ itemList, events }: RequestDetail): Readonly<Record<string, string>> {
  const over = itemList.flatMap(({ wanted, decision }) => {
    const { overObjection } = (decision ?? {}) as Pick<ItemDecision, 'overObjection'>;
    return overObjection === undefined || overObjection.answer === 'notConcerned' ? [] : [{ wanted, overObjection }];
  });
  const reasons = over.map(({ overObjection: { answer, reasons } }) => `${objectionAnswers[answer]}：${reasons}`);
  const objected = events.findLast(({ kind, answer }) => kind === 'thirdPartyAnswered' && answer === 'objected');
  return {
    第三方意见: objected === undefined ? '' : objected.note || '不同意公开',
    公开内容: over.map(({ wanted }) => wanted).join('；'),
    公开理由: [...new Set(reasons)].join('；'),
  };
}

/** Forms that are filled in the office and never delivered by themselves. */
export const notDelivered: readonly string[] = ['service', 'registration', 'applicationForm', 'consultConfirmation'];

/** The words of a letter as they are sent: days written out, lists entry by entry, empty fields left out. */
export function letterWords(
  fields: readonly WriterField[],
  typed: Readonly<Record<string, string | undefined>>,
): NonNullable<LetterInput['words']> {
  const own = fields.flatMap(({ key, kind }): [string, LetterInput['words'][string]][] => {
    const value = (typed[key] ?? '').trim();
    if (value === '') return [];
    if (kind === 'day') return [[key, chinese(value)]];
    if (kind !== 'lines') return [[key, value]];
    const lines = value.split('\n').map((one) => one.trim());
    return [[key, lines.filter(Boolean).map((名称) => ({ 名称 }))]];
  });
  return Object.fromEntries(own);
}

function chinese(text: string): string {
  const parsed = parseDay(text);
  return parsed === null ? text : dayInChinese(parsed);
}
