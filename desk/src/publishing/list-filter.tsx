import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { stageLabels } from '../../../src/law/publication-state.js';
import { useCatalogueOptions } from './catalogue-options.js';
import { natureWords, states } from './document-words.js';
import './list.css';

/** What the list is narrowed down to, as it stands in the address. */
export interface DocumentFilter {
  readonly state?: string | undefined;
  readonly entry?: string | undefined;
  readonly nature?: string | undefined;
  readonly q?: string | undefined;
}

interface Props {
  readonly filter: DocumentFilter;
  readonly onChange: (name: keyof DocumentFilter, value: string | undefined) => void;
}

/** The search strip above the list. */
export function ListFilter({ filter, onChange }: Props) {
  return (
    <search className="list-filter">
      <Labelled id="filter-state" label="状态">
        <Select
          id="filter-state"
          allowClear
          placeholder="全部"
          value={filter.state ?? null}
          onChange={(value) => onChange('state', value ?? undefined)}
          options={states.map((state) => ({ value: state, label: stageLabels[state] }))}
        />
      </Labelled>
      <Labelled id="filter-entry" label="目录事项" wide>
        <Select
          id="filter-entry"
          allowClear
          showSearch={{ optionFilterProp: 'search' }}
          placeholder="全部"
          value={filter.entry ?? null}
          onChange={(value) => onChange('entry', value ?? undefined)}
          options={useCatalogueOptions('all')}
          popupMatchSelectWidth={false}
        />
      </Labelled>
      <Labelled id="filter-nature" label="类别">
        <Select
          id="filter-nature"
          allowClear
          placeholder="全部"
          value={filter.nature ?? null}
          onChange={(value) => onChange('nature', value ?? undefined)}
          options={Object.entries(natureWords).map(([value, label]) => ({ value, label }))}
        />
      </Labelled>
      <Labelled id="filter-words" label="关键词" wide>
        <Input.Search
          id="filter-words"
          allowClear
          placeholder="标题、文号或正文中的词"
          defaultValue={filter.q}
          onSearch={(value) => onChange('q', value.trim())}
          enterButton="查询"
        />
      </Labelled>
    </search>
  );
}

interface LabelledProps {
  readonly id: string;
  readonly label: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Labelled({ id, label, wide = false, children }: LabelledProps) {
  return (
    <div className={wide ? 'list-filter-field is-wide' : 'list-filter-field'}>
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}
