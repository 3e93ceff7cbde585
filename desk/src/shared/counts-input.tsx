import { Input, InputNumber, Radio, Select } from 'antd';
import { type Counts, type CountsWhat, decisionWords, firstOf, itemListWords, whatWords } from './counted-words.js';

interface Props {
  readonly id?: string;
  readonly value?: Counts | undefined;
  readonly onChange?: (counts: Counts | undefined) => void;
  /** The choice "adds nothing" is offered where the record is optional. */
  readonly optional?: boolean;
}

/** What a record adds to table two, asked in plain words and only what its kind needs. */
export function CountsInput({ id, value, onChange, optional = false }: Props) {
  const set = (next: Counts) => onChange?.(next);
  return (
    <div className="counts-input">
      <Select<CountsWhat | 'none'>
        {...(id === undefined ? {} : { id })}
        aria-label="计入表二的事项"
        placeholder="请选择"
        value={value?.what ?? (optional ? 'none' : null)}
        onChange={(what) => onChange?.(what === 'none' ? undefined : firstOf(what))}
        options={[
          ...(optional ? [{ value: 'none' as const, label: '不计入表二' }] : []),
          ...Object.entries(whatWords).map(([what, label]) => ({ value: what as CountsWhat, label })),
        ]}
        popupMatchSelectWidth={false}
      />
      {value === undefined ? null : <Details value={value} set={set} />}
    </div>
  );
}

function Details({ value, set }: { readonly value: Counts; readonly set: (next: Counts) => void }) {
  switch (value.what) {
    case 'normativeDocument':
    case 'rule':
      return (
        <>
          <Radio.Group
            value={value.step}
            onChange={(event) => set({ ...value, step: event.target.value as 'issued' | 'repealed' })}
            options={[
              { value: 'issued', label: '制发' },
              { value: 'repealed', label: '废止' },
            ]}
          />
          <Count label="件数" unit="件" value={value.count} set={(count) => set({ ...value, count })} />
        </>
      );
    case 'decision':
      return (
        <>
          <Choice words={decisionWords} value={value.row} set={(row) => set({ ...value, row })} />
          <Count label="处理决定件数" unit="件" value={value.count} set={(count) => set({ ...value, count })} />
        </>
      );
    case 'itemList':
      return (
        <>
          <Choice words={itemListWords} value={value.row} set={(row) => set({ ...value, row })} />
          <InputNumber
            aria-label="增减数，减少填负数"
            value={value.change}
            precision={0}
            suffix="项"
            onChange={(change) => set({ ...value, change: change ?? 0 })}
          />
          <span className="quiet">减少填负数</span>
        </>
      );
    case 'procurement':
      return (
        <>
          <Count label="采购项目数" unit="项" value={value.count} set={(count) => set({ ...value, count })} />
          <Amount label="采购金额" value={value.amount} set={(amount) => set({ ...value, amount })} />
        </>
      );
    case 'feeCollected':
      return <Amount label="收费金额" value={value.amount} set={(amount) => set({ ...value, amount })} />;
  }
}

interface CountProps {
  readonly label: string;
  readonly unit: string;
  readonly value: number | undefined;
  readonly set: (count: number) => void;
}

function Count({ label, unit, value, set }: CountProps) {
  return (
    <InputNumber
      aria-label={label}
      min={1}
      precision={0}
      value={value ?? 1}
      suffix={unit}
      onChange={(count) => set(count ?? 1)}
    />
  );
}

/** Kept as text, so that no decimal is lost on the way. */
function Amount({ label, value, set }: { label: string; value: string; set: (amount: string) => void }) {
  return (
    <Input
      aria-label={`${label}，万元`}
      placeholder={label}
      value={value}
      suffix="万元"
      inputMode="decimal"
      onChange={(event) => set(event.target.value.trim())}
    />
  );
}

interface ChoiceProps<K extends string> {
  readonly words: Readonly<Record<K, string>>;
  readonly value: K;
  readonly set: (key: K) => void;
}

function Choice<K extends string>({ words, value, set }: ChoiceProps<K>) {
  const options = (Object.keys(words) as K[]).map((key) => ({ value: key, label: words[key] }));
  return (
    <Select<K>
      aria-label="事项类别"
      value={value}
      onChange={(key) => set(key)}
      options={options}
      popupMatchSelectWidth={false}
    />
  );
}
