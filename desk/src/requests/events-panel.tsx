import { Button } from 'antd';
import { useState } from 'react';
import type { RequestDetail } from '../../../src/requests/case-contract.js';
import { Panel } from '../shared/page.js';
import { EventDialog } from './event-dialog.js';
import { type EventKind, eventsOffered } from './event-forms.js';
import { EventsTable } from './events-table.js';
import { eventWords } from './words.js';

interface Props {
  readonly detail: RequestDetail;
  readonly onChanged: () => void;
}

/** The dated events that stop, stretch or restart the term, and those that may be recorded now. */
export function EventsPanel({ detail, onChanged }: Props) {
  const [open, setOpen] = useState<EventKind | null>(null);
  const offered = eventsOffered(detail);
  return (
    <Panel title="期限事项" id="events">
      {offered.length === 0 ? null : (
        <div className="event-offers">
          <span className="quiet" id="event-offers">
            需要时登记：
          </span>
          <fieldset className="page-actions" aria-labelledby="event-offers">
            {offered.map((kind) => (
              <Button key={kind} onClick={() => setOpen(kind)}>
                {eventWords[kind]}
              </Button>
            ))}
          </fieldset>
        </div>
      )}
      <EventsTable detail={detail} label="期限事项" empty="还没有期限事项，答复期限从收到之日的次日起连续计算。" />
      {open === null ? null : (
        <EventDialog key={open} detail={detail} kind={open} onClose={() => setOpen(null)} onChanged={onChanged} />
      )}
    </Panel>
  );
}
