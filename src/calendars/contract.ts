import { z } from 'zod';
import type { YearCalendar } from '../law/calendar.js';
import { dayField } from '../web/fields.js';
import { route } from '../web/route.js';

/** What the clock says of a case: its due day, null while a correction or a fee is awaited. */
export interface Reckoned {
  readonly due: string | null;
  readonly provisional: boolean;
}

/** An open case whose due day, or its being provisional, a notice of holidays changed. */
export interface Moved {
  readonly requestId: string;
  readonly number: string;
  readonly before: Reckoned;
  readonly after: Reckoned;
}

/** The notice of a year as it counts, and where it came from: the program or an entry of an office. */
export interface KnownYear extends YearCalendar {
  readonly entered: { readonly at: string; readonly byName: string | null } | null;
}

/** The years with a notice, newest first, and those of this and next year that have none yet. */
export interface CalendarView {
  readonly years: readonly KnownYear[];
  readonly missing: readonly number[];
}

/** A notice that was entered, with what it moved among the open cases of the office. */
export interface Entered {
  readonly year: number;
  readonly moved: readonly Moved[];
}

/** A year's notice as it is sent, or lies in a file for the command line. */
export const noticeSchema = z.strictObject(
  {
    year: z.int('年度应为整数').min(2008, '年度应为2008年至2100年').max(2100, '年度应为2008年至2100年'),
    papers: z
      .array(z.string('通知应为文字').trim().min(1, '请写明通知').max(300, '通知不超过300字'), '应为通知的列表')
      .min(1, '须写明依据的通知')
      .max(10, '通知不超过10项'),
    holidays: z
      .array(
        z.strictObject(
          {
            name: z.string('假期名称应为文字').trim().min(1, '请填写假期名称').max(20, '假期名称不超过20字'),
            from: dayField,
            to: dayField,
          },
          '应写明假期名称和起止日期',
        ),
        '应为假期的列表',
      )
      .min(1, '至少填写一个假期')
      .max(30, '假期不超过30个'),
    makeupDays: z.array(dayField, '应为日期的列表').max(60, '调休上班日不超过60天').default([]),
  },
  '应为一份放假安排',
);

export type Notice = z.infer<typeof noticeSchema>;

export const calendarRoutes = {
  calendar: route<CalendarView>()({ method: 'GET', path: '/desk/api/calendar', act: 'signedIn', trace: 'none' }),
  enter: route<Entered>()({
    method: 'POST',
    path: '/desk/api/calendar',
    act: 'enterCalendar',
    trace: 'calendarEntered',
    body: noticeSchema,
  }),
};
