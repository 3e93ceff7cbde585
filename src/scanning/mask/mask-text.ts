import type { Finding, FindingKind } from '../detect/kind.js';
import { maskValue } from './mask-value.js';
import { defaultRules, type MaskRules } from './rules.js';

/** Something that must not stand in the new file, wherever it stood in the old one. */
export interface MaskTarget {
  readonly kind: FindingKind;
  readonly text: string;
}

/** The text with each finding shown only as the rule of its kind allows; findings are those of this text. */
export function maskText(text: string, findings: readonly Finding[], rules: MaskRules = defaultRules): string {
  let masked = '';
  let done = 0;
  for (const { kind, start, end, text: found } of [...findings].sort((one, other) => one.start - other.start)) {
    if (start < done) continue;
    masked += text.slice(done, start) + maskValue(kind, found, rules);
    done = end;
  }
  return masked + text.slice(done);
}

/** A stretch of a text and what comes in its place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where the targets stand in a text, longest first, without overlaps and in order. */
export function replacementsIn(text: string, targets: readonly MaskTarget[], rules: MaskRules): Replacement[] {
  const found: Replacement[] = [];
  for (const { kind, text: target } of [...targets].sort((one, other) => other.text.length - one.text.length)) {
    for (let at = text.indexOf(target); at >= 0; at = text.indexOf(target, at + target.length)) {
      const end = at + target.length;
      if (found.some((other) => at < other.end && end > other.start)) continue;
      found.push({ start: at, end, text: maskValue(kind, target, rules) });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The text with every target masked, wherever it stands. */
export function maskTargets(text: string, targets: readonly MaskTarget[], rules: MaskRules): string {
  let masked = '';
  let done = 0;
  for (const { start, end, text: shown } of replacementsIn(text, targets, rules)) {
    masked += text.slice(done, start) + shown;
    done = end;
  }
  return masked + text.slice(done);
}
