/** One year's notice of holidays as data, in the way offices copy it from the notice. Days are 'YYYY-MM-DD'. */
export interface YearCalendar {
  readonly year: number;
  /** Addresses or numbers of the notices it rests on. */
  readonly papers: readonly string[];
  /** Days off, weekends within them included. */
  readonly holidays: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  /** Days that are worked all the same: weekend days, or a weekday that a later notice names (2020-02-03). */
  readonly makeupDays: readonly string[];
}
