import { z } from 'zod';
import { type Duty, duties } from '../law/duties.js';
import type { Verdict } from '../law/facts.js';
import type { LevelKind, ReviewRules } from '../law/review-levels.js';
import { dayField, digest, id } from '../web/fields.js';
import { route } from '../web/route.js';

/** Which of the two kinds of authority of 条例17条3款 is asked. */
export const authorities = [
  { key: 'superior', label: '有关主管部门' },
  { key: 'secrecyAdministration', label: '保密行政管理部门' },
] as const;
export type Authority = (typeof authorities)[number]['key'];

/** A file that came with an answer, by its digest. */
export const answerFileSchema = z.strictObject({
  name: z.string().trim().min(1, '文件要有名称').max(200, '文件名称过长'),
  type: z.string().max(200),
  size: z.number().int().min(0),
  digest,
});
export type AnswerFile = z.infer<typeof answerFileSchema>;

/** One level of the review of a draft, and what became of it in its present text. */
export interface CourseLevel {
  readonly key: string;
  readonly name: string;
  readonly kind: LevelKind;
  readonly bySubmitter: boolean;
  /** Who signs it, in words. */
  readonly holders: string;
  readonly phrases: { readonly passed: readonly string[]; readonly returned: readonly string[] };
  /** Who signed for the present text; null where nobody has. */
  readonly signedBy: string | null;
}

/** What was put to a higher authority, and its answer. Instants are ISO 8601, days `YYYY-MM-DD`. */
export interface ReviewQuestion {
  readonly id: string;
  readonly revision: number;
  readonly digest: string;
  readonly levelName: string;
  readonly question: string;
  readonly authority: Authority;
  readonly addressee: string;
  readonly askedByName: string;
  readonly askedAt: string;
  readonly answer: {
    readonly verdict: Verdict;
    readonly opinion: string;
    readonly on: string;
    readonly file: AnswerFile | null;
    readonly recordedByName: string;
    readonly recordedAt: string;
  } | null;
}

/** The review of one item: its levels, whose turn it is, and what this person may do about it. */
export interface ReviewCourse {
  readonly levels: readonly CourseLevel[];
  /** The key of the level whose turn it is; null where nothing is under review. */
  readonly turn: string | null;
  /** The question that is not answered yet. */
  readonly open: ReviewQuestion | null;
  /** Newest first. */
  readonly questions: readonly ReviewQuestion[];
  /** What this person may do; the refusal's sentence where the law or a duty says no. */
  readonly may: Readonly<Record<'decide' | 'escalate' | 'answer', true | string>>;
}

const phraseList = z
  .array(z.string().trim().min(2, '常用语至少两个字').max(200, '常用语不超过 200 字'))
  .max(20, '常用语不超过 20 条');
const dutyKeys = duties.map(({ key }) => key) as [Duty, ...Duty[]];

const levelSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, '编号不正确'),
  name: z.string().trim().min(2, '请填写名称').max(20, '名称不超过 20 字'),
  kind: z.enum(['check', 'secrecy', 'approval'], '请选择种类'),
  bySubmitter: z.boolean(),
  duty: z.enum(dutyKeys, '请选择职责'),
  persons: z.array(id).max(20, '指定的人员不超过 20 名'),
  natures: z.array(z.enum(['original', 'repost', 'notice', 'topical'])).nullable(),
  phrases: z.strictObject({ passed: phraseList, returned: phraseList }),
});

/** `base` is the version that was seen. */
export const setRulesSchema = z.strictObject({
  base: z.number().int().min(0),
  rules: z.strictObject({
    levels: z.array(levelSchema).min(1, '至少要有一级').max(8, '不超过 8 级'),
    publisherApart: z.boolean(),
  }),
});

/** How an office reviews, and who might. Version 0 is the program's own. */
export interface ReviewSettings {
  readonly version: number;
  readonly rules: ReviewRules;
  readonly setByName: string | null;
  readonly setAt: string | null;
  /** Those who may see drafts. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly duties: readonly Duty[] }[];
  /** Drafts that are still reviewed by an older edition. */
  readonly underOlder: number;
  /** Whether this person may change it; else the sentence why not. */
  readonly maySet: true | string;
}

