import type { FindingKind } from '../detect/kind.js';

/**
 * How much of a finding stays readable: the first and last so many characters (`show`), all but some in the middle
 * (`hide`), an address up to the village or street (`village`), or nothing (`all`).
 */
export type MaskRule =
  | { readonly show: { readonly first: number; readonly last: number } }
  | { readonly hide: { readonly from: number; readonly count: number } }
  | 'village'
  | 'all';

export type MaskRules = Readonly<Partial<Record<FindingKind, MaskRule>>>;

/** What stands in place of what is not shown. */
export const maskSign = '＊';

/** The rules of an office that has set none; a kind without a rule is not shown at all. */
export const defaultRules: MaskRules = {
  idNumber: { show: { first: 6, last: 2 } },
  idNumber15: { show: { first: 6, last: 2 } },
  mobile: { hide: { from: 3, count: 4 } },
  bankCard: { show: { first: 0, last: 4 } },
  address: 'village',
};
