import { App, Button } from 'antd';
import { useState } from 'react';
import type { OpeningColumn } from '../../../src/law/report/opening.js';
import { type OpeningSource, openingRoutes } from '../../../src/reporting/opening-contract.js';
import type { Trouble } from '../client.js';
import { useAct, useReading } from '../queries.js';
import { instantWords } from '../shared/instant-words.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import { TroubleNotice } from '../shared/trouble-notice.js';

const columns: readonly Column<OpeningColumn>[] = [
  { title: '申请人', cell: ({ label }) => label },
  { title: '上年报告“结转下年度”', align: 'right', cell: ({ stated }) => stated ?? '空白' },
  { title: '台账中上年末未办结', align: 'right', cell: ({ ledger }) => ledger },
  { title: '此前已带入', align: 'right', cell: ({ taken }) => taken },
  { title: '差额', align: 'right', cell: ({ difference }) => (difference > 0 ? `＋${difference}` : difference) },
];

/** 上年结转 beside last year's report, and the button that takes the difference over. */
export function OpeningBalance({ year }: { readonly year: number }) {
  const opening = useReading(openingRoutes.opening, { params: { year } });
  const { act, busy } = useAct(openingRoutes.takeOpening);
  const { message } = App.useApp();
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  return (
    <section aria-label="上年结转">
      <h3>上年结转</h3>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <Reading of={opening}>
        {({ source, columns: rows, may }) => {
          const take = async (from: string) => {
            const differences = rows.map(({ difference }) => difference);
            const answer = await act({ params: { year }, body: { source: from, differences } });
            setTrouble(answer.ok ? null : answer);
            if (answer.ok) message.success('已按上年报告带入');
          };
          const differs = rows.some(({ difference }) => difference !== 0);
          return (
            <>
              <p className="quiet">{sourceWords(source, year)}</p>
              {differs ? (
                <>
                  <RecordTable
                    label="上年结转对照"
                    columns={columns}
                    rows={rows}
                    rowKey={({ applicant }) => applicant}
                    empty=""
                  />
                  {may === true && source?.kind === 'imported' ? (
                    <>
                      <p className="quiet">
                        上年未办结的申请应当先以实际收到日期登记为案件，登记后即自动计入；没有登记的，才按差额带入。
                      </p>
                      <Button loading={busy} onClick={() => void take(source.id)}>
                        按上年报告带入
                      </Button>
                    </>
                  ) : (
                    <p className="quiet">{may}</p>
                  )}
                </>
              ) : source === null ? null : (
                <p className="quiet">各列与上年报告一致。</p>
              )}
            </>
          );
        }}
      </Reading>
    </section>
  );
}

function sourceWords(source: OpeningSource | null, year: number): string {
  if (source === null) {
    return `没有${year - 1}年的年度报告可以对照；本机关上年报告不是在本系统编制的，请先在“导入年报”中导入。`;
  }
  return source.kind === 'signed'
    ? `依据：本系统签发的${source.year}年年度报告。`
    : `依据：导入的${source.year}年年报“${source.fileName}”（${instantWords(source.importedAt)}导入）。`;
}
