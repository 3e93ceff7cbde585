import { addMonths, type Day } from './day.js';
import { deniedOutcomes } from './request/outcomes-data-denied.js';

/** 公开属性, as it is set when a document is drafted. */
export const openAttributes = [
  { key: 'public', label: '主动公开' },
  { key: 'onRequest', label: '依申请公开' },
  { key: 'closed', label: '不予公开' },
] as const;
export type OpenAttribute = (typeof openAttributes)[number]['key'];

/** Why something is not public, with the provision. */
export interface ClosedGround {
  readonly key: string;
  readonly label: string;
  readonly articles: readonly string[];
}

/** The grounds of 条例14、15、16条; those of a reply to a request alone (36条) are not among them. */
const ofTheLaw: readonly ClosedGround[] = deniedOutcomes
  .filter(({ articles }) => articles.some((article) => /^条例第十[四五六]条/.test(article)))
  .map(({ code, label, articles }) => ({
    key: code,
    label,
    articles: articles.filter((article) => !/三十[二六]条/.test(article)),
  }));

const onRequestOnly: ClosedGround = {
  key: 'notProactive',
  label: '不属于应当主动公开的范围，仅涉及特定的人',
  articles: ['条例第十九条', '条例第二十七条'],
};

/** What may be given as the ground of an attribute; none where the item is public. */
export function groundsOf(attribute: OpenAttribute): readonly ClosedGround[] {
  if (attribute === 'public') return [];
  return attribute === 'onRequest' ? [onRequestOnly, ...ofTheLaw] : ofTheLaw;
}

/** The ground of this key with its article, or null. */
export function closedGround(key: string): ClosedGround | null {
  return groundsOf('onRequest').find((ground) => ground.key === key) ?? null;
}

/** The sentence why the ground does not bear the attribute; null where it does. */
export function groundMissing(
  attribute: OpenAttribute,
  ground: string | undefined,
  reason: string | undefined,
): string | null {
  if (attribute === 'public') return null;
  if (!groundsOf(attribute).some(({ key }) => key === ground)) return '不主动公开的，请选择依据的条款。';
  return (reason ?? '').trim() === '' ? '不主动公开的，请写明理由。' : null;
}

/** 条例18条: regularly, without a number; a year is the practice that the office's register follows. */
export const assessmentArticle = '条例第十八条';

/** The day by which what is not public must be assessed again: a year later. */
export function nextAssessment(on: Day): Day {
  return addMonths(on, 12);
}

/** The Chinese word for an attribute. */
export function attributeLabel(attribute: OpenAttribute): string {
  return openAttributes.find(({ key }) => key === attribute)?.label ?? attribute;
}
