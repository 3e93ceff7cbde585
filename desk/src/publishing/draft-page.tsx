import { useState } from 'react';
import { useParams } from 'react-router';
import { publishingRoutes } from '../../../src/publishing/contract.js';
import { useReading } from '../queries.js';
import { useMe } from '../session.js';
import { Page } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { DraftForm } from './draft-form.js';
import { newValues, valuesOf } from './draft-values.js';

/** 起草: a new item. */
export function NewDraftPage() {
  const today = useMe().data?.today;
  return (
    <Page title="起草信息" trail={['信息公开']}>
      <DraftForm initial={newValues(today)} revision={0} today={today} />
    </Page>
  );
}

/** 编辑: a further revision of an item. */
export function EditDraftPage() {
  const { id = '' } = useParams();
  const document = useReading(publishingRoutes.document, { params: { id } });
  const today = useMe().data?.today;
  return (
    <Page title="编辑信息" trail={['信息公开']}>
      <Reading of={document}>{(detail) => <Kept key={detail.id} detail={detail} today={today} />}</Reading>
    </Page>
  );
}

interface KeptProps {
  readonly detail: Parameters<typeof valuesOf>[0];
  readonly today: string | undefined;
}

/** Holds on to the revision that was opened: what is read again later must not replace what is being typed. */
function Kept({ detail, today }: KeptProps) {
  const [opened] = useState(detail);
  return (
    <DraftForm id={opened.id} initial={valuesOf(opened)} revision={opened.revision} today={today} opened={opened} />
  );
}
