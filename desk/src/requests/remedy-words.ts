import { compareDays, type Day } from '../../../src/law/day.js';
import { table4Blocks, table4Columns } from '../../../src/law/report/form.js';
import type { RemedyRow } from '../../../src/requests/remedy-contract.js';

export type RemedyResult = 'upheld' | 'corrected' | 'other';

/** The results of table four, with what follows from each. */
export const resultChoices: readonly {
  readonly value: RemedyResult;
  readonly label: string;
  readonly means: string;
}[] = [
  { value: 'upheld', label: '结果维持', means: '复议决定维持、判决驳回诉讼请求。' },
  {
    value: 'corrected',
    label: '结果纠正',
    means: '决定或者判决撤销、变更、确认违法、责令重新答复。登记后自动立一件相关联的新申请，从结案之日起重新办理。',
  },
  { value: 'other', label: '其他结果', means: '撤回复议申请、撤诉、驳回复议申请、驳回起诉等。' },
];

/** A result as table four heads its column. */
export function resultWords(result: string | null): string {
  return table4Columns.find(({ key }) => key === (result ?? 'pending'))?.label ?? '—';
}

const blockWords: Readonly<Record<string, string>> = {
  review: '复议',
  litigationDirect: '直接起诉',
  litigationAfterReview: '复议后起诉',
};

export interface RemedyGroup {
  readonly block: string;
  readonly label: string;
  /** Pending ones first, then by the day they were brought, the latest first. */
  readonly rows: readonly RemedyRow[];
}

/**
 * The register in the three blocks of table four. With a year, those that its table counts: brought in that year or
 * before, and not ended before it.
 */
export function groupsOf(rows: readonly RemedyRow[], year: string | null): readonly RemedyGroup[] {
  const counted = rows.filter((row) => year === null || countsIn(row, year));
  return table4Blocks.map(({ key, label }) => ({
    block: key,
    label: blockWords[key] ?? label,
    rows: counted.filter(({ block }) => block === key).sort(byWorry),
  }));
}

/** The years that any of them was pending or ended in, the latest first. */
export function yearsOf(rows: readonly RemedyRow[], today: string): readonly string[] {
  const first = rows.map(({ filedOn }) => Number(filedOn.slice(0, 4)));
  const last = Number(today.slice(0, 4));
  const from = Math.min(last, ...first);
  return Array.from({ length: last - from + 1 }, (_, at) => String(last - at));
}

function countsIn({ filedOn, concludedOn }: RemedyRow, year: string): boolean {
  return filedOn.slice(0, 4) <= year && (concludedOn === null || concludedOn.slice(0, 4) >= year);
}

function byWorry(a: RemedyRow, b: RemedyRow): number {
  const pending = Number(b.result === null) - Number(a.result === null);
  return pending !== 0 ? pending : compareDays(b.filedOn as Day, a.filedOn as Day);
}
