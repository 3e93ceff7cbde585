import type { OutcomeEntry, Requirement } from '../../../src/law/request/outcome-entry.js';
import { outcomeOf } from '../../../src/law/request/outcomes.js';

export type FieldKey =
  | 'deniedGrounds'
  | 'withheld'
  | 'distinction'
  | 'lawNamed'
  | 'agencyNamed'
  | 'earlierReply'
  | 'wayToGet'
  | 'search'
  | 'reasons';

/** A field of the form of a decision, as the outcome names it. */
export interface AskedField {
  readonly key: FieldKey;
  readonly label: string;
  /** It must be filled. */
  readonly needed: boolean;
  readonly hint: string;
  /** Of `withheld`: the ground on which the part rests. */
  readonly ground?: OutcomeEntry;
}

/** What an outcome demands, with what the grounds of a withheld part demand (条例37条). */
export function demandsOf(entry: OutcomeEntry, grounds: readonly string[]): ReadonlySet<Requirement> {
  return new Set([entry, ...grounds.flatMap((code) => outcomeOf(code) ?? [])].flatMap(({ requires }) => requires));
}

/** The fields that the decision asks for, in the order of the form. */
export function fieldsAsked(entry: OutcomeEntry, grounds: readonly string[]): readonly AskedField[] {
  const demands = demandsOf(entry, grounds);
  const fields: AskedField[] = [];
  if (demands.has('deniedGrounds')) {
    const hint = '可以选择多种。选择的每一种都写进答复书，并告知相应的救济途径。';
    fields.push({ key: 'deniedGrounds', label: '不公开部分所依据的情形', needed: true, hint });
  }
  if (entry.code === 'partial') return [...fields, ...partsAsked(grounds)];
  if (demands.has('lawNamed')) {
    const hint = '写全名称和条、款、项，例如“《×××条例》第×条第×款”。地方性法规、规章不能作为依据。';
    fields.push({ key: 'lawNamed', label: '所依据的法律、行政法规', needed: true, hint });
  }
  if (demands.has('basisByHand')) {
    const hint = '条例没有这种情形的条款，依据由人工填写，并经法制审核。';
    fields.push({ key: 'lawNamed', label: '依据（人工填写）', needed: true, hint });
  }
  if (demands.has('earlierReply')) {
    fields.push({ key: 'earlierReply', label: '前次答复', needed: true, hint: '先在台账里查到前次答复的文号和日期。' });
  }
  if (demands.has('searchRecord')) {
    const hint = '没有检索记录的，不能答复信息不存在。七项都要如实填写，签名的检索记录原件请在“案卷材料”中上传。';
    fields.push({ key: 'search', label: '检索记录', needed: true, hint });
  }
  if (demands.has('agencyIfKnown')) {
    const hint = '能够确定的，写明名称和联系方式；不能确定的留空，并在理由中写明“不能确定”。';
    fields.push({ key: 'agencyNamed', label: '负责公开的机关', needed: false, hint });
  }
  const way = wayAsked(entry, demands);
  return [...fields, ...(way === null ? [] : [way]), reasonsAsked(entry, demands)];
}

/** What is asked of every ground of a withheld part, and how the parts were set apart. 条例37条. */
function partsAsked(grounds: readonly string[]): AskedField[] {
  const own = '写本机关自己的理由：公开会损害何种合法权益、为何合理。第三方不同意本身不是理由。';
  const parts = grounds.flatMap((code): AskedField[] => {
    const ground = outcomeOf(code);
    if (ground === null) return [];
    const hint = demandsOf(ground, []).has('consultation') ? own : '只写这一情形的理由，逐部分写进答复书。';
    return [{ key: 'withheld', label: ground.label, needed: true, hint, ground }];
  });
  const hint = '写明怎样把不公开的部分分开，例如遮盖、删去，其余部分照原样提供。';
  return [...parts, { key: 'distinction', label: '区分处理说明', needed: true, hint }];
}

function wayAsked({ code, category }: OutcomeEntry, demands: ReadonlySet<Requirement>): AskedField | null {
  const key = 'wayToGet';
  if (demands.has('wayToGet')) {
    return { key, label: '获取方式、途径', needed: true, hint: '写到申请人照着能找到，例如网页地址、查阅点。' };
  }
  if (code === 'granted') {
    const hint = '安排查阅、抄录，当场提供或者自行领取，又没有可以随案发出的材料的，写明地点和时间。';
    return { key, label: '查阅、领取的地点和时间', needed: false, hint };
  }
  if (code === 'other.misc') {
    const hint =
      '写明本机关对该申请怎样处理，例如“本机关将两件申请合并办理”；不填的，告知书写“现将上述情况告知您（单位）”。';
    return { key, label: '处理结果', needed: false, hint };
  }
  if (code === 'denied.administrativeQuery') {
    return { key, label: '办理途径', needed: false, hint: '写明向哪个机关、怎样查询，写进答复书。' };
  }
  if (category === 'notProcessed' && code !== 'notProcessed.duplicate') {
    return {
      key,
      label: '相应渠道',
      needed: false,
      hint: '可以告知申请人向哪里反映诉求、获取信息，例如信访部门的地址和电话。',
    };
  }
  return null;
}

/** Reasons may be given for every outcome; where the law demands none and none are written, the letter says what follows. */
function reasonsAsked({ code }: OutcomeEntry, demands: ReadonlySet<Requirement>): AskedField {
  const [key, needed] = ['reasons', demands.has('reasons')] as const;
  if (code === 'unable.notHeld.notExist') {
    return { key, label: '检索结果', needed, hint: '不填写的，答复书写“没有检索到所申请公开的信息”。' };
  }
  const own = '写本机关自己的理由：公开会损害何种合法权益、为何合理。第三方不同意本身不是理由。';
  const plain = needed ? '写明事实和理由，写进答复书。' : '可以不填；填写的写进答复书。';
  return { key, label: '事实和理由', needed, hint: demands.has('consultation') ? own : plain };
}
