import { useMemo, useState } from 'react';
import { addDays, type Day } from '../../../src/law/day.js';
import type { RequestDetail } from '../../../src/requests/case-contract.js';
import { type CountedDay, monthsOf } from './clock-months.js';
import { dayWords, standingWords } from './clock-words.js';
import { MonthGrid } from './month-grid.js';

interface Props {
  readonly detail: RequestDetail;
  readonly today: string | undefined;
}

/** Every day of the term on month calendars; the day pointed at or reached is explained below. */
export function ClockCalendar({ detail, today }: Props) {
  const { days } = detail.clock;
  const byDay = useMemo(() => new Map(days.map((day) => [day.day, day])), [days]);
  const [shown, setShown] = useState<CountedDay | null>(null);
  const first = byDay.has(today ?? '') ? today : days[0]?.day;
  const reached = shown !== null && byDay.has(shown.day) ? shown.day : (first ?? null);
  const move = (from: string, by: number) => document.getElementById(`clock-${addDays(from as Day, by)}`)?.focus();
  return (
    <>
      <ul className="clock-legend" aria-label="图例">
        {Object.entries(standingWords).map(([standing, { mark, words }]) => (
          <li key={standing}>
            <span className={`clock-key is-${standing}`} aria-hidden="true">
              {mark}
            </span>
            {words}
          </li>
        ))}
        <li>
          <span className="clock-key is-due" aria-hidden="true">
            到期
          </span>
          答复到期日
        </li>
        <li>
          <span className="clock-key is-today" aria-hidden="true">
            今天
          </span>
          今天
        </li>
      </ul>
      <div className="clock-months">
        {monthsOf(days).map((grid) => (
          <MonthGrid
            key={grid.title}
            grid={grid}
            days={byDay}
            dueOn={detail.dueOn}
            today={today}
            reached={reached}
            onShow={setShown}
            onMove={move}
          />
        ))}
      </div>
      <p className="clock-shown" aria-live="polite">
        {shown === null ? '指向或者点选一天，这里说明它为什么计入或者不计入。' : dayWords(shown, detail.dueOn)}
      </p>
    </>
  );
}
