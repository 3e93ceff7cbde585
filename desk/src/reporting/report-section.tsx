import { Button } from 'antd';
import { useState } from 'react';
import type { AnnualReportForm } from '../../../src/law/report/form.js';
import type { ReportView } from '../../../src/reporting/contract.js';
import { Panel } from '../shared/page.js';
import { NarrativeEditor } from './narrative-editor.js';
import { NarrativeText } from './narrative-text.js';
import { OpenedTable } from './opened-table.js';
import { OpeningBalance } from './opening-balance.js';
import type { Opened } from './records-drawer.js';

interface Props {
  readonly section: AnnualReportForm['sections'][number];
  readonly view: ReportView;
  readonly text: string;
  readonly editable: boolean;
  readonly marked: ReadonlyMap<string, string>;
  readonly onType: (text: string) => void;
  readonly onOpen: (opened: Opened) => void;
}

/** One of the six sections: its table where it has one, and its text. */
export function ReportSection({ section, view, text, editable, marked, onType, onOpen }: Props) {
  const [editing, setEditing] = useState(false);
  const isText = section.kind === 'text';
  const shown = isText || text.trim() !== '' || editing;
  return (
    <Panel
      id={`section-${section.key}`}
      title={section.label}
      extra={
        editable ? (
          <Button size="small" onClick={() => setEditing(!editing)} aria-expanded={editing}>
            {editing ? '收起编辑' : isText ? '编辑文字' : '文字说明'}
          </Button>
        ) : undefined
      }
    >
      {section.kind === 'text' ? null : (
        <OpenedTable
          kind={section.kind}
          tables={view.tables}
          marked={marked}
          onOpen={(address) => onOpen({ kind: 'cell', address })}
        />
      )}
      {section.kind === 'table3' && editable ? <OpeningBalance year={view.year} /> : null}
      {editing && editable ? (
        <>
          <NarrativeEditor
            id={`text-${section.key}`}
            label={section.label}
            value={text}
            counts={view.counts}
            onChange={onType}
          />
          <p className="quiet narrative-preview-label">预览（数字已填入，点击数字查看记录）</p>
        </>
      ) : null}
      {shown ? (
        <NarrativeText text={text} counts={view.counts} onOpen={(key) => onOpen({ kind: 'count', key })} />
      ) : null}
    </Panel>
  );
}
