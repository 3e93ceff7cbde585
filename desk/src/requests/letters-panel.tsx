import { Button } from 'antd';
import { useState } from 'react';
import type { CaseLetter, RequestDetail } from '../../../src/requests/case-contract.js';
import { requestRoutes } from '../../../src/requests/contract.js';
import { useMay } from '../session.js';
import { Panel } from '../shared/page.js';
import { RecordTable } from '../shared/record-table.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { LetterDialog } from './letter-dialog.js';
import { letterPlace } from './letter-links.js';
import './letters-panel.css';
import { useCaseFile } from './open-file.js';
import { notDelivered } from './other-letters.js';
import { ServiceDialog } from './service-dialog.js';
import { servedWords } from './service-words.js';

interface Props {
  readonly detail: RequestDetail;
  readonly onChanged: () => void;
}

interface Open {
  readonly what: 'serve' | 'make';
  readonly letter?: CaseLetter;
}

/** The letters of the case, whether each has reached its addressee, and what else can be written. */
export function LettersPanel({ detail, onChanged }: Props) {
  const mayRead = useMay('seeIdentity');
  const mayHandle = useMay('handleRequests') && detail.stage !== 'filed' && detail.stage !== 'withdrawn';
  const file = useCaseFile();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const { id } = detail;
  const mayServe = ({ kind, servedOn }: CaseLetter) =>
    mayHandle &&
    servedOn === null &&
    !notDelivered.includes(kind) &&
    (!kind.startsWith('reply') || detail.stage === 'issued');
  return (
    <Panel
      title="文书和送达"
      id="letters"
      extra={
        <div className="page-actions">
          {mayHandle ? <Button onClick={() => setOpen({ what: 'make' })}>制作其他文书</Button> : null}
          {mayRead ? (
            <Button
              loading={file.busy}
              onClick={() => void file.save(requestRoutes.bundle, { id }, `${detail.number} 案卷.zip`)}
            >
              下载案卷
            </Button>
          ) : null}
        </div>
      }
    >
      {file.trouble === null ? null : <TroubleNotice trouble={file.trouble} />}
      <RecordTable
        label="文书和送达"
        columns={[
          { title: '文书', cell: (row) => <span id={letterPlace(row.id)}>{row.title}</span> },
          { title: '文号', tight: true, cell: (row) => row.docNo ?? '无文号' },
          { title: '日期', tight: true, cell: (row) => row.issuedOn },
          { title: '送达', cell: (row) => <Served letter={row} /> },
          {
            title: '办理',
            cell: (row) => (
              <div className="letter-acts">
                {mayRead ? (
                  <>
                    <Button
                      size="small"
                      aria-label={`阅读 ${row.title}`}
                      onClick={() => void file.show(requestRoutes.letterPdf, { id, letter: row.id })}
                    >
                      阅读
                    </Button>
                    <Button
                      size="small"
                      aria-label={`下载 ${row.title} DOCX`}
                      onClick={() => void file.save(requestRoutes.file, { id, file: row.file }, `${row.title}.docx`)}
                    >
                      DOCX
                    </Button>
                  </>
                ) : null}
                {mayServe(row) ? (
                  <>
                    <Button
                      size="small"
                      type="primary"
                      aria-label={`登记送达 ${row.title}`}
                      onClick={() => setOpen({ what: 'serve', letter: row })}
                    >
                      登记送达
                    </Button>
                    <Button
                      size="small"
                      aria-label={`制作送达回证 ${row.title}`}
                      onClick={() => setOpen({ what: 'make', letter: row })}
                    >
                      送达回证
                    </Button>
                  </>
                ) : null}
                {mayRead || mayServe(row) ? null : '—'}
              </div>
            ),
          },
        ]}
        rows={detail.letters}
        rowKey={(row) => row.id}
        empty="还没有文书。告知、征求意见、延期等文书在登记期限事项时制作，答复书在发出时制作。"
      />
      {open?.what === 'serve' && open.letter !== undefined ? (
        <ServiceDialog detail={detail} letter={open.letter} onClose={close} onChanged={onChanged} />
      ) : null}
      {open?.what === 'make' ? (
        <LetterDialog
          detail={detail}
          {...(open.letter === undefined ? {} : { first: 'service', about: open.letter })}
          onClose={close}
          onChanged={onChanged}
        />
      ) : null}
    </Panel>
  );
}

function Served({ letter: { kind, servedBy, servedOn, mailNo } }: { readonly letter: CaseLetter }) {
  if (servedOn !== null) {
    return (
      <span>
        {servedOn} {servedWords(servedBy)}
        {mailNo === null ? '' : `，邮件号码 ${mailNo}`}
      </span>
    );
  }
  if (notDelivered.includes(kind)) return <span className="quiet">不单独送达</span>;
  return <span className="not-served">尚未送达</span>;
}
