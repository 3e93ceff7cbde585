import { z } from 'zod';
import { id } from '../web/fields.js';
import { route } from '../web/route.js';
import { type Done, needed, text } from './words-contract.js';

/** What an applicant can send after the application, in the words of the page and the desk. */
export const postKinds = {
  correction: '补正申请',
  withdrawal: '撤回申请',
  payment: '缴费凭证',
  explanation: '说明理由',
} as const;
export type PostKind = keyof typeof postKinds;

/** One thing that was sent: nothing of what it says, which is asked for separately. */
export interface PostRow {
  readonly id: string;
  readonly kind: PostKind;
  readonly sentAt: string;
  readonly state: 'waiting' | 'taken' | 'refused';
  readonly reason: string | null;
  readonly files: number;
}

/** What was sent, opened: each look leaves a line for the auditor. */
export interface OpenedPost {
  readonly text: string;
  readonly files: readonly { readonly no: number; readonly name: string; readonly size: number }[];
}

/** An answer as it was released, or as the desk proposes to release it. */
export interface AnswerTexts {
  readonly title: string;
  readonly question: string;
  readonly answer: string;
}

/** What can be made public of a case. */
export interface AnswerDetail {
  /** The answer that stands before the public; null where none does. */
  readonly released: (AnswerTexts & { readonly id: string; readonly releasedOn: string }) | null;
  readonly prefilled: AnswerTexts;
  /** Files given out to the applicant, from which those for the public are chosen. */
  readonly files: readonly { readonly id: string; readonly name: string }[];
  /** How many different applicants were given the same, and from how many on promotion is suggested. 条例44条1款. */
  readonly applicants: number;
  readonly suggestedFrom: number;
  /** The draft that was made of it; null before. */
  readonly draft: string | null;
}

/** How many answers were released in a year, and how many of these were taken back since. */
export interface ReleasedInYear {
  readonly year: number;
  readonly released: number;
  readonly withdrawn: number;
}

export const answerSchema = z.strictObject({
  title: needed(100, '标题'),
  question: needed(2000, '申请内容'),
  answer: needed(5000, '答复内容'),
  files: z.array(id).max(20, '选登的文件不超过 20 个').default([]),
  /** What the scan cannot read of the files was looked through by a person. */
  filesChecked: z.boolean().default(false),
});
export type AnswerInput = z.infer<typeof answerSchema>;

/** Why it becomes public: several asked (条例44条1款), or an applicant proposed it (条例44条2款). */
export const promotionSchema = z.strictObject({ ground: z.enum(['several', 'proposed'], '请选择转为主动公开的理由') });
export type Promotion = z.infer<typeof promotionSchema>;

const at = (rest: string) => `/desk/api/requests/:id${rest}` as const;

/** The routes of what applicants send on, and of answers that become public. */
export const postRoutes = {
  list: route<{ rows: readonly PostRow[] }>()({
    method: 'GET',
    path: at('/posts'),
    act: 'readRequests',
    trace: 'none',
  }),
  open: route<OpenedPost>()({
    method: 'POST',
    path: at('/posts/:post/opening'),
    act: 'registerRequest',
    trace: 'identitySeen',
  }),
  file: route<unknown>()({
    method: 'GET',
    path: at('/posts/:post/files/:no'),
    act: 'registerRequest',
    trace: 'identitySeen',
  }),
  take: route<Done>()({
    method: 'POST',
    path: at('/posts/:post/taking'),
    act: 'registerRequest',
    trace: 'postTaken',
    body: z.strictObject({ opinion: text(300, '意见').default('') }),
  }),
  refuse: route<Done>()({
    method: 'POST',
    path: at('/posts/:post/refusal'),
    act: 'registerRequest',
    trace: 'postRefused',
    body: z.strictObject({ reason: needed(300, '不采用的理由') }),
  }),
  answer: route<AnswerDetail>()({ method: 'GET', path: at('/answer'), act: 'readRequests', trace: 'none' }),
  release: route<Done>()({
    method: 'POST',
    path: at('/answer'),
    act: 'approveReply',
    trace: 'answerReleased',
    body: answerSchema,
  }),
  withdraw: route<Done>()({
    method: 'POST',
    path: at('/answer/withdrawal'),
    act: 'approveReply',
    trace: 'answerWithdrawn',
    body: z.strictObject({ reason: needed(300, '撤下的原因') }),
  }),
  promote: route<Done>()({
    method: 'POST',
    path: at('/promotion'),
    act: 'draft',
    trace: 'answerPromoted',
    body: promotionSchema,
  }),
  years: route<{ years: readonly ReleasedInYear[] }>()({
    method: 'GET',
    path: '/desk/api/released-answers',
    act: 'readRequests',
    trace: 'none',
  }),
};
