import type { ReactNode } from 'react';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly mistake?: string | undefined;
  readonly hint?: string;
  readonly needed?: boolean;
  readonly autoComplete?: string;
  readonly inputMode?: 'tel' | 'email';
}

/** One line to type in, with what is wrong with it above it. */
export function Field({ name, label, value, mistake, hint, needed = false, autoComplete, inputMode }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={name}>
        {label}
        {needed ? <Needed /> : null}
      </label>
      {hint === undefined ? null : <p className="hint">{hint}</p>}
      <Mistake id={name} sentence={mistake} />
      <input
        id={name}
        name={name}
        defaultValue={value}
        autoComplete={autoComplete}
        inputMode={inputMode}
        aria-required={needed}
        {...told(name, mistake)}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly legend: string;
  readonly value: string;
  readonly mistake: string | undefined;
  readonly options: readonly { readonly key: string; readonly label: string }[];
}

/** One of several. */
export function Choice({ name, legend, value, mistake, options }: ChoiceProps) {
  return (
    <fieldset className="choice" id={name} {...told(name, mistake)}>
      <legend>
        {legend}
        <Needed />
      </legend>
      <Mistake id={name} sentence={mistake} />
      {options.map(({ key, label }) => (
        <label key={key}>
          <input type="radio" name={name} value={key} defaultChecked={key === value} /> {label}
        </label>
      ))}
    </fieldset>
  );
}

export function Needed(): ReactNode {
  return <span className="needed">（必填）</span>;
}

/** What is wrong with a field. */
export function Mistake({ id, sentence }: { readonly id: string; readonly sentence: string | undefined }) {
  return sentence === undefined ? null : (
    <p className="mistake" id={`${id}-mistake`}>
      {sentence}
    </p>
  );
}

/** Ties a field to the sentence about it. */
export function told(id: string, mistake: string | undefined) {
  return mistake === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-mistake` };
}
