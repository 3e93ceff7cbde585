import type { MaskTarget } from './mask-text.js';
import type { MaskRules } from './rules.js';

/** What is to be masked and how; goes to the child process together with the file. */
export interface MaskOrder {
  readonly targets: readonly MaskTarget[];
  readonly rules: MaskRules;
}
