import { attributeLabel, closedGround, type OpenAttribute } from '../law/open-attribute.js';
import { type Refusal, refuse } from '../law/refusal.js';
import type { Signed } from './digest.js';

/** The 公开属性 of a revision: 主动公开 unless it says otherwise. */
export function openAttributeOf(draft: Pick<Signed, 'metadata'>): OpenAttribute {
  return draft.metadata?.openAttribute ?? 'public';
}

/** Why a revision may not come before the public: it is not 主动公开. Null where it is. */
export function refuseClosed(draft: Pick<Signed, 'metadata'>): Refusal | null {
  const attribute = openAttributeOf(draft);
  if (attribute === 'public') return null;
  return refuse(
    'not-public',
    `本信息的公开属性是“${attributeLabel(attribute)}”，不能发布；审批后列入不予公开事项登记册。`,
    closedGround(draft.metadata?.ground ?? '')?.articles.join('、'),
  );
}
