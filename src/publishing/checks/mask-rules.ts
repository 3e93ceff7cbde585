import { findingKinds } from '../../scanning/detect/kind.js';
import { defaultRules, type MaskRules } from '../../scanning/mask/rules.js';
import type { PublishingSettings } from '../settings-contract.js';

const nothingShown: MaskRules = Object.fromEntries(findingKinds.map((kind) => [kind, 'all']));

/** How findings are masked: by what the office has set, else the defaults; `strict` shows nothing of any kind. */
export function maskRulesOf({ maskRules }: Pick<PublishingSettings, 'maskRules'>, strict: boolean): MaskRules {
  if (strict) return nothingShown;
  const own = Object.entries(maskRules).map(([kind, show]) => [kind, show.first + show.last === 0 ? 'all' : { show }]);
  return { ...defaultRules, ...Object.fromEntries(own) };
}
