import { form2019 } from './form-2019.js';
import { form2021 } from './form-2021.js';

export type FormVersion = '2019' | '2021';

/** How a cell's value is written: a count, a count that may be negative, or an amount in 万元. */
export type ValueKind = 'count' | 'signed' | 'amount';

export interface Table2Group {
  readonly key: string;
  readonly label: string;
  readonly columns: readonly { key: string; label: string; unit: string; value: ValueKind }[];
  readonly rows: readonly { key: string; label: string }[];
}

export interface Table3Row {
  readonly key: string;
  readonly label: string;
  /** The merged labels to the left, outermost first. */
  readonly path: readonly string[];
  readonly basis?: string;
  /** The row （七）总计. */
  readonly sum?: true;
}

/** An official form of the annual report as data: sections, rows and columns with stable keys. */
export interface AnnualReportForm {
  readonly version: FormVersion;
  readonly notice: string;
  readonly firstYear: number;
  readonly lastYear: number | null;
  readonly sections: readonly { key: SectionKey; label: string; kind: 'text' | 'table2' | 'table3' | 'table4' }[];
  readonly table2: readonly Table2Group[];
  readonly table3: readonly Table3Row[];
}

export type SectionKey = 'overview' | 'proactive' | 'applications' | 'reviewLitigation' | 'problems' | 'other';

/** The six kinds of applicant of table three, in the order of both forms. */
export const applicantKinds = [
  { key: 'naturalPerson', label: '自然人' },
  { key: 'commercialEnterprise', label: '商业企业' },
  { key: 'researchInstitution', label: '科研机构' },
  { key: 'publicWelfareOrg', label: '社会公益组织' },
  { key: 'legalServiceOrg', label: '法律服务机构' },
  { key: 'otherOrg', label: '其他' },
] as const;
export type ApplicantKind = (typeof applicantKinds)[number]['key'];

/** The three blocks of table four. */
export const table4Blocks = [
  { key: 'review', label: '行政复议', path: ['行政复议'] },
  { key: 'litigationDirect', label: '未经复议直接起诉', path: ['行政诉讼', '未经复议直接起诉'] },
  { key: 'litigationAfterReview', label: '复议后起诉', path: ['行政诉讼', '复议后起诉'] },
] as const;
export type Table4Block = (typeof table4Blocks)[number]['key'];

/** The five columns of each block of table four. */
export const table4Columns = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'other', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
  { key: 'total', label: '总计' },
] as const;

/** The note in the corner of table three of both forms. */
export const cornerNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** The form by its version. */
export function formOf(version: FormVersion): AnnualReportForm {
  return version === '2019' ? form2019 : form2021;
}

/** The form in force for the report of a year: 国办公开办函〔2019〕60号 to 2020, 〔2021〕30号 from 2021. */
export function formForYear(year: number): AnnualReportForm {
  return year <= 2020 ? form2019 : form2021;
}

/**
 * The three tables with every cell. `null` is a blank cell, '/' a cell that says "not applicable";
 * neither is a zero. Amounts are decimal strings as written, counts are numbers.
 */
export interface ReportTables {
  readonly form: FormVersion;
  /** `group.row` → column → value, e.g. `art20_9.centralizedProcurement` → `procurementAmount` → '359.7'. */
  readonly table2: Readonly<Record<string, Readonly<Record<string, CellValue>>>>;
  /** Row key → seven values: six kinds of applicant in order, then 总计. */
  readonly table3: Readonly<Record<string, readonly CellValue[]>>;
  /** Block → five values in the order of `table4Columns`. */
  readonly table4: Readonly<Record<Table4Block, readonly CellValue[]>>;
}
export type CellValue = number | string | null;

/** Names one cell: `table2/art20_1.rules/issued`, `table3/newReceived/total`, `table4/review/upheld`. */
export type CellAddress = string;
