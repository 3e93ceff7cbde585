import { DayInput } from '../shared/day-input.js';
import './period-input.css';

/** A period as two days, both of it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

interface Props {
  readonly id: string;
  readonly value: Period;
  readonly onChange: (period: Period) => void;
  readonly latest?: string | undefined;
}

/** From which day to which. */
export function PeriodInput({ id, value, onChange, latest }: Props) {
  const most = latest === undefined ? {} : { latest };
  return (
    <div className="period-input">
      <label htmlFor={`${id}-from`}>起始日期</label>
      <DayInput
        id={`${id}-from`}
        value={value.from}
        onChange={(from) => onChange({ ...value, from: from ?? value.from })}
        {...most}
      />
      <label htmlFor={`${id}-to`}>截止日期</label>
      <DayInput
        id={`${id}-to`}
        value={value.to}
        onChange={(to) => onChange({ ...value, to: to ?? value.to })}
        {...most}
      />
    </div>
  );
}

/** The year until today: what a clerk asks for first. */
export function yearSoFar(today: string): Period {
  return { from: `${today.slice(0, 4)}-01-01`, to: today };
}
