import { Alert } from 'antd';
import { type Calendar, makeCalendar, type YearCalendar } from '../../../src/law/calendar.js';
import { addDays, addMonths, type Day, eachDay, firstDayOf, monthOf, weekday } from '../../../src/law/day.js';
import { isWorkingDay } from '../../../src/law/working-days.js';
import './calendar.css';

/** A year's twelve months with 休 and 班 as the notice has them, or the sentence why it cannot be so. */
export function YearPreview({ notice }: { readonly notice: YearCalendar }) {
  const made = makeCalendar([notice]);
  if (!made.ok) return <Alert type="warning" showIcon title={made.sentence} />;
  const first = firstDayOf(notice.year);
  const starts = Array.from({ length: 12 }, (_, index) => addMonths(first, index));
  const { off, extra, working } = countsOf(made.value, notice.year);
  const outside = namedOutside(made.value, notice.year);
  return (
    <>
      <p>
        {notice.year}年：放假{off}天，调休上班{extra}天，全年工作日{working}天。
        {outside.length === 0 ? '' : `另涉及相邻年度：${outside.join('、')}。`}
      </p>
      <div className="year-months">
        {starts.map((start) => (
          <Month key={start} calendar={made.value} first={start} />
        ))}
      </div>
    </>
  );
}

function Month({ calendar, first }: { readonly calendar: Calendar; readonly first: Day }) {
  const days = [...eachDay(first, addDays(addMonths(first, 1), -1))];
  const monday = addDays(first, 1 - weekday(first));
  const weeks = [0, 1, 2, 3, 4, 5]
    .map((week) => Array.from({ length: 7 }, (_, index) => addDays(monday, week * 7 + index)))
    .filter((week) => week.some((value) => days.includes(value)));
  return (
    <table className="year-month">
      <caption>{monthOf(first)}月</caption>
      <thead>
        <tr>
          {['一', '二', '三', '四', '五', '六', '日'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((value) =>
              days.includes(value) ? <DayCell key={value} {...{ calendar, value }} /> : <td key={value} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ calendar, value }: { readonly calendar: Calendar; readonly value: Day }) {
  const named = calendar.named(value);
  const { working, why } = isWorkingDay(calendar, value);
  const kind = named === null ? (working ? '' : 'is-weekend') : named.kind === 'holiday' ? 'is-off' : 'is-extra';
  return (
    <td className={kind} title={`${value} ${why}`}>
      {Number(value.slice(8))}
      {named === null ? null : <b>{named.kind === 'holiday' ? '休' : '班'}</b>}
    </td>
  );
}

function countsOf(calendar: Calendar, year: number) {
  const counts = { off: 0, extra: 0, working: 0 };
  for (const value of daysOf(year)) {
    const kind = calendar.named(value)?.kind;
    if (kind === 'holiday') counts.off += 1;
    if (kind === 'makeup') counts.extra += 1;
    if (isWorkingDay(calendar, value).working) counts.working += 1;
  }
  return counts;
}

/** Days of the years beside this one that the notice names, e.g. 2026-12-31. */
function namedOutside(calendar: Calendar, year: number): string[] {
  return [...daysOf(year - 1), ...daysOf(year + 1)].flatMap((value) => {
    const named = calendar.named(value);
    return named === null ? [] : [`${value}${named.kind === 'holiday' ? '休' : '班'}`];
  });
}

function daysOf(year: number): Day[] {
  return [...eachDay(firstDayOf(year), addDays(firstDayOf(year + 1), -1))];
}
