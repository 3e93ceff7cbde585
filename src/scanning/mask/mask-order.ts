import { refuse } from '../../law/refusal.js';
import type { MaskTarget } from './mask-text.js';
import type { MaskRules } from './rules.js';

/** What is to be masked and how; goes to the child process together with the file. */
export interface MaskOrder {
  readonly targets: readonly MaskTarget[];
  readonly rules: MaskRules;
}

/** What could not be read to its end may hide what was to be masked. */
export const notAllRead = refuse(
  'mask.busy',
  '图片文字太多，没有在限定时间内认完，不能保证遮盖干净，请拆分后再试，或者稍后再试。',
);
