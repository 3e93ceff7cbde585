import { Alert, Button } from 'antd';
import { useState } from 'react';
import { missingForGuide, missingForLetters } from '../../../src/law/guide/disclosure-office.js';
import { guideText } from '../../../src/law/guide/guide-text.js';
import {
  type OfficeView,
  officeSettingsRoutes,
  type ProfileSent,
  type ProfileVersion,
} from '../../../src/offices/office-contract.js';
import { useReading } from '../queries.js';
import { instantWords } from '../shared/instant-words.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import { GuideTextView } from './guide-text.js';
import { OfficeForm } from './office-form.js';

/** 机构信息: what the guide and the letters say of the office, with every version of it. */
export function OfficePage() {
  return (
    <Page title="机构信息" trail={['系统设置']}>
      <Reading of={useReading(officeSettingsRoutes.office)}>{(view) => <Office view={view} />}</Reading>
    </Page>
  );
}

function Office({ view }: { readonly view: OfficeView }) {
  const [typed, setTyped] = useState<ProfileSent>(view.profile);
  const [previewed, setPreviewed] = useState(false);
  return (
    <>
      <Missing profile={view.profile} />
      <Panel title={view.name}>
        <p className="quiet">
          用于公开指南、门户页脚和联系方式、依申请公开的文书。保存后门户页面立即更新，各次修改都保留记录。
        </p>
        <OfficeForm view={view} onTyped={setTyped} />
      </Panel>
      <Panel
        title="指南预览"
        extra={
          <Button size="small" aria-expanded={previewed} onClick={() => setPreviewed(!previewed)}>
            {previewed ? '收起' : '按现在填写的内容预览'}
          </Button>
        }
      >
        {previewed ? (
          <GuideTextView text={guideText(view.name, filled(typed))} />
        ) : (
          <p className="quiet">预览不会保存，也不会发布。指南由信息员或者分管领导在“公开指南”中发布。</p>
        )}
      </Panel>
      <Panel title="修改记录">
        <RecordTable
          label="机构信息的修改记录"
          columns={versionColumns}
          rows={view.versions}
          rowKey={(row) => row.version}
          empty="还没有修改过。"
        />
      </Panel>
    </>
  );
}

const versionColumns: readonly Column<ProfileVersion>[] = [
  { title: '版次', tight: true, cell: ({ version }) => (version === 0 ? '初始' : `第${version}版`) },
  { title: '时间', tight: true, cell: ({ at }) => instantWords(at) },
  { title: '修改人', tight: true, cell: ({ byName }) => byName ?? '系统' },
  {
    title: '改动的栏目',
    cell: ({ changed, version }) =>
      version === 0 ? `填有${changed.length}栏` : changed.length === 0 ? '无' : changed.join('、'),
  },
];

/** What stands still until something is entered. */
function Missing({ profile }: { readonly profile: ProfileSent }) {
  const due = useReading(officeSettingsRoutes.guide).data?.due ?? null;
  const [letters, guide] = [missingForLetters(filled(profile)), missingForGuide(filled(profile))];
  return (
    <>
      {letters.length === 0 ? null : (
        <Alert
          className="trouble"
          type="error"
          showIcon
          title={`还没有填写${letters.join('和')}，依申请公开的文书不能制发：文书必须告知救济途径（行政复议法第二十条）。`}
        />
      )}
      {guide.length === 0 ? null : (
        <Alert
          className="trouble"
          type="warning"
          showIcon
          title={`还没有填写${guide.join('、')}，公开指南不能发布（条例第十二条）。`}
        />
      )}
      {guide.length > 0 || due === null ? null : (
        <Alert className="trouble" type="info" showIcon title={`${due}请信息员或者分管领导在“公开指南”中发布。`} />
      )}
    </>
  );
}

/** Without the fields that are empty. */
function filled(profile: ProfileSent): Record<string, string> {
  return Object.fromEntries(Object.entries(profile).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
