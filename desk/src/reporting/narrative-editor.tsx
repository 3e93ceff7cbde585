import { Input } from 'antd';
import { useRef, useState } from 'react';
import type { CountView } from '../../../src/reporting/contract.js';
import { referencesAsKeys, referencesInWords } from './narrative-references.js';

interface Props {
  readonly id: string;
  readonly label: string;
  /** As it is stored, with references by key. */
  readonly value: string;
  readonly counts: readonly CountView[];
  readonly onChange: (text: string) => void;
}

/** The text of one section; numbers are chosen from the counts, not typed. */
export function NarrativeEditor({ id, label, value, counts, onChange }: Props) {
  const [words, setWords] = useState('');
  const caret = useRef<[number, number] | null>(null);
  const offered = counts.filter((count) => count.label.includes(words.trim()));
  const shown = referencesInWords(value, counts);
  const insert = (name: string) => {
    const [from, to] = caret.current ?? [shown.length, shown.length];
    const put = `【${name}】`;
    onChange(referencesAsKeys(shown.slice(0, from) + put + shown.slice(to), counts));
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
        value={shown}
        autoSize={{ minRows: 5, maxRows: 22 }}
        onChange={(event) => onChange(referencesAsKeys(event.target.value, counts))}
        onSelect={(event) => {
          caret.current = [event.currentTarget.selectionStart, event.currentTarget.selectionEnd];
        }}
      />
      <details className="count-palette">
        <summary>插入统计数（以【】标出，从记录自动计算，不必手工填写）</summary>
        <Input
          aria-label="查找统计数"
          placeholder="查找，例如：公示栏"
          value={words}
          allowClear
          onChange={(event) => setWords(event.target.value)}
        />
        <div className="count-chips">
          {offered.map((count) => (
            <button key={count.key} type="button" onClick={() => insert(count.label)}>
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
