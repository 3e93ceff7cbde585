import type { RequestDetail } from '../../../src/requests/case-contract.js';
import { RecordTable } from '../shared/record-table.js';
import { eventDetails, lettersOf } from './event-details.js';
import { LetterLinks } from './letter-links.js';
import { eventLabel } from './words.js';

interface Props {
  readonly detail: RequestDetail;
  readonly label: string;
  readonly empty: string;
}

/** The dated events of a case with the letters that belong to them. */
export function EventsTable({ detail, label, empty }: Props) {
  return (
    <RecordTable
      label={label}
      columns={[
        { title: '日期', tight: true, cell: (row) => row.day },
        { title: '事项', tight: true, cell: (row) => eventLabel(row.kind) },
        { title: '内容', cell: eventDetails },
        { title: '文书', cell: (row) => <LetterLinks letters={lettersOf(row, detail.letters)} /> },
      ]}
      rows={detail.events.map((event, place) => ({ ...event, place }))}
      rowKey={(row) => row.place}
      empty={empty}
    />
  );
}
