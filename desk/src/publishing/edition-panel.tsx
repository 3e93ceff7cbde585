import { Alert } from 'antd';
import { Link } from 'react-router';
import { relationLabel } from '../../../src/law/item-relations.js';
import type { DocumentDetail } from '../../../src/publishing/contract.js';
import { type EditionDetail, editionRoutes } from '../../../src/publishing/edition-contract.js';
import { useReading } from '../queries.js';
import { Panel } from '../shared/page.js';
import { ClosedPanel } from './closed-panel.js';
import { SchedulePanel } from './schedule-panel.js';

/** What is tied to the item, the hour at which it is published, and its place in the register of what is not public. */
export function EditionPanels({ detail }: { readonly detail: DocumentDetail }) {
  const edition = useReading(editionRoutes.edition, { params: { id: detail.id } }).data;
  if (edition === undefined) return null;
  return (
    <>
      <SchedulePanel key={`schedule-${detail.digest}`} detail={detail} edition={edition} />
      <ClosedPanel detail={detail} edition={edition} />
      <RelationsPanel edition={edition} />
    </>
  );
}

function RelationsPanel({ edition }: { readonly edition: EditionDetail }) {
  const { relations, interpretation, docNoWarning } = edition;
  if (relations.length === 0 && interpretation === null && docNoWarning === null) return null;
  return (
    <Panel title="关联信息">
      {[interpretation, docNoWarning].map((note) =>
        note === null ? null : <Alert key={note} type="warning" showIcon title={note} className="trouble" />,
      )}
      <ul className="opinions">
        {relations.map((one) => (
          <li key={`${one.kind} ${one.id} ${one.fromOther}`}>
            <p>
              <span className="quiet">{relationLabel(one.kind, one.fromOther)}：</span>
              <Link to={`/documents/${one.id}`}>{one.title}</Link>
              {one.isPublic ? '' : '（尚未公开）'}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
