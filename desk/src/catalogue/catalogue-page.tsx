import { App, Tabs } from 'antd';
import { useState } from 'react';
import type { CatalogRow } from '../../../src/law/catalog-row.js';
import { type CatalogueView, catalogueRoutes } from '../../../src/publishing/catalogue-contract.js';
import type { Trouble } from '../client.js';
import { useAct, useReading } from '../queries.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { CatalogueActions } from './catalogue-actions.js';
import { editionWords } from './catalogue-words.js';
import { ChangesList, changesInWords } from './changes-list.js';
import { CoverageTable } from './coverage-table.js';
import { EditionTable } from './edition-table.js';
import { EditionsTable } from './editions-table.js';
import { ImportDialog } from './import-dialog.js';
import { InForceDialog } from './in-force-dialog.js';
import { RowDrawer } from './row-drawer.js';
import { newRow } from './row-values.js';

/** 公开目录: 政府信息公开事项标准目录 of the office, in force and in preparation. */
export function CataloguePage() {
  const reading = useReading(catalogueRoutes.catalogue);
  return reading.data === undefined ? (
    <Page title="公开目录" trail={['信息公开']}>
      <Reading of={reading}>{() => null}</Reading>
    </Page>
  ) : (
    <Catalogue view={reading.data} />
  );
}

type Open = { readonly kind: 'row'; readonly row: CatalogRow } | { readonly kind: 'import' | 'inForce' } | null;

function Catalogue({ view }: { readonly view: CatalogueView }) {
  const { message, modal } = App.useApp();
  const discard = useAct(catalogueRoutes.discard);
  const [open, setOpen] = useState<Open>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { draft, inForce } = view;
  const mayEdit = view.may.edit === true;
  const onDiscard = () =>
    modal.confirm({
      title: '放弃草案',
      content: '草案中的全部改动将丢失，现行目录不受影响。',
      okText: '放弃',
      cancelText: '取消',
      onOk: async () => {
        if (draft === null) return;
        const answer = await discard.act({ body: { base: draft.digest } });
        setTrouble(answer.ok ? null : answer);
      },
    });
  const close = (done: string | null) => {
    setOpen(null);
    if (done !== null) message.success(done);
  };
  const edit = mayEdit ? (row: CatalogRow) => setOpen({ kind: 'row', row }) : null;

  return (
    <Page
      title="公开目录"
      trail={['信息公开']}
      actions={
        <CatalogueActions
          view={view}
          onNew={() => setOpen({ kind: 'row', row: newRow(view.agency, undefined) })}
          onImport={() => setOpen({ kind: 'import' })}
          onDiscard={onDiscard}
          onPut={() => setOpen({ kind: 'inForce' })}
        />
      }
    >
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <Panel title="政府信息公开事项标准目录">
        <p>
          现行：{editionWords(inForce)}。
          {draft === null ? '没有在编的草案。' : `在编：第 ${draft.version} 版草案，${changesInWords(draft.changes)}。`}
        </p>
        <Tabs
          items={[
            ...(draft === null
              ? []
              : [
                  {
                    key: 'draft',
                    label: `第 ${draft.version} 版草案`,
                    children: (
                      <EditionTable
                        edition={draft}
                        people={view.people}
                        changed={new Set(draft.changes.map(({ key }) => key))}
                        onEdit={edit}
                      />
                    ),
                  },
                  { key: 'changes', label: '与现行目录比较', children: <ChangesList changes={draft.changes} /> },
                ]),
            {
              key: 'inForce',
              label: '现行目录',
              children: (
                <EditionTable
                  edition={inForce}
                  people={view.people}
                  changed={nothing}
                  onEdit={draft === null ? edit : null}
                />
              ),
            },
            { key: 'coverage', label: '覆盖情况', children: <CoverageTable rows={inForce.rows} /> },
            { key: 'editions', label: '历次版本', children: <EditionsTable view={view} /> },
          ]}
        />
      </Panel>
      {open?.kind === 'row' ? <RowDrawer view={view} row={open.row} onClose={() => close(null)} /> : null}
      {open?.kind === 'import' ? (
        <ImportDialog onClose={(done) => close(done ? '已导入到草案，生效后起作用。' : null)} />
      ) : null}
      {open?.kind === 'inForce' && draft !== null ? (
        <InForceDialog draft={draft} onClose={(done) => close(done ? '目录已生效。' : null)} />
      ) : null}
    </Page>
  );
}

const nothing: ReadonlySet<string> = new Set();
