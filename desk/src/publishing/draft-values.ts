import type { DocumentDetail, Draft } from '../../../src/publishing/contract.js';

/** The form as it is typed: nothing need be there yet. */
export type DraftValues = { [K in keyof Omit<Draft, 'base'>]?: Draft[K] | undefined };

/** A new form: formed today, for the website, as most are. */
export function newValues(today: string | undefined): DraftValues {
  return { formedOn: today, nature: 'original', channels: ['website'], attachments: [], body: '' };
}

/** The form of a revision that is opened. */
export function valuesOf(detail: DocumentDetail): DraftValues {
  return {
    title: detail.title,
    summary: detail.summary ?? undefined,
    body: detail.body,
    entry: detail.entry,
    nature: detail.nature,
    docNo: detail.docNo ?? undefined,
    source: detail.source ?? undefined,
    writtenOn: detail.writtenOn ?? undefined,
    formedOn: detail.formedOn,
    channels: [...detail.channels],
    counts: detail.counts ?? undefined,
    attachments: [...detail.attachments],
  };
}

/** What is sent: empty optional fields are left out, since blank is not a value. Missing ones are named by the schema. */
export function draftOf(values: DraftValues, base: number): Draft {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return {
    base,
    title: '',
    body: '',
    entry: '',
    channels: [],
    attachments: [],
    ...Object.fromEntries(filled),
  } as unknown as Draft;
}
