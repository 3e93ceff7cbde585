import type { Me } from '../../../src/offices/contract.js';
import type { DocumentRow, Worklist } from '../../../src/publishing/contract.js';

/** One pile of work, with the words of the 工作台. */
export interface Pile {
  readonly label: string;
  readonly rows: readonly DocumentRow[];
  /** Whether somebody waits for this person; a draft of one's own waits for nobody. */
  readonly urgent: boolean;
}

/** The program's own levels, whose piles stand also while they are empty. */
const ownLevels = [
  { key: 'secrecy', act: 'review', label: '待我审查' },
  { key: 'approval', act: 'approve', label: '待我审批' },
] as const;

/** What waits for a person: the levels of review at which it is their turn, then what their duties let them work on. */
export function pilesFor(acts: Me['acts'], list: Worklist): Pile[] {
  const rest: (Pile & { act: Me['acts'][number] })[] = [
    { act: 'publish', label: '待发布', rows: list.publish, urgent: true },
    { act: 'draft', label: '退回修改', rows: list.returned, urgent: true },
    { act: 'draft', label: '我的草稿', rows: list.drafts, urgent: false },
    { act: 'draft', label: '审查审批中', rows: list.underway, urgent: false },
  ];
  return [...levelPiles(acts, list), ...rest.filter(({ act }) => acts.includes(act))];
}

function levelPiles(acts: Me['acts'], { levels, questions }: Worklist): Pile[] {
  const own = ownLevels
    .filter(({ act }) => acts.includes(act))
    .filter(({ key }) => !levels.some((level) => level.key === key))
    .map(({ label }) => ({ label, rows: [], urgent: true }));
  const filled = levels.map(({ key, name, rows }) => {
    const label = ownLevels.find((level) => level.key === key)?.label ?? `待我${name}`;
    return { label, rows, urgent: true };
  });
  // An authority takes its time: what it was asked waits for nobody of the office.
  const asked = questions.length === 0 ? [] : [{ label: '等待提请答复', rows: questions, urgent: false }];
  return [...filled, ...own, ...asked];
}

/** How many items wait. */
export function waitingCount(piles: readonly Pile[]): number {
  return piles.reduce((sum, pile) => (pile.urgent ? sum + pile.rows.length : sum), 0);
}
