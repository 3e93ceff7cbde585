import { z } from 'zod';
import type { RelationKind } from '../law/item-relations.js';
import type { OpenAttribute } from '../law/open-attribute.js';
import { digest } from '../web/fields.js';
import { route } from '../web/route.js';

/** Another item that one is tied to, whichever side made the tie. */
export interface RelatedItem {
  readonly kind: RelationKind;
  /** The other item made it. */
  readonly fromOther: boolean;
  readonly id: string;
  readonly title: string;
  readonly isPublic: boolean;
}

/** A publication at an hour to come, or one whose hour came in vain. Instants are ISO 8601. */
export interface ScheduledItem {
  readonly scheduleId: string;
  readonly id: string;
  readonly title: string;
  readonly dueAt: string;
  readonly personName: string;
  /** Why it was not published when its hour came. */
  readonly refusal: string | null;
  /** The text was changed since: when the hour comes, nothing will be published. */
  readonly isStale: boolean;
}

/** A line of 不予公开事项登记册. Days are `YYYY-MM-DD`. */
export interface RegisterRow {
  readonly id: string;
  readonly title: string;
  readonly docNo: string | null;
  readonly entry: string;
  readonly attribute: Exclude<OpenAttribute, 'public'>;
  readonly ground: string;
  readonly reason: string;
  readonly enteredOn: string;
  readonly assessedOn: string;
  readonly dueOn: string;
  readonly isDue: boolean;
  readonly assessments: number;
  readonly personName: string;
}

/** A policy whose interpretation is still to come. */
export interface AwaitedInterpretation {
  readonly id: string;
  readonly title: string;
  readonly publishedOn: string;
  /** Null where the office sets no term, or it cannot be counted. */
  readonly dueOn: string | null;
  readonly isLate: boolean;
}

/** What is tied to an item, and what is known of its validity through others. */
export interface EditionDetail {
  readonly relations: readonly RelatedItem[];
  /** The sentence that says how long its interpretation may take; null where none is awaited. */
  readonly interpretation: string | null;
  readonly docNoWarning: string | null;
  /** The open schedule, or the last one whose hour came in vain. */
  readonly schedule: ScheduledItem | null;
  /** Every assessment of what is not public, newest first. */
  readonly assessments: readonly {
    readonly verdict: 'entered' | 'kept' | 'opened';
    readonly reason: string;
    readonly assessedOn: string;
    readonly dueOn: string | null;
    readonly personName: string;
  }[];
  /** What this person may do; else the sentence why not. */
  readonly may: Readonly<Record<'schedule' | 'cancelSchedule' | 'register' | 'reassess', true | string>>;
}

export const scheduleSchema = z.strictObject({
  digest,
  at: z.iso.datetime({ offset: true, error: '请选择发布的日期和时间' }),
});
const onDigest = z.strictObject({ digest });
export const reassessSchema = z.strictObject({
  verdict: z.enum(['kept', 'opened'], '请选择评估结论'),
  reason: z.string().trim().min(2, '请写明评估理由').max(300, '理由不超过 300 字'),
});

const document = '/desk/api/documents/:id';
export const editionRoutes = {
  edition: route<EditionDetail>()({ method: 'GET', path: `${document}/edition`, act: 'readDocuments', trace: 'none' }),
  /** 定时发布: of exactly this approved revision. */
  schedule: route<{ dueAt: string }>()({
    method: 'POST',
    path: `${document}/schedule`,
    act: 'publish',
    trace: 'versionScheduled',
    body: scheduleSchema,
  }),
  cancelSchedule: route<{ cancelled: boolean }>()({
    method: 'POST',
    path: `${document}/schedule/cancel`,
    act: 'publish',
    trace: 'scheduleCancelled',
  }),
  schedules: route<readonly ScheduledItem[]>()({
    method: 'GET',
    path: '/desk/api/schedules',
    act: 'readDocuments',
    trace: 'none',
  }),
  /** Enters an approved item that is not public into the register. */
  register: route<{ dueOn: string }>()({
    method: 'POST',
    path: `${document}/register`,
    act: 'publish',
    trace: 'openAttributeAssessed',
    body: onDigest,
  }),
  reassess: route<{ dueOn: string | null }>()({
    method: 'POST',
    path: `${document}/reassess`,
    act: 'publish',
    trace: 'openAttributeAssessed',
    body: reassessSchema,
  }),
  registered: route<readonly RegisterRow[]>()({
    method: 'GET',
    path: '/desk/api/closed-register',
    act: 'readDocuments',
    trace: 'none',
  }),
  awaited: route<readonly AwaitedInterpretation[]>()({
    method: 'GET',
    path: '/desk/api/awaited-interpretations',
    act: 'readDocuments',
    trace: 'none',
  }),
};
