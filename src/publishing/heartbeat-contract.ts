import { z } from 'zod';
import { cycleKinds, type Heartbeat, longestCycle } from '../law/heartbeat.js';
import type { InspectionResult, InspectionWeight } from '../law/heartbeat-inspection.js';
import { type CycleSource, siteColumns } from '../law/heartbeat-starting.js';
import type { WarningStep } from '../law/heartbeat-warning.js';
import { dayField, id } from '../web/fields.js';
import { route } from '../web/route.js';

const set = cycleKinds.map(({ key }) => key).filter((key) => key !== 'days');
const entry = z
  .string()
  .max(60, '栏目编码过长')
  .refine(
    (key) => /^[a-zA-Z][a-zA-Z0-9_]*$/.test(key) || siteColumns.some((column) => column.key === key),
    '没有这个栏目',
  );
const cycle = z.discriminatedUnion('every', [
  z.strictObject({
    every: z.literal('days'),
    days: z.int('天数应为整数').min(1, '至少1天').max(longestCycle, '天数过大'),
  }),
  z.strictObject({ every: z.enum(set, '没有这种周期') }),
]);
const warnDays = z.int('天数应为整数').min(0, '天数不能为负数');

/** What an office sets: cycles by column where they differ from the program's, and how early the warning comes. */
export const heartbeatSettingsSchema = z.strictObject({
  cycles: z.record(entry, cycle),
  warn: z.strictObject({ short: warnDays.max(13, '应少于14天'), long: warnDays.max(90, '不超过90天') }),
});
export type HeartbeatSettings = z.infer<typeof heartbeatSettingsSchema>;
const setSchema = z.strictObject({
  /** The version that was seen: settings that changed since are refused. */
  base: z.int().min(0),
  settings: heartbeatSettingsSchema,
});
export const stateSchema = z.strictObject({
  entry,
  asOf: dayField,
  reason: z.string().trim().min(2, '请写明暂无信息的原因').max(300, '原因不超过300字'),
});
export const returnSchema = z.strictObject({
  opinion: z.string().trim().min(2, '请写明需要修改的内容').max(300, '退回意见不超过300字'),
});
const seenSchema = z.strictObject({ ids: z.array(id).min(1, '没有选择提醒').max(1000, '一次不超过1000条') });

/** A statement that nothing arose. */
export interface StatementView {
  readonly id: string;
  readonly asOf: string;
  readonly reason: string;
  readonly statedByName: string;
  readonly confirmedByName: string | null;
  /** Who sent it back, and what is to be corrected; null where nobody did. */
  readonly returned: { readonly byName: string; readonly opinion: string } | null;
}

/** A column with its state on this day. */
export interface ColumnRow extends Heartbeat {
  readonly key: string;
  readonly group: string;
  readonly label: string;
  readonly personName: string | null;
  readonly cycle: z.infer<typeof cycle>;
  readonly source: CycleSource;
  readonly items: number;
  readonly lastItem: string | null;
  /** The latest that is confirmed, and a later one that waits for it, or was sent back. */
  readonly statement: StatementView | null;
  readonly waiting: StatementView | null;
  readonly returned: StatementView | null;
  /** True where a statement may be made, else the sentence why not. */
  readonly mayState: true | string;
}

export interface HeartbeatView {
  readonly today: string;
  readonly version: number;
  readonly settings: HeartbeatSettings;
  readonly columns: readonly ColumnRow[];
  readonly may: { readonly set: boolean; readonly state: boolean; readonly confirm: boolean };
}

/** A warning to this person that was not put away. */
export interface WarningRow {
  readonly id: string;
  readonly entry: string;
  readonly label: string;
  readonly step: WarningStep;
  readonly words: string;
  readonly dueOn: string | null;
}

/** A statement on which somebody's turn is, with its column. */
export interface StatementTask extends StatementView {
  readonly entry: string;
  readonly label: string;
}

/** What of 栏目更新 waits for a person. */
export interface HeartbeatTasks {
  readonly rows: readonly WarningRow[];
  /** Statements of this person that were sent back. */
  readonly returned: readonly StatementTask[];
  /** Statements of others that this person may confirm or send back. */
  readonly toConfirm: readonly StatementTask[];
}

/** A place where something is to be done; `document` where it is an item. */
export interface CheckPlace {
  readonly label: string;
  readonly document?: string;
}

export interface CheckItem {
  readonly key: string;
  readonly title: string;
  readonly weight: InspectionWeight;
  readonly result: InspectionResult;
  /** What was found, in a sentence. */
  readonly words: string;
  /** What is to be done; '' where nothing is. */
  readonly todo: string;
  /** The first of the places, and how many there are in all. */
  readonly places: readonly CheckPlace[];
  readonly total: number;
}

/** 自查报告: the rehearsal of the national inspection as of a day. */
export interface SelfCheck {
  readonly agency: string;
  readonly on: string;
  readonly summary: string;
  readonly items: readonly CheckItem[];
}

export const heartbeatRoutes = {
  columns: route<HeartbeatView>()({
    method: 'GET',
    path: '/desk/api/heartbeat',
    act: 'readDocuments',
    trace: 'none',
  }),
  set: route<{ readonly version: number }>()({
    method: 'PUT',
    path: '/desk/api/heartbeat/settings',
    act: 'editCatalogue',
    trace: 'heartbeatSet',
    body: setSchema,
  }),
  state: route<{ readonly id: string }>()({
    method: 'POST',
    path: '/desk/api/heartbeat/statements',
    act: 'draft',
    trace: 'nothingStated',
    body: stateSchema,
  }),
  confirm: route<{ readonly id: string }>()({
    method: 'POST',
    path: '/desk/api/heartbeat/statements/:id/confirm',
    act: 'approve',
    trace: 'nothingConfirmed',
  }),
  /** The other answer of who may confirm. */
  giveBack: route<{ readonly id: string }>()({
    method: 'POST',
    path: '/desk/api/heartbeat/statements/:id/return',
    act: 'approve',
    trace: 'nothingReturned',
    body: returnSchema,
  }),
  warnings: route<HeartbeatTasks>()({
    method: 'GET',
    path: '/desk/api/heartbeat/warnings',
    act: 'readDocuments',
    trace: 'none',
  }),
  seen: route<{ readonly seen: number }>()({
    method: 'POST',
    path: '/desk/api/heartbeat/warnings/seen',
    act: 'readDocuments',
    trace: 'warningSeen',
    body: seenSchema,
  }),
  selfCheck: route<SelfCheck>()({
    method: 'GET',
    path: '/desk/api/heartbeat/self-check',
    act: 'readDocuments',
    trace: 'none',
  }),
  /** The self-check as DOCX. */
  selfCheckFile: route<unknown>()({
    method: 'GET',
    path: '/desk/api/heartbeat/self-check/file',
    act: 'readDocuments',
    trace: 'none',
  }),
};
