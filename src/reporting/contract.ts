import { z } from 'zod';
import type { Finding } from '../law/report/finding.js';
import type { FormVersion, ReportTables, SectionKey } from '../law/report/form.js';
import type { ReportStage } from '../law/report/sign-off.js';
import { counted, dayField, digest } from '../web/fields.js';
import { route } from '../web/route.js';

/** One number that the narrative may refer to as `{{key}}`. */
export interface CountView {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly value: string;
}

/** The annual report of one year: live while a draft, frozen once signed. */
export interface ReportView {
  readonly year: number;
  readonly form: FormVersion;
  readonly notice: string;
  readonly agency: string;
  readonly state: ReportStage;
  readonly version: number;
  readonly tables: ReportTables;
  readonly counts: readonly CountView[];
  /** As written, with `{{key}}` references. */
  readonly narrative: Readonly<Record<SectionKey, string>>;
  /** With the numbers put in. */
  readonly rendered: Readonly<Record<SectionKey, string>>;
  readonly findings: readonly Finding[];
  /** How many facts the year has, and the position of the last one that was counted. */
  readonly facts: { count: number; lastSeq: number };
  /** SHA-256 of the figures and text as they would be, or were, signed. */
  readonly digest: string;
  readonly signed: { byName: string; at: string } | null;
  /** What this person may do with it now; the refusal's sentence where the law or a duty says no. */
  readonly may: Readonly<Record<'edit' | 'sign' | 'publish', true | string>>;
  readonly publicPath: string | null;
}

export interface ReportRow {
  readonly year: number;
  readonly form: FormVersion;
  readonly state: ReportStage | 'none';
  readonly facts: number;
}

/** The records behind one cell or one count. */
export interface RecordsBehind {
  readonly address: string;
  readonly place: string;
  readonly value: string;
  readonly records: readonly {
    seq: number;
    day: string;
    /** In Chinese: 公开、业务登记、收到申请…. */
    kind: string;
    title: string;
    /** What it adds, with its sign. */
    contribution: string;
    documentId: string | null;
    indexNo: string | null;
    publicPath: string | null;
    /** The case of 依申请公开 that the record is about; null where it is about something else or was only counted. */
    caseId: string | null;
    /** What the applicant was told as the case's number, where the ledger has it. */
    caseNumber: string | null;
  }[];
  /** All of them; `records` holds at most 500. */
  readonly total: number;
}

export interface ImportedReportView {
  readonly id: string;
  readonly fileName: string;
  readonly importedAt: string;
  readonly agency: string | null;
  readonly year: number | null;
  readonly form: FormVersion | null;
  readonly readable: boolean;
  readonly reason: string | null;
  readonly tables: ReportTables | null;
  readonly narrative: Readonly<Record<SectionKey, string>> | null;
  readonly findings: readonly Finding[];
}

export interface BusinessRow {
  readonly seq: number;
  readonly day: string;
  readonly title: string;
  readonly words: string;
}

const narrativeSchema = z.strictObject({
  version: z.number().int().min(0),
  narrative: z.strictObject({
    overview: z.string().max(100_000, '本节过长'),
    proactive: z.string().max(100_000, '本节过长'),
    applications: z.string().max(100_000, '本节过长'),
    reviewLitigation: z.string().max(100_000, '本节过长'),
    problems: z.string().max(100_000, '本节过长'),
    other: z.string().max(100_000, '本节过长'),
  }),
});

const signSchema = z.strictObject({ version: z.number().int().min(0), digest: digest });

export const businessSchema = z.strictObject({
  day: dayField,
  title: z.string().trim().min(1, '请填写事由').max(200, '事由不超过 200 字'),
  counts: counted,
});

export const reportingRoutes = {
  reports: route<{ rows: readonly ReportRow[] }>()({
    method: 'GET',
    path: '/desk/api/reports',
    act: 'readReport',
    trace: 'none',
  }),
  report: route<ReportView>()({ method: 'GET', path: '/desk/api/reports/:year', act: 'readReport', trace: 'none' }),
  saveNarrative: route<ReportView>()({
    method: 'PUT',
    path: '/desk/api/reports/:year/narrative',
    act: 'editReport',
    trace: 'reportVersion',
    body: narrativeSchema,
  }),
  /** Query: address. */
  cell: route<RecordsBehind>()({
    method: 'GET',
    path: '/desk/api/reports/:year/cell',
    act: 'readReport',
    trace: 'none',
  }),
  /** Query: key. */
  count: route<RecordsBehind>()({
    method: 'GET',
    path: '/desk/api/reports/:year/count',
    act: 'readReport',
    trace: 'none',
  }),
  sign: route<ReportView>()({
    method: 'POST',
    path: '/desk/api/reports/:year/sign',
    act: 'signReport',
    trace: 'reportSigned',
    body: signSchema,
  }),
  publish: route<ReportView>()({
    method: 'POST',
    path: '/desk/api/reports/:year/publish',
    act: 'publish',
    trace: 'reportPublished',
    body: signSchema,
  }),
  docx: route<unknown>()({
    method: 'GET',
    path: '/desk/api/reports/:year/report.docx',
    act: 'readReport',
    trace: 'none',
  }),
  xlsx: route<unknown>()({
    method: 'GET',
    path: '/desk/api/reports/:year/report.xlsx',
    act: 'readReport',
    trace: 'none',
  }),
  imports: route<{ rows: readonly ImportedReportView[] }>()({
    method: 'GET',
    path: '/desk/api/imports',
    act: 'readReport',
    trace: 'none',
  }),
  /** multipart/form-data with one field `file`; at most 20 MB. */
  import: route<ImportedReportView>()({
    method: 'POST',
    path: '/desk/api/imports',
    act: 'importReport',
    trace: 'reportImported',
  }),
  business: route<{ rows: readonly BusinessRow[] }>()({
    method: 'GET',
    path: '/desk/api/business',
    act: 'readReport',
    trace: 'none',
  }),
  recordBusiness: route<BusinessRow>()({
    method: 'POST',
    path: '/desk/api/business',
    act: 'recordBusiness',
    trace: 'businessRecorded',
    body: businessSchema,
  }),
};
