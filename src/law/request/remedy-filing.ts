import type { Day } from '../day.js';
import { type Refusal, refuse } from '../refusal.js';

/** A review or a lawsuit about to be registered, and the case that it is about. */
export interface RemedyToFile {
  readonly filedOn: Day;
  readonly today: Day;
  readonly receivedOn: Day;
  /** The day of the reply; null where there is none. */
  readonly closedOn: Day | null;
  /** The last day for the reply as it stood on the day of filing; null while something is awaited. */
  readonly due: Day | null;
  /** It is a lawsuit after a review. */
  readonly afterReview: boolean;
  /** A review filed no later is registered. */
  readonly reviewed: boolean;
}

/**
 * Why a remedy cannot be registered: it needs a decision or a term that has passed in silence (条例51条), and a lawsuit
 * after a review the review. Null where it can.
 */
export function remedyUnmet(remedy: RemedyToFile): Refusal | null {
  const { filedOn, today, receivedOn, closedOn, due } = remedy;
  if (filedOn > today) return refuse('remedy-day', '提起日期不能晚于今天。');
  if (filedOn < receivedOn) return refuse('remedy-day', '提起日期不能早于收到申请的日期。');
  const decided = closedOn !== null && closedOn <= filedOn;
  const overdue = due !== null && due < filedOn;
  if (!decided && !overdue) {
    const sentence = '申请在提起之日尚未答复，也没有超过答复期限，不能登记复议、诉讼。';
    return refuse('remedy-too-early', sentence, '条例第五十一条');
  }
  if (remedy.afterReview && !remedy.reviewed) return refuse('remedy-no-review', '复议后起诉的，须先登记行政复议。');
  return null;
}
