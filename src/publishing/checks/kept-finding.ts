import { createHmac } from 'node:crypto';
import type { CheckSource } from '../check-contract.js';

/**
 * The version of the rules by which texts and files are read. Raise it whenever `src/scanning` finds more or reads more:
 * what was read by older rules is then read again, drafts before approval and published items by 复查.
 */
export const scanRules = 1;

/** A finding as it is kept: where, and what may be shown. */
export interface KeptFinding {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly place: string;
  readonly masked: string;
  readonly certain: boolean;
  readonly source: CheckSource;
}

/** Gives findings their ids: keyed hashes of words and surroundings; the second of the same words gets another than the first. */
export function findingIds(key: string): (parts: readonly string[]) => string {
  const seen = new Map<string, number>();
  return (parts) => {
    const what = JSON.stringify(parts);
    const before = seen.get(what) ?? 0;
    seen.set(what, before + 1);
    return createHmac('sha256', Buffer.from(key, 'hex')).update(`${before} ${what}`).digest('hex').slice(0, 32);
  };
}

/** Nobody decides on more than this one by one; what holds more is masked or changed. */
const mostFindings = 500;

/** The findings of one text or file, no more than a person can decide on; a last one, on which nobody may, stands for the rest. */
export function capped(findings: readonly KeptFinding[], idOf: (parts: readonly string[]) => string): KeptFinding[] {
  const [first] = findings;
  const more = findings.length - mostFindings;
  if (first === undefined || more <= 0) return [...findings];
  const rest: KeptFinding = {
    id: idOf(['many', String(findings.length)]),
    kind: 'many',
    label: '其余发现',
    place: first.source === 'attachment' ? '文件' : '正文',
    masked: `另有 ${more} 处没有列出`,
    certain: true,
    source: first.source,
  };
  return [...findings.slice(0, mostFindings), rest];
}
