import { z } from 'zod';
import { dayField, id } from '../web/fields.js';
import { needed, text } from './words-contract.js';

const opinion = text(500, '意见').default('');
const item = z.number().int().min(1);

/** What was searched, where, by whom: without it nothing "does not exist" (条例36条4项). */
const searchRecordSchema = z.strictObject({
  systems: needed(500, '检索系统'),
  keywords: needed(500, '检索关键词'),
  places: needed(500, '查找的档案柜、科室'),
  people: needed(200, '检索人员'),
  from: dayField,
  to: dayField,
  signatures: needed(200, '检索人签名'),
});

/** A part that is not given out (条例37条). */
const withheldSchema = z.strictObject({
  ground: z.string().max(60),
  content: text(500, '不公开的内容').default(''),
  reasons: text(2000, '不公开的理由').default(''),
  lawNamed: text(300, '法律依据').optional(),
});

/** The decision on one item. Which of the fields an outcome demands is for the law to say. */
export const decisionSchema = z.strictObject({
  item,
  outcome: needed(60, '处理决定'),
  reasons: text(3000, '理由').default(''),
  lawNamed: text(300, '法律依据').optional(),
  agencyNamed: text(300, '负责公开的机关').optional(),
  earlierReply: z.strictObject({ docNo: needed(60, '前次答复文号'), day: dayField }).optional(),
  wayToGet: text(1000, '获取方式').optional(),
  search: searchRecordSchema.optional(),
  deniedGrounds: z.array(z.string().max(60)).max(20).optional(),
  withheld: z.array(withheldSchema).max(40).optional(),
  distinction: text(1000, '区分处理说明').optional(),
  /** What is given out after a third party objected (条例32条). */
  overObjection: z
    .strictObject({
      answer: z.enum(['publicInterest', 'noHarm', 'notConcerned'], '请选择本机关为什么仍然决定公开'),
      reasons: text(2000, '告知第三方的理由').default(''),
      parties: item.max(100).optional(),
    })
    .optional(),
});
export type ItemDecisionInput = z.infer<typeof decisionSchema>;

/** The steps of a case: each an act with the opinion given (条例45条). */
export const stepSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('assign'), to: id, opinion }),
  z.strictObject({ act: z.literal('transfer'), to: id, opinion: needed(500, '转办理由') }),
  z.strictObject({ act: z.literal('returnAssignment'), opinion: needed(500, '退回理由') }),
  z.strictObject({ act: z.literal('beginHandling'), opinion }),
  z.strictObject({ act: z.literal('reopenItem'), item, opinion: needed(500, '重新办理的理由') }),
  z.strictObject({ act: z.literal('lapse'), reason: z.enum(['correction', 'fee']), opinion }),
  z.strictObject({ act: z.literal('submitForCheck'), opinion }),
  z.strictObject({
    act: z.literal('passCheck'),
    opinion: needed(500, '审核意见'),
    /** The letter does not tell the way to court of the outcomes that the law marks as doubtful. */
    withoutLitigation: z.boolean().optional(),
  }),
  z.strictObject({ act: z.literal('returnCheck'), opinion: needed(500, '审核意见') }),
  z.strictObject({ act: z.literal('approve'), opinion: needed(500, '审批意见'), row: z.string().max(60).optional() }),
  z.strictObject({ act: z.literal('returnApproval'), opinion: needed(500, '审批意见') }),
  z.strictObject({ act: z.literal('issue'), opinion }),
  z.strictObject({ act: z.literal('file'), opinion }),
  z.strictObject({ act: z.literal('withdraw'), opinion: needed(500, '撤回说明') }),
]);
export type Step = z.infer<typeof stepSchema>;

/** The fields of a letter that only its writer knows, by the keys of its kind (src/documents/letters). */
const letterWords = z.record(
  z.string().max(30),
  z.union([text(5000, '内容'), z.array(z.record(z.string().max(30), text(2000, '内容'))).max(100)]),
);

/**
 * A dated event of the clock; `days` are working days. What notifies somebody makes its letter in the same act, from
 * `words`; `until` is the last day set for a correction or an explanation.
 */
export const eventSchema = z.strictObject({
  kind: z.enum(
    [
      'correctionNotified',
      'correctionProlonged',
      'corrected',
      'thirdPartyConsulted',
      'thirdPartyAnswered',
      'agencyConsulted',
      'agencyAnswered',
      'explanationRequested',
      'explained',
      'extended',
      'delayed',
      'feeNotified',
      'feePaid',
    ],
    '请选择事项',
  ),
  day: dayField,
  days: z.number().int().min(1).max(200).optional(),
  until: dayField.optional(),
  answer: z.enum(['consented', 'objected'], '请选择同意或者不同意公开').optional(),
  fee: z
    .strictObject({
      basis: z.enum(['piece', 'page']),
      quantity: item.max(100_000),
      charged: z.number().int().min(0).max(100_000).optional(),
    })
    .optional(),
  words: letterWords.default({}),
  note: text(1000, '说明').default(''),
});
export type EventInput = z.infer<typeof eventSchema>;

/**
 * A letter that neither replies nor belongs to an event, such as the receipt; `about` is the letter that a 送达回证 is for,
 * or by which the third party was asked.
 */
export const letterSchema = z.strictObject({
  kind: needed(40, '文书种类'),
  about: id.optional(),
  words: letterWords.default({}),
});
export type LetterInput = z.infer<typeof letterSchema>;

/** How and when a letter reached its addressee, and the file that proves it. */
export const serviceSchema = z.strictObject({
  letter: id,
  method: z.enum(['direct', 'entrusted', 'post', 'internet'], '请选择送达方式'),
  day: dayField,
  mailNo: text(40, '邮件号码').optional(),
  proof: id,
});

/** How a file of the case becomes one that is given out: every finding is masked or kept with a reason. */
export const releaseSchema = z.strictObject({
  decisions: z
    .array(
      z.strictObject({
        finding: z.string().max(100),
        how: z.enum(['mask', 'keep']),
        reason: text(300, '保留的理由').default(''),
      }),
    )
    .max(5000),
  /** Words that are blacked out beside the findings (条例37条). */
  remove: z.array(needed(200, '要删去的文字')).max(200).default([]),
});
export type ReleaseInput = z.infer<typeof releaseSchema>;
