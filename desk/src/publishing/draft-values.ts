import type { DocumentDetail, Draft } from '../../../src/publishing/contract.js';
import { type Metadata, metadataSchema } from '../../../src/publishing/metadata-contract.js';

type Text = Omit<Draft, 'base' | 'metadata'>;

/** The form as it is typed: nothing need be there yet, and metadata stand beside the other fields. */
export type DraftValues = { [K in keyof Text]?: Text[K] | undefined } & { [K in keyof Metadata]?: Metadata[K] };

const metadataFields = new Set(Object.keys(metadataSchema.shape));

/** A new form: formed today, for the website, and public, as most are. */
export function newValues(today: string | undefined): DraftValues {
  return {
    formedOn: today,
    nature: 'original',
    channels: ['website'],
    attachments: [],
    body: '',
    openAttribute: 'public',
  };
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
    openAttribute: 'public',
    ...detail.metadata,
  };
}

/** What is sent: empty optional fields are left out, since blank is not a value. Missing ones are named by the schema. */
export function draftOf(values: DraftValues, base: number): Draft {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const metadata = Object.fromEntries(filled.filter(([key]) => metadataFields.has(key)));
  return {
    base,
    title: '',
    body: '',
    entry: '',
    channels: [],
    attachments: [],
    ...Object.fromEntries(filled.filter(([key]) => !metadataFields.has(key))),
    ...(Object.keys(metadata).length === 0 ? {} : { metadata }),
  } as unknown as Draft;
}

/** The field of the form that a message of the contract is about: `metadata.groundReason` is `groundReason`. */
export function fieldOfMessage(path: string): string {
  const [first = path, second] = path.split('.');
  return first === 'metadata' && second !== undefined ? second : first;
}
