import type { Me } from '../../../src/offices/contract.js';
import type { DocumentRow, Worklist } from '../../../src/publishing/contract.js';

/** One pile of work, with the words of the 工作台. */
export interface Pile {
  readonly label: string;
  readonly rows: readonly DocumentRow[];
  /** Whether somebody waits for this person; a draft of one's own waits for nobody. */
  readonly urgent: boolean;
}

/** What waits for a person: only the piles that the person's duties let work on. */
export function pilesFor(acts: Me['acts'], list: Worklist): Pile[] {
  const piles: (Pile & { act: Me['acts'][number] })[] = [
    { act: 'review', label: '待我审查', rows: list.review, urgent: true },
    { act: 'approve', label: '待我审批', rows: list.approve, urgent: true },
    { act: 'publish', label: '待发布', rows: list.publish, urgent: true },
    { act: 'draft', label: '退回修改', rows: list.returned, urgent: true },
    { act: 'draft', label: '我的草稿', rows: list.drafts, urgent: false },
    { act: 'draft', label: '审查审批中', rows: list.underway, urgent: false },
  ];
  return piles.filter(({ act }) => acts.includes(act));
}

/** How many items wait. */
export function waitingCount(piles: readonly Pile[]): number {
  return piles.reduce((sum, pile) => (pile.urgent ? sum + pile.rows.length : sum), 0);
}
