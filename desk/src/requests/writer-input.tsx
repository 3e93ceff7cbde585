import { Input } from 'antd';
import { DayInput } from '../shared/day-input.js';
import type { WriterField } from './other-letters.js';

interface Props {
  readonly field: WriterField;
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string | undefined) => void;
}

/** The field of a letter that its writer fills in, as a form hands it its value. */
export function WriterInput({ field, id, value, onChange }: Props) {
  const named = id === undefined ? {} : { id };
  if (field.kind === 'day') return <DayInput {...named} value={value} {...(onChange ? { onChange } : {})} />;
  if (field.kind === 'line') {
    return (
      <Input {...named} value={value ?? ''} maxLength={200} onChange={(event) => onChange?.(event.target.value)} />
    );
  }
  return (
    <Input.TextArea
      {...named}
      value={value ?? ''}
      maxLength={5000}
      autoSize={{ minRows: 2, maxRows: 8 }}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}
