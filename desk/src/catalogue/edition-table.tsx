import { Input, Select } from 'antd';
import { useState } from 'react';
import type { CatalogRow } from '../../../src/law/catalog-row.js';
import { parseDay } from '../../../src/law/day.js';
import type { EditionView } from '../../../src/publishing/catalogue-contract.js';
import { useMe } from '../session.js';
import { CatalogueTable } from './catalogue-table.js';
import { rowHas } from './catalogue-words.js';
import { type NamedPeople, nameIn } from './people.js';
import './catalogue.css';

interface Props {
  readonly edition: EditionView;
  readonly people: NamedPeople;
  readonly changed: ReadonlySet<string>;
  readonly onEdit: ((row: CatalogRow) => void) | null;
}

const kinds: readonly { value: string; label: string; holds: (row: CatalogRow) => boolean }[] = [
  { value: 'unverified', label: '未核实', holds: ({ source }) => source === 'unverified' },
  { value: 'localPractice', label: '地方口径', holds: ({ source }) => source === 'localPractice' },
  { value: 'ownTerm', label: '另定公开时限', holds: ({ term }) => term !== null },
  { value: 'nobody', label: '没有责任人', holds: ({ person }) => person === null },
  { value: 'closed', label: '停用', holds: ({ state }) => state === 'closed' },
];

/** A whole edition, with a search over it. */
export function EditionTable({ edition, people, changed, onEdit }: Props) {
  const [words, setWords] = useState('');
  const [first, setFirst] = useState<string | undefined>();
  const [kind, setKind] = useState<string | undefined>();
  const today = parseDay(useMe().data?.today ?? '');
  const { rows } = edition;
  const holds = kinds.find(({ value }) => value === kind)?.holds;
  const shown = rows.filter(
    (row) => (first === undefined || row.first === first) && (holds?.(row) ?? true) && rowHas(row, words.trim()),
  );
  if (today === null) return null;
  return (
    <>
      <search className="catalogue-filter">
        <Input
          allowClear
          aria-label="查找事项"
          placeholder="事项、内容、依据或主体中的词"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Select
          allowClear
          aria-label="一级事项"
          placeholder="全部一级事项"
          value={first}
          onChange={setFirst}
          options={[...new Set(rows.map((row) => row.first))].map((value) => ({ value, label: value }))}
          popupMatchSelectWidth={false}
        />
        <Select
          allowClear
          aria-label="按情况筛选"
          placeholder="全部情况"
          value={kind}
          onChange={setKind}
          options={kinds.map(({ value, label }) => ({ value, label }))}
        />
        <span className="quiet" role="status">
          {shown.length === rows.length ? `共 ${rows.length} 项` : `${shown.length} 项，共 ${rows.length} 项`}
        </span>
      </search>
      <CatalogueTable
        all={rows}
        shown={shown}
        today={today}
        nameOf={nameIn(people)}
        changed={changed}
        onEdit={onEdit}
      />
    </>
  );
}
