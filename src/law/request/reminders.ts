import type { Duty } from '../duties.js';

/** The light of a request on the worklist, and the reminder that is due. */
export interface Reminder {
  readonly level: 'green' | 'yellow' | 'red';
  readonly words: string;
  /** The last step reached; each is sent once, so that a day without a run loses none. */
  readonly due: 10 | 5 | 3 | 1 | 'today' | 'overdue' | null;
  /** Who is told beside the handler. */
  readonly escalateTo: Duty | null;
}

const steps = [1, 3, 5, 10] as const;
/** Working days before the due day from which there is a reminder, and from which the light is no longer green. */
export const reminderDays = { first: 10, soon: 5 } as const;
/** Afterwards a new term begins, so that what was left of the old one means nothing. */
const waits = { correction: '等待申请人补正', fee: '等待申请人缴费' } as const;

/**
 * The reminder at so many working days left, as the clock gives them: 0 on the due day itself, below 0 past it. Yellow from
 * 5, red from 3; from 1 on the leader is told too. While the term is paused, and once closed, nothing is due.
 * The steps are a rule of the house.
 */
export function reminderFor(
  remaining: number,
  state: 'running' | 'paused' | 'overdue' | 'closed',
  waiting: 'correction' | 'fee' | null = null,
): Reminder {
  if (state === 'closed') return { level: 'green', words: '已办结', due: null, escalateTo: null };
  if (state === 'paused') {
    const words = waiting === null ? `期限暂停，剩余${remaining}个工作日` : waits[waiting];
    return { level: 'green', words, due: null, escalateTo: null };
  }
  if (state === 'overdue') {
    const past = Math.abs(remaining);
    const words = past === 0 ? '已超过答复期限' : `已超期${past}个工作日`;
    return { level: 'red', words, due: 'overdue', escalateTo: 'leader' };
  }
  if (remaining <= 0) return { level: 'red', words: '今日到期', due: 'today', escalateTo: 'leader' };
  return {
    level: remaining <= 3 ? 'red' : remaining <= reminderDays.soon ? 'yellow' : 'green',
    words: `剩余${remaining}个工作日`,
    due: steps.find((step) => remaining <= step) ?? null,
    escalateTo: remaining <= 1 ? 'leader' : null,
  };
}
