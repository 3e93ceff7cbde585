import type { Day } from './day.js';

/** 有效性 of a document. */
export const validities = [
  { key: 'valid', label: '有效' },
  { key: 'lapsed', label: '失效' },
  { key: 'repealed', label: '废止' },
  { key: 'amended', label: '修改' },
] as const;
export type Validity = (typeof validities)[number]['key'];

/** What is known of a document's validity: what it says itself, and what public documents say of it. */
export interface ValidityKnown {
  readonly stated?: Validity | undefined;
  readonly effectiveOn?: string | undefined;
  readonly repealedOn?: string | undefined;
  /** Another public document repeals or amends it. */
  readonly repealed: boolean;
  readonly amended: boolean;
}

/** The Chinese word for a validity. */
export function validityLabel(validity: Validity): string {
  return validities.find(({ key }) => key === validity)?.label ?? validity;
}

/**
 * The words for a document's validity on a day; null where nothing is known of it. A repeal by another document goes
 * before what it states itself, a day that has come before the word of its author.
 */
export function validityOn(known: ValidityKnown, today: Day): string | null {
  if (known.repealed || known.stated === 'repealed') return '废止';
  if (known.stated === 'lapsed') return '失效';
  if (known.repealedOn !== undefined && known.repealedOn <= today) return '废止';
  if (known.amended || known.stated === 'amended') return '修改';
  if (known.effectiveOn !== undefined && known.effectiveOn > today) return '尚未生效';
  return known.stated === 'valid' || known.effectiveOn !== undefined ? '有效' : null;
}
