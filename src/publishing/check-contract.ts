import { z } from 'zod';
import { digest } from '../web/fields.js';
import { route } from '../web/route.js';
import type { Saved } from './contract.js';

/** Where in an item a finding stands: its texts, or an attachment (name included). */
export type CheckSource = 'title' | 'summary' | 'body' | 'docNo' | 'source' | 'metadata' | 'attachment';

export const verdicts = ['falseAlarm', 'mustBePublic'] as const;
export type CheckVerdict = (typeof verdicts)[number];

/** A decision on a finding, and whose. */
export interface CheckDecision {
  readonly verdict: CheckVerdict;
  readonly reason: string;
  readonly basis: string | null;
  readonly personName: string;
  readonly decidedAt: string;
  /** The revision that was looked at. */
  readonly revision: number;
  /** It was taken on an earlier revision, in which the same words stood. */
  readonly carried: boolean;
}

/** One place that needs a decision before the item may be approved. */
export interface CheckFinding {
  /** Keyed hash of the words and what surrounds them: the same for the same words. */
  readonly id: string;
  /**
   * A kind of the scan; `unread` for what no program could read, `refused` for a file that could not be opened;
   * `many` for what is beyond the number that is listed.
   */
  readonly kind: string;
  readonly label: string;
  readonly place: string;
  /** What may be shown; never the whole of it. */
  readonly masked: string;
  readonly certain: boolean;
  readonly source: CheckSource;
  /** Of the attachment it stands in. */
  readonly attachment: { readonly name: string; readonly digest: string } | null;
  readonly decision: CheckDecision | null;
  /** Whether this person may decide on it; else the sentence why not. */
  readonly mayDecide: true | string;
}

/** A remark on the words: it asks for no decision and blocks nothing. */
export interface WordRemark {
  readonly place: string;
  readonly words: string;
  readonly suggestion: string;
  readonly source: string;
  /** 明显错误; otherwise a question. */
  readonly certain: boolean;
}

/** How far a check in the background has come. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

/** What the checks say of the latest revision of an item. */
export interface DocumentChecks {
  readonly revision: number;
  readonly digest: string;
  readonly findings: readonly CheckFinding[];
  readonly words: readonly WordRemark[];
  /** Attachments that were not read yet. */
  readonly unchecked: readonly string[];
  readonly undecided: number;
  /** Why it can be neither approved nor published; null where nothing is left to decide. */
  readonly blocked: string | null;
  readonly running: CheckProgress | null;
  /** The last check in the background broke off; what it read until then is kept. */
  readonly failed: boolean;
  /** When all of it was last read; null before that. */
  readonly checkedAt: string | null;
}

/** 已公开信息复查: how far it has come, and the items in which something is left to decide. */
export interface RescanState {
  readonly total: number;
  readonly done: number;
  readonly running: boolean;
  readonly failed: boolean;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly indexNo: string | null;
    readonly publishedOn: string | null;
    readonly undecided: number;
    readonly where: string;
  }[];
}

const finding = z.string().regex(/^[0-9a-f]{32}$/, '检查项编号不正确');
const decision = {
  digest,
  verdict: z.enum(verdicts, '请选择处理方式'),
  reason: z.string().trim().min(2, '请写明理由').max(300, '理由不超过 300 字'),
  basis: z.string().trim().max(200, '依据不超过 200 字').optional(),
};
const hasBasis = ({ verdict, basis }: { verdict: CheckVerdict; basis?: string | undefined }) =>
  verdict !== 'mustBePublic' || (basis ?? '') !== '';
const noBasis = { path: ['basis'], message: '请写明依法应当公开的依据' };

export const decideFindingSchema = z.strictObject({ finding, ...decision }).refine(hasBasis, noBasis);
export type DecideFinding = z.infer<typeof decideFindingSchema>;
/** Several findings of one kind, for one reason. */
export const decideFindingsSchema = z
  .strictObject({
    findings: z.array(finding).min(1, '没有选择检查项').max(500, '一次不超过 500 处'),
    ...decision,
  })
  .refine(hasBasis, noBasis);
export type DecideFindings = z.infer<typeof decideFindingsSchema>;

/** Kinds each finding of which somebody must have looked at by itself. */
export const decidedOneByOne: readonly string[] = ['secrecyMark', 'unread'];

/** `strict`: nothing of a finding stays readable in this attachment, whatever the office has set. */
export const maskAttachmentSchema = z.strictObject({
  base: z.number().int().min(1),
  attachment: digest,
  strict: z.boolean().default(false),
});

/** A line of the dictionary of names. */
export interface WordingLine {
  readonly kind: 'name' | 'place';
  readonly wrong: string;
  readonly right: string;
  readonly since: string | null;
  readonly source: string;
  /** False where the program brings it. */
  readonly own: boolean;
}

const checks = '/desk/api/documents/:id/checks';
export const checkRoutes = {
  checks: route<DocumentChecks>()({ method: 'GET', path: checks, act: 'readDocuments', trace: 'none' }),
  /** Begins in the background; ask `checks` how far it is. */
  run: route<{ begun: boolean }>()({ method: 'POST', path: checks, act: 'readDocuments', trace: 'checkRun' }),
  decide: route<{ finding: string }>()({
    method: 'POST',
    path: `${checks}/decide`,
    act: 'readDocuments',
    trace: 'checkDecided',
    body: decideFindingSchema,
  }),
  decideMany: route<{ decided: number }>()({
    method: 'POST',
    path: `${checks}/decide-many`,
    act: 'readDocuments',
    trace: 'checkDecided',
    body: decideFindingsSchema,
  }),
  /** 以遮盖后的文件替换: saves a new revision with the masked file in the place of this attachment. */
  mask: route<Saved & { name: string }>()({
    method: 'POST',
    path: `${checks}/mask`,
    act: 'draft',
    trace: 'revision',
    body: maskAttachmentSchema,
  }),
  rescan: route<RescanState>()({ method: 'GET', path: '/desk/api/rescan', act: 'readDocuments', trace: 'none' }),
  beginRescan: route<{ begun: boolean }>()({
    method: 'POST',
    path: '/desk/api/rescan',
    act: 'readDocuments',
    trace: 'checkRun',
  }),
};

export const wordingRoutes = {
  wording: route<{ lines: readonly WordingLine[] }>()({
    method: 'GET',
    path: '/desk/api/wording',
    act: 'readDocuments',
    trace: 'none',
  }),
  /** multipart/form-data with one field `file` (XLSX, CSV, TXT): takes the place of all entries of the office. */
  importWording: route<{ entries: number }>()({
    method: 'POST',
    path: '/desk/api/wording',
    act: 'publish',
    trace: 'wording',
  }),
  /** The office's entries as a workbook in the columns of the import. */
  exportWording: route<unknown>()({
    method: 'GET',
    path: '/desk/api/wording/export',
    act: 'readDocuments',
    trace: 'none',
  }),
};
