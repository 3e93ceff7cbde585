import { Button, Checkbox, Input, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { type Duty, duties, mayAct } from '../../../src/law/duties.js';
import type { ItemNature } from '../../../src/law/facts.js';
import { kindActs, type LevelKind, type ReviewLevel } from '../../../src/law/review-levels.js';
import type { ReviewSettings } from '../../../src/publishing/review-contract.js';
import { natureWords } from './document-words.js';
import { phrasesOf } from './level-list.js';

const kinds: readonly { readonly value: LevelKind; readonly label: string }[] = [
  { value: 'check', label: '自审或者审核' },
  { value: 'secrecy', label: '保密审查' },
  { value: 'approval', label: '审批' },
];

interface Props {
  readonly level: ReviewLevel;
  readonly place: number;
  readonly of: number;
  readonly people: ReviewSettings['people'];
  readonly disabled: boolean;
  readonly onChange: (level: ReviewLevel) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One level: its name and kind, who signs it, for which items, and its common phrases. */
export function LevelEditor({ level, place, of, people, disabled, onChange, onMove, onRemove }: Props) {
  const set = (change: Partial<ReviewLevel>) => onChange({ ...level, ...change });
  const able = duties.filter(({ key }) => mayAct([key], kindActs[level.kind]));
  const setKind = (kind: LevelKind) => {
    const duty = mayAct([level.duty], kindActs[kind]) ? level.duty : firstAble(kind);
    set({ kind, duty, persons: [], bySubmitter: level.bySubmitter && kind === 'check' });
  };
  return (
    <fieldset className="level" disabled={disabled}>
      <legend>
        第 {place + 1} 级{level.name === '' ? '' : `：${level.name}`}
      </legend>
      <div className="level-fields">
        <Field label="名称">
          {(id) => (
            <Input
              id={id}
              value={level.name}
              maxLength={20}
              disabled={disabled}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label="种类">
          {(id) => <Select id={id} value={level.kind} options={[...kinds]} disabled={disabled} onChange={setKind} />}
        </Field>
        <Field label="办理职责">
          {(id) => (
            <Select
              id={id}
              value={level.duty}
              disabled={disabled || level.bySubmitter}
              options={able.map(({ key, label }) => ({ value: key, label }))}
              onChange={(duty: Duty) => set({ duty })}
            />
          )}
        </Field>
        <Field label="指定人员（可不选）">
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              value={[...level.persons]}
              placeholder="由有此职责的人办理"
              disabled={disabled || level.bySubmitter}
              options={people
                .filter((person) => mayAct(person.duties, kindActs[level.kind]))
                .map((person) => ({ value: person.id, label: person.name }))}
              onChange={(persons: string[]) => set({ persons })}
            />
          )}
        </Field>
        <Field label="适用的信息类别">
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              value={level.natures === null ? [] : [...level.natures]}
              placeholder="全部信息"
              disabled={disabled}
              options={Object.entries(natureWords).map(([value, label]) => ({ value: value as ItemNature, label }))}
              onChange={(natures: ItemNature[]) => set({ natures: natures.length === 0 ? null : natures })}
            />
          )}
        </Field>
        {place === 0 && level.kind === 'check' ? (
          <Checkbox
            checked={level.bySubmitter}
            disabled={disabled}
            onChange={(event) => set({ bySubmitter: event.target.checked, persons: [] })}
          >
            由送审人在送审时签署
          </Checkbox>
        ) : null}
      </div>
      <div className="level-fields">
        <Phrases
          label="同意的常用语（每行一条）"
          phrases={level.phrases.passed}
          disabled={disabled}
          onChange={(passed) => set({ phrases: { ...level.phrases, passed } })}
        />
        {level.bySubmitter ? null : (
          <Phrases
            label="退回的常用语（每行一条）"
            phrases={level.phrases.returned}
            disabled={disabled}
            onChange={(returned) => set({ phrases: { ...level.phrases, returned } })}
          />
        )}
      </div>
      {disabled ? null : (
        <div className="level-moves">
          <Button size="small" disabled={place === 0} onClick={() => onMove(-1)}>
            上移
          </Button>
          <Button size="small" disabled={place === of - 1} onClick={() => onMove(1)}>
            下移
          </Button>
          <Button size="small" danger onClick={onRemove}>
            删去此级
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function firstAble(kind: LevelKind): Duty {
  return duties.find(({ key }) => mayAct([key], kindActs[kind]))?.key ?? 'leader';
}

function Field({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="level-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface PhrasesProps {
  readonly label: string;
  readonly phrases: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (phrases: string[]) => void;
}

/** Keeps what is typed as it is, blank lines included, while the phrases are what it says. */
function Phrases({ label, phrases, disabled, onChange }: PhrasesProps) {
  const [text, setText] = useState(phrases.join('\n'));
  const shown = phrasesOf(text).join('\n') === phrases.join('\n') ? text : phrases.join('\n');
  return (
    <Field label={label}>
      {(id) => (
        <Input.TextArea
          id={id}
          value={shown}
          autoSize={{ minRows: 2, maxRows: 8 }}
          disabled={disabled}
          onChange={(event) => {
            setText(event.target.value);
            onChange(phrasesOf(event.target.value));
          }}
        />
      )}
    </Field>
  );
}