const seen = { revision: z.number().int().min(1), digest };
const opinion = z.string().trim().min(1, '请填写意见').max(500, '意见不超过 500 字');
export const decideLevelSchema = z.strictObject({
  ...seen,
  level: z.string().min(1).max(40),
  verdict: z.enum(['passed', 'returned']),
  opinion,
});
export const escalateSchema = z.strictObject({
  ...seen,
  question: z.string().trim().min(4, '请写明不能确定的问题').max(500, '问题不超过 500 字'),
  authority: z.enum(['superior', 'secrecyAdministration'], '请选择提请的部门'),
  addressee: z.string().trim().min(2, '请写明提请部门的名称').max(60, '名称不超过 60 字'),
});
export const answerSchema = z.strictObject({
  digest,
  verdict: z.enum(['passed', 'returned'], '请选择答复结论'),
  opinion,
  on: dayField,
  file: answerFileSchema.optional(),
});

/** The document with the text that the act was about. */
export interface Reviewed {
  readonly id: string;
  readonly revision: number;
  readonly digest: string;
}

/** 信息公开保密审查表: everything that was signed and asked about the latest text. */
export interface ReviewSheet {
  readonly agency: string;
  readonly printedOn: string;
  readonly title: string;
  /** Label and value. */
  readonly particulars: readonly (readonly [label: string, value: string])[];
  readonly revision: number;
  readonly digest: string;
  readonly attachments: readonly { readonly name: string; readonly size: number; readonly digest: string }[];
  readonly levels: readonly {
    readonly name: string;
    readonly holders: string;
    /** Null where it was not signed. */
    readonly signed: {
      readonly verdict: Verdict;
      readonly personName: string;
      readonly opinion: string;
      readonly at: string;
      readonly digest: string;
      /** False where it was for an earlier text, or was returned since. */
      readonly valid: boolean;
    } | null;
  }[];
  readonly questions: readonly ReviewQuestion[];
  /** What was found by the checks, place by place, with what was decided. */
  readonly checks: {
    readonly summary: string;
    readonly findings: readonly { readonly where: string; readonly what: string; readonly decision: string }[];
  };
  readonly published: { readonly personName: string; readonly on: string; readonly indexNo: string } | null;
}

const item = '/desk/api/documents/:id';
export const reviewRoutes = {
  settings: route<ReviewSettings>()({
    method: 'GET',
    path: '/desk/api/review-rules',
    act: 'readDocuments',
    trace: 'none',
  }),
  setRules: route<{ version: number; digest: string }>()({
    method: 'PUT',
    path: '/desk/api/review-rules',
    act: 'approve',
    trace: 'reviewLevelsSet',
    body: setRulesSchema,
  }),
  decide: route<Reviewed>()({
    method: 'POST',
    path: `${item}/decide`,
    act: 'readDocuments',
    trace: 'secrecyReviewed',
    body: decideLevelSchema,
  }),
  escalate: route<Reviewed>()({
    method: 'POST',
    path: `${item}/escalate`,
    act: 'readDocuments',
    trace: 'reviewEscalated',
    body: escalateSchema,
  }),
  answer: route<Reviewed>()({
    method: 'POST',
    path: `${item}/answer`,
    act: 'readDocuments',
    trace: 'reviewAnswered',
    body: answerSchema,
  }),
  /** multipart/form-data with one field `file`; at most 50 MB. */
  answerFile: route<AnswerFile>()({
    method: 'POST',
    path: '/desk/api/review-files',
    act: 'readDocuments',
    trace: 'reviewAnswered',
  }),
  sheet: route<ReviewSheet>()({ method: 'GET', path: `${item}/review-sheet`, act: 'readDocuments', trace: 'none' }),
  /** The same as DOCX. */
  sheetFile: route<unknown>()({
    method: 'GET',
    path: `${item}/review-sheet.docx`,
    act: 'readDocuments',
    trace: 'none',
  }),
};
