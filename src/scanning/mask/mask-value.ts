import { upToSettlement } from '../detect/address.js';
import type { FindingKind } from '../detect/kind.js';
import { defaultRules, type MaskRules, maskSign } from './rules.js';

/** Digits and letters count; what parts them stays and does not. */
const isSign = (character: string): boolean => /^[0-9A-Za-z]/.test(character) || /[\p{L}\p{N}]/u.test(character);

/** A finding as it may be shown by the rule of its kind. A number too short for its rule is hidden altogether. */
export function maskValue(kind: FindingKind | 'chosen', text: string, rules: MaskRules = defaultRules): string {
  const rule = (kind === 'chosen' ? null : rules[kind]) ?? 'all';
  if (rule === 'all') return maskSign.repeat(Math.min([...text].length, 8));
  if (rule === 'village') {
    const shown = upToSettlement(text);
    return `${shown}${maskSign.repeat(4)}`;
  }
  const characters = [...text].filter((character) => !/\p{Cf}/u.test(character));
  const total = characters.filter(isSign).length;
  // A country code before a mobile number moves what is hidden to the right.
  const lead = kind === 'mobile' ? Math.max(0, total - 11) : 0;
  const [from, to] =
    'show' in rule
      ? [rule.show.first, total - rule.show.last]
      : [lead + rule.hide.from, lead + rule.hide.from + rule.hide.count];
  if (to - from < 2) return maskSign.repeat(total);
  let at = -1;
  return characters
    .map((character) => {
      if (!isSign(character)) return character;
      at += 1;
      return at >= from && at < to ? maskSign : character;
    })
    .join('');
}
