import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import { type Calendar, officialCalendar } from '../law/calendar.js';
import { calendarWith, readNotices } from './load.js';

/** How often it is asked whether another process, such as the command line, has entered a notice. */
const askEveryMs = 1000;

/**
 * Keeps the calendar in memory, so that no reading waits for it. Asking once a second is simpler than at every request:
 * the portal has no such moment, and a due day is the same for all who ask within a second.
 */
export class CalendarKeeper {
  private calendar: Calendar = officialCalendar;
  private version = 0;

  constructor(private readonly db: Kysely<DB>) {}

  /** The calendar as it was last read. The same object while nothing changes, so that its index is made once. */
  current(): Calendar {
    return this.calendar;
  }

  /** Reads what was entered; to be called at the start and after an entry. */
  async reload(): Promise<void> {
    const { notices, version } = await readNotices(this.db);
    // Two readings may overlap: the older one must not win.
    if (version <= this.version) return;
    this.calendar = calendarWith(notices);
    this.version = version;
  }

  /** Reloads once a second until the returned function is called; a database that is away is asked again. */
  watch(): () => void {
    let asking = false;
    const timer = setInterval(async () => {
      if (asking) return;
      asking = true;
      await this.reload().catch(() => undefined);
      asking = false;
    }, askEveryMs);
    timer.unref();
    return () => clearInterval(timer);
  }
}
