import { z } from 'zod';
import { parseDay } from '../law/day.js';

/** The fields that more than one message shares, each with its sentence in Chinese. */
export const id = z.uuid('编号不正确');
export const digest = z.string().regex(/^[0-9a-f]{64}$/, '指纹不正确');
export const dayField = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, '日期应为“年-月-日”，例如 2020-03-05')
  .refine((text) => parseDay(text) !== null, '没有这一天');

const count = z.number('请填写数字').int('应为整数').min(1, '至少为 1').max(10_000_000, '数字过大');
const amount = z.string().regex(/^\d{1,12}(\.\d{1,4})?$/, '金额以万元计，最多四位小数，例如 359.7000');
const decisionRow = z.enum([
  'administrativeLicense',
  'otherExternalServices',
  'administrativePenalty',
  'administrativeCompulsion',
]);

/** What a record adds to table two of the annual report: the wire form of `Counted`. */
export const counted = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.enum(['normativeDocument', 'rule']),
    step: z.enum(['issued', 'repealed']),
    count: count.optional(),
  }),
  z.strictObject({ what: z.literal('decision'), row: decisionRow, count: count.optional() }),
  z.strictObject({
    what: z.literal('itemList'),
    row: z.enum([...decisionRow.options, 'administrativeFees']),
    change: z.number('请填写数字').int('应为整数').min(-100_000).max(100_000),
  }),
  z.strictObject({ what: z.literal('procurement'), amount, count: count.optional() }),
  z.strictObject({ what: z.literal('feeCollected'), amount }),
]);
