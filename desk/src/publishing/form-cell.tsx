import { Form } from 'antd';
import type { ReactNode } from 'react';
import './approval-form.css';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  /** Takes the whole width of the form. */
  readonly wide?: boolean;
  readonly hint?: ReactNode;
  /** One control; it gets value, id and change from the form. */
  readonly children: ReactNode;
}

/** One labelled cell of an official form, its message under it. */
export function FormCell({ name, label, required = false, wide = false, hint, children }: Props) {
  return (
    <div className={wide ? 'form-cell is-wide' : 'form-cell'}>
      <label className="form-cell-label" htmlFor={`draft_${name}`} id={`label-${name}`}>
        {label}
        {required ? (
          <span className="form-cell-must" title="必填">
            *
          </span>
        ) : null}
      </label>
      <div className="form-cell-value">
        <Form.Item name={name} style={{ marginBottom: 0 }}>
          {children}
        </Form.Item>
        {hint === undefined ? null : <div className="form-cell-hint">{hint}</div>}
      </div>
    </div>
  );
}
