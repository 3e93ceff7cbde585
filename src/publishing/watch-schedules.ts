import type { Database } from '../db/connect.js';
import type { Calendar } from '../law/calendar.js';
import { runSchedules } from './run-schedules.js';

const minute = 60_000;

export interface ScheduleWatch {
  readonly db: Database;
  readonly calendar: () => Calendar;
  readonly office: string;
  readonly now: () => number;
  /** Called after something was published. */
  readonly publicChanged: () => void;
  /** Told what went wrong; the next minute tries again. */
  readonly failed: (error: unknown) => void;
}

/**
 * Looks what is to be published when it begins and every minute from then on, so that what came due while the machine was
 * stopped is published at its start. Gives the function that ends it, which waits for what is under way.
 */
export function watchSchedules(watch: ScheduleWatch): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  const look = async () => {
    try {
      const { published } = await runSchedules(watch.db, watch.calendar(), watch.office, watch.now());
      if (published > 0) watch.publicChanged();
    } catch (error) {
      watch.failed(error);
    }
  };
  const begin = () => {
    underWay ??= look().finally(() => {
      underWay = null;
    });
  };
  const timer = setInterval(begin, minute);
  timer.unref();
  begin();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
