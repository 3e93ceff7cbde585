import { z } from 'zod';
import { relationKinds } from '../law/item-relations.js';
import { groundMissing, openAttributes } from '../law/open-attribute.js';
import { validities } from '../law/validity.js';
import { dayField, id } from '../web/fields.js';

const keysOf = <K extends string>(list: readonly { readonly key: K }[]) => list.map(({ key }) => key) as [K, ...K[]];
const short = (label: string, most: number) =>
  z.string().trim().min(1).max(most, `${label}不超过 ${most} 字`).optional();

/** An address of the web, as the source of a repost. */
export const webAddress = z
  .string()
  .trim()
  .max(500, '网址过长')
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    '请填写以 http 或 https 开头的网址',
  );

/** The metadata of an item beside its title, day and text; everything may be left out, and absent 公开属性 is 主动公开. */
export const metadataSchema = z
  .strictObject({
    topic: short('主题分类', 40),
    genre: short('体裁', 40),
    issuingOrgan: short('发布机构', 100),
    responsibleOrgan: short('责任机构', 100),
    audience: short('公开对象', 100),
    legalBasis: short('公开依据', 300),
    keywords: z.array(z.string().trim().min(1).max(20, '关键词不超过 20 字')).max(20, '关键词不超过 20 个').optional(),
    effectiveOn: dayField.optional(),
    repealedOn: dayField.optional(),
    validity: z.enum(keysOf(validities), '请选择有效性').optional(),
    openAttribute: z.enum(keysOf(openAttributes), '请选择公开属性').optional(),
    ground: z.string().max(60).optional(),
    groundReason: short('不公开的理由', 300),
    sourceLink: webAddress.optional(),
    /** A policy whose interpretation is to follow within the office's term. */
    awaitsInterpretation: z.boolean().optional(),
    relations: z
      .array(z.strictObject({ kind: z.enum(keysOf(relationKinds)), document: id }))
      .max(20, '关联信息不超过 20 条')
      .refine(
        (list) => new Set(list.map(({ kind, document }) => `${kind} ${document}`)).size === list.length,
        '关联信息重复',
      )
      .optional(),
  })
  .superRefine(({ openAttribute = 'public', ground, groundReason, effectiveOn, repealedOn }, context) => {
    const missing = groundMissing(openAttribute, ground, groundReason);
    if (missing !== null) {
      const path = missing.includes('理由') ? 'groundReason' : 'ground';
      context.addIssue({ code: 'custom', path: [path], message: missing });
    }
    if (effectiveOn !== undefined && repealedOn !== undefined && repealedOn < effectiveOn) {
      context.addIssue({ code: 'custom', path: ['repealedOn'], message: '废止日期不能早于生效日期' });
    }
  });
export type Metadata = z.infer<typeof metadataSchema>;

/** Metadata without what says nothing: blanks, empty lists, and grounds of what is public. Undefined where nothing is left. */
export function tidyMetadata(metadata: Metadata | undefined): Metadata | undefined {
  if (metadata === undefined) return undefined;
  const isPublic = (metadata.openAttribute ?? 'public') === 'public';
  const kept = Object.entries(metadata).filter(([key, value]) => {
    if (value === undefined || value === '' || value === false) return false;
    if (Array.isArray(value) && value.length === 0) return false;
    return !(isPublic && ['ground', 'groundReason', 'openAttribute'].includes(key));
  });
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Metadata);
}
