import type { YearCalendar } from '../../law/calendar.js';

/** A notice for 2027 that nobody announced. */
export const notice2027: YearCalendar = {
  year: 2027,
  papers: ['关于2027年节假日安排的示范通知（示范〔2026〕1号，2026年11月10日公布）'],
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
    { name: '春节', from: '2027-02-05', to: '2027-02-13' },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
  ],
  makeupDays: ['2027-02-20', '2027-10-09'],
};
