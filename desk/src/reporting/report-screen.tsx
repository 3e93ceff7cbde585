import { App } from 'antd';
import { useState } from 'react';
import { formOf, type SectionKey } from '../../../src/law/report/form.js';
import { type ReportView, reportingRoutes } from '../../../src/reporting/contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { useMay } from '../session.js';
import { Panel } from '../shared/page.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { useSaveKey, useUnsavedQuestion } from '../shared/unsaved.js';
import { FindingsList, markedCells } from './findings-list.js';
import { showCell } from './opened-table.js';
import { type Opened, RecordsDrawer } from './records-drawer.js';
import { ReportHead } from './report-head.js';
import { ReportSection } from './report-section.js';
import './report.css';

type Narrative = ReportView['narrative'];

interface Props {
  readonly view: ReportView;
  /** The version that the typed text rests on. */
  readonly base: { readonly version: number; readonly narrative: Narrative };
  readonly onSaved: (saved: ReportView) => void;
}

/** The report with its six sections, what the checks say of it, and the records behind its numbers. */
export function ReportScreen({ view, base, onSaved }: Props) {
  const { message } = App.useApp();
  const { act, busy } = useAct(reportingRoutes.saveNarrative);
  const mayEdit = useMay('editReport') && view.state === 'draft';
  const [narrative, setNarrative] = useState<Narrative>(base.narrative);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const sections = formOf(view.form).sections;
  const dirty = sections.some(({ key }) => narrative[key] !== base.narrative[key]);
  const marked = markedCells(view.findings);
  useUnsavedQuestion(dirty);

  const save = async () => {
    if (busy || !dirty || !mayEdit) return;
    const answer = await act({
      params: { year: view.year },
      body: { version: base.version, narrative: { ...narrative } },
    });
    if (answer.ok) {
      onSaved(answer.value);
      setTrouble(null);
      message.success('文字已保存');
    } else {
      setTrouble(answer);
    }
  };
  useSaveKey(() => void save());
  const type = (key: SectionKey, text: string) => setNarrative((now) => ({ ...now, [key]: text }));

  return (
    <>
      <ReportHead view={view} dirty={dirty} busy={busy} mayEdit={mayEdit} onSave={() => void save()} />
      {trouble === null ? null : (
        <TroubleNotice
          trouble={trouble}
          action={
            trouble.kind === 'refused' ? (
              <a href={`/desk/reports/${view.year}`} target="_blank" rel="noopener">
                在新窗口打开最新内容
              </a>
            ) : undefined
          }
        />
      )}
      <nav className="report-anchors" aria-label="报告各节">
        {sections.map((section) => (
          <button key={section.key} type="button" onClick={() => goTo(section.key)}>
            {section.label}
          </button>
        ))}
      </nav>
      <div className="report-columns">
        <div>
          {sections.map((section) => (
            <ReportSection
              key={section.key}
              section={section}
              view={view}
              text={narrative[section.key]}
              editable={mayEdit}
              marked={marked}
              onType={(text) => type(section.key, text)}
              onOpen={setOpened}
            />
          ))}
        </div>
        <aside className="report-checks" aria-label="检查结果">
          <Panel title={`检查结果（${view.findings.length}）`}>
            {dirty ? <p className="quiet">以下为上次保存时的检查结果，保存后重新检查。</p> : null}
            <FindingsList
              findings={view.findings}
              onShow={(address) => {
                if (!showCell(address)) message.info('该格不在本表中。');
              }}
            />
          </Panel>
        </aside>
      </div>
      <RecordsDrawer year={view.year} opened={opened} onClose={() => setOpened(null)} />
    </>
  );
}

function goTo(key: string): void {
  const section = document.getElementById(`section-${key}`);
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>('textarea, button')?.focus({ preventScroll: true });
}
