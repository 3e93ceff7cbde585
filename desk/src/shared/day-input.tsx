import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  readonly id?: string;
  readonly value?: string | undefined;
  readonly onChange?: (day: string | undefined) => void;
  readonly latest?: string;
}

/** A calendar day as `YYYY-MM-DD`. */
export function DayInput({ id, value, onChange, latest }: Props) {
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      value={value === undefined ? null : dayjs(value)}
      onChange={(picked) => onChange?.(Array.isArray(picked) ? undefined : picked?.format('YYYY-MM-DD'))}
      {...(latest === undefined ? {} : { maxDate: dayjs(latest) })}
      placeholder="年-月-日"
      style={{ width: '100%' }}
    />
  );
}
