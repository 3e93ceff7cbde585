import type { KeyboardEvent } from 'react';
import type { CountedDay, MonthGrid as Grid } from './clock-months.js';
import { dayWords, markOf } from './clock-words.js';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
const arrows: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

interface Props {
  readonly grid: Grid;
  readonly days: ReadonlyMap<string, CountedDay>;
  readonly dueOn: string | null;
  readonly today: string | undefined;
  /** The one day that the tab key reaches; arrows go on from it. */
  readonly reached: string | null;
  readonly onShow: (day: CountedDay) => void;
  /** Moves the focus by so many days. */
  readonly onMove: (from: string, by: number) => void;
}

/** One month of the term: every day with its mark, the reason on pointing at it or reaching it. */
export function MonthGrid({ grid, days, dueOn, today, reached, onShow, onMove }: Props) {
  const move = (from: string) => (event: KeyboardEvent) => {
    const by = arrows[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onMove(from, by);
  };
  return (
    <table className="clock-month">
      <caption>{grid.title}</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col" abbr={`星期${name}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.weeks.map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, at) => {
              if (day === null) return <td key={weekdays[at]} />;
              const counted = days.get(day);
              const now = day === today ? ' is-today' : '';
              if (counted === undefined) {
                return (
                  <td key={day} className={`is-outside${now}`}>
                    <DayFace day={day} today={day === today} />
                  </td>
                );
              }
              const words = dayWords(counted, dueOn);
              return (
                <td key={day} className={`is-${counted.standing}${now}${day === dueOn ? ' is-due' : ''}`}>
                  <button
                    type="button"
                    id={`clock-${day}`}
                    title={words}
                    aria-label={words}
                    tabIndex={day === reached ? 0 : -1}
                    onFocus={() => onShow(counted)}
                    onMouseEnter={() => onShow(counted)}
                    onKeyDown={move(day)}
                  >
                    <DayFace day={day} today={day === today} due={day === dueOn} mark={markOf(counted)} />
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FaceProps {
  readonly day: string;
  readonly today: boolean;
  readonly due?: boolean;
  readonly mark?: string;
}

function DayFace({ day, today, due = false, mark = '' }: FaceProps) {
  return (
    <>
      <span className="clock-date">
        {Number(day.slice(8))}
        {due ? <small className="clock-due">到期</small> : null}
      </span>
      <span className="clock-mark">
        {mark}
        {today ? <small className="clock-today">今天</small> : null}
      </span>
    </>
  );
}
