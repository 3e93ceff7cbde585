import { z } from 'zod';
import { channels } from '../law/catalog-channels.js';
import type { Verdict } from '../law/facts.js';
import type { OpenAttribute } from '../law/open-attribute.js';
import { counted, dayField, digest, id } from '../web/fields.js';
import { route } from '../web/route.js';
import { type Metadata, metadataSchema } from './metadata-contract.js';
import type { ReviewCourse } from './review-contract.js';

const channelKeys = new Set<string>(channels.map(({ key }) => key));

/** A file that was stored before, by its digest. */
export const attachmentSchema = z.strictObject({
  name: z.string().trim().min(1, '附件要有名称').max(200, '附件名称过长'),
  type: z.string().max(200),
  size: z.number().int().min(0),
  digest,
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** A draft as the clerk saves it. `base` is the revision that was opened; 0 for a new draft. */
export const draftSchema = z.strictObject({
  base: z.number().int().min(0),
  title: z.string().trim().min(1, '请填写标题').max(200, '标题不超过 200 字'),
  summary: z.string().trim().max(300, '内容概述不超过 300 字').optional(),
  body: z
    .string()
    .max(2_000_000, '正文过长')
    .refine((html) => html.replace(/<[^<>]*>/g, '').trim() !== '', '请填写正文'),
  entry: z.string().min(1, '请选择目录事项'),
  nature: z.enum(['original', 'repost', 'notice', 'topical'], '请选择信息类别'),
  docNo: z.string().trim().max(60, '文号过长').optional(),
  source: z.string().trim().max(100, '来源过长').optional(),
  writtenOn: dayField.optional(),
  formedOn: dayField,
  channels: z
    .array(z.string().refine((key) => channelKeys.has(key), '没有这个公开渠道'))
    .min(1, '至少选择一个公开渠道')
    .refine((chosen) => new Set(chosen).size === chosen.length, '公开渠道重复'),
  counts: counted.optional(),
  metadata: metadataSchema.optional(),
  attachments: z.array(attachmentSchema).max(30, '附件不超过 30 个'),
});
export type Draft = z.infer<typeof draftSchema>;

const revisionSchema = z.strictObject({ revision: z.number().int().min(1), digest });
/** The opinion of 自审, where the first level is signed by whoever submits. */
const submitSchema = revisionSchema.extend({
  opinion: z.string().trim().min(1, '请填写意见').max(500, '意见不超过 500 字').optional(),
});
const decisionSchema = revisionSchema.extend({
  verdict: z.enum(['passed', 'returned']),
  opinion: z.string().trim().min(1, '请填写意见').max(500, '意见不超过 500 字'),
});
export const withdrawSchema = z.strictObject({
  reason: z.string().trim().min(2, '请填写撤下原因').max(300, '原因不超过 300 字'),
  replacedBy: id.optional(),
});

export type DocumentState = 'draft' | 'submitted' | 'reviewed' | 'approved' | 'published' | 'withdrawn' | 'replaced';

/** A line of a list. Days are `YYYY-MM-DD`. */
export interface DocumentRow {
  readonly id: string;
  readonly title: string;
  readonly entry: string;
  readonly nature: Draft['nature'];
  readonly state: DocumentState;
  readonly revision: number;
  readonly author: string;
  readonly authorName: string;
  readonly updatedAt: string;
  readonly publishedOn: string | null;
  readonly indexNo: string | null;
  /** The last day for publication by 条例26条 or the entry's own term, with how far away it is. */
  readonly due: {
    day: string;
    provisional: boolean;
    workingDaysLeft: number;
    light: 'green' | 'yellow' | 'red';
    words: string;
  } | null;
  /** The opinion with which it was returned, where it was. */
  readonly returnedWith: string | null;
  /** Whose turn it is, or whose answer is awaited, in words, while it is under review. */
  readonly waiting: string | null;
  readonly openAttribute: OpenAttribute;
  /** The hour at which it will come before the public by itself; null where none is set. */
  readonly scheduledFor: string | null;
  /** The day by which it must be assessed again, while it stands in the register of what is not public. */
  readonly assessBy: string | null;
}

/** A draft as it stands, with everything that was decided about it. */
export interface DocumentDetail extends DocumentRow {
  readonly summary: string | null;
  readonly body: string;
  readonly docNo: string | null;
  readonly source: string | null;
  readonly writtenOn: string | null;
  readonly formedOn: string;
  readonly channels: readonly string[];
  readonly counts: Draft['counts'] | null;
  readonly metadata: Metadata | null;
  readonly attachments: readonly Attachment[];
  /** SHA-256 over the whole revision: what a signature is bound to. */
  readonly digest: string;
  readonly publishedRevision: number | null;
  readonly withdrawReason: string | null;
  readonly replacedBy: string | null;
  readonly revisions: readonly {
    revision: number;
    title: string;
    authorName: string;
    savedAt: string;
    digest: string;
  }[];
  readonly reviews: readonly {
    revision: number;
    /** The level: its key, and what it was called. */
    step: string;
    name: string;
    verdict: Verdict;
    opinion: string;
    reviewerName: string;
    decidedAt: string;
    digest: string;
    /** False where the draft was edited afterwards: this decision no longer counts. */
    current: boolean;
  }[];
  /** Its levels of review, and what this person may do at the one whose turn it is. */
  readonly course: ReviewCourse;
  /** What this person may do with it now; the refusal's sentence where the law or a duty says no. */
  readonly may: Readonly<Record<'edit' | 'submit' | 'review' | 'approve' | 'publish' | 'withdraw', true | string>>;
  /** How the due day comes about: sentence with article. */
  readonly dueDerivation: string | null;
  readonly publicPath: string | null;
}

/** 工作台: what waits for me, and what the office must soon do. */
export interface Worklist {
  /** What this person may review, approve or publish: never their own draft where the law forbids it. */
  readonly levels: readonly { readonly key: string; readonly name: string; readonly rows: readonly DocumentRow[] }[];
  /** What was put to a higher authority, whose answer this person may record. */
  readonly questions: readonly DocumentRow[];
  readonly publish: readonly DocumentRow[];
  readonly returned: readonly DocumentRow[];
  readonly drafts: readonly DocumentRow[];
  /** What this person has sent on and somebody else must now decide. */
  readonly underway: readonly DocumentRow[];
  readonly dueSoon: readonly DocumentRow[];
  readonly overdue: readonly DocumentRow[];
  readonly done: readonly DocumentRow[];
  readonly publishedThisYear: number;
  readonly publishedThisMonth: number;
  /** Published items per month of this year, January first. */
  readonly perMonth: readonly number[];
}

export interface DocumentPage {
  readonly rows: readonly DocumentRow[];
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null;
  /** Capped at 1000. */
  readonly total: number;
}

export interface Saved {
  readonly id: string;
  readonly revision: number;
  readonly digest: string;
}

export const publishingRoutes = {
  worklist: route<Worklist>()({ method: 'GET', path: '/desk/api/worklist', act: 'signedIn', trace: 'none' }),
  /** Query: state, entry, nature, q, after. */
  documents: route<DocumentPage>()({ method: 'GET', path: '/desk/api/documents', act: 'readDocuments', trace: 'none' }),
  document: route<DocumentDetail>()({
    method: 'GET',
    path: '/desk/api/documents/:id',
    act: 'readDocuments',
    trace: 'none',
  }),
  create: route<Saved>()({
    method: 'POST',
    path: '/desk/api/documents',
    act: 'draft',
    trace: 'revision',
    body: draftSchema,
  }),
  save: route<Saved>()({
    method: 'PUT',
    path: '/desk/api/documents/:id',
    act: 'draft',
    trace: 'revision',
    body: draftSchema,
  }),
  submit: route<Saved>()({
    method: 'POST',
    path: '/desk/api/documents/:id/submit',
    act: 'submit',
    trace: 'submitted',
    body: submitSchema,
  }),
  review: route<Saved>()({
    method: 'POST',
    path: '/desk/api/documents/:id/review',
    act: 'review',
    trace: 'secrecyReviewed',
    body: decisionSchema,
  }),
  approve: route<Saved>()({
    method: 'POST',
    path: '/desk/api/documents/:id/approve',
    act: 'approve',
    trace: 'approved',
    body: decisionSchema,
  }),
  publish: route<Saved & { path: string; indexNo: string }>()({
    method: 'POST',
    path: '/desk/api/documents/:id/publish',
    act: 'publish',
    trace: 'published',
    body: revisionSchema,
  }),
  withdraw: route<Saved>()({
    method: 'POST',
    path: '/desk/api/documents/:id/withdraw',
    act: 'withdraw',
    trace: 'withdrawn',
    body: withdrawSchema,
  }),
  /** multipart/form-data with one field `file`; at most 50 MB. */
  upload: route<Attachment>()({ method: 'POST', path: '/desk/api/files', act: 'draft', trace: 'none' }),
  /** The bytes; query: name. */
  file: route<unknown>()({ method: 'GET', path: '/desk/api/files/:digest', act: 'readDocuments', trace: 'none' }),
};
