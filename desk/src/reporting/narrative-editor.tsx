import { Input } from 'antd';
import { useRef, useState } from 'react';
import type { CountView } from '../../../src/reporting/contract.js';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly counts: readonly CountView[];
  readonly onChange: (text: string) => void;
}

/** The text of one section; numbers are chosen from the counts, not typed. */
export function NarrativeEditor({ id, label, value, counts, onChange }: Props) {
  const [words, setWords] = useState('');
  const caret = useRef<[number, number] | null>(null);
  const offered = counts.filter((count) => count.label.includes(words.trim()));
  const insert = (key: string) => {
    const [from, to] = caret.current ?? [value.length, value.length];
    const put = `{{${key}}}`;
    onChange(value.slice(0, from) + put + value.slice(to));
    const after = from + put.length;
    caret.current = [after, after];
    requestAnimationFrame(() => {
      const area = document.getElementById(id);
      if (!(area instanceof HTMLTextAreaElement)) return;
      area.focus();
      area.setSelectionRange(after, after);
    });
  };
  return (
    <div className="narrative-editor">
      <label htmlFor={id} className="for-ears">
        {label}
      </label>
      <Input.TextArea
        id={id}
        value={value}
        autoSize={{ minRows: 5, maxRows: 22 }}
        onChange={(event) => onChange(event.target.value)}
        onSelect={(event) => {
          caret.current = [event.currentTarget.selectionStart, event.currentTarget.selectionEnd];
        }}
      />
      <details className="count-palette">
        <summary>插入统计数（从记录自动计算，不必手工填写）</summary>
        <Input
          aria-label="查找统计数"
          placeholder="查找，例如：公示栏"
          value={words}
          allowClear
          onChange={(event) => setWords(event.target.value)}
        />
        <div className="count-chips">
          {offered.map((count) => (
            <button key={count.key} type="button" onClick={() => insert(count.key)}>
              {count.label}{' '}
              <strong>
                {count.value} {count.unit}
              </strong>
            </button>
          ))}
          {offered.length === 0 ? <span className="quiet">没有这样的统计数。</span> : null}
        </div>
      </details>
    </div>
  );
}
