/** What the guide of 条例12条 and the letters say of an office and of its disclosure office (政府信息公开工作机构). */
export interface DisclosureOffice {
  readonly unit?: string;
  readonly address?: string;
  readonly postcode?: string;
  readonly phone?: string;
  /** 无 where the office has none: the law names the field, and the guide says so. The same holds for `email`. */
  readonly fax?: string;
  readonly email?: string;
  readonly hours?: string;
  readonly leader?: string;
  readonly orgDuties?: string;
  readonly intro?: string;
  /** The people's government to which its replies can be taken for review (行政复议法24条), in full. */
  readonly reviewBody?: string;
  /** The court before which its replies can be sued over, in full. */
  readonly court?: string;
  /** Name and address of the review body's online way (行政复议法22条); absent where it has announced none. */
  readonly onlineReview?: string;
}

/** What an office writes into a field of the law that it has nothing for. */
export const nothingHere = '无';

/** The disclosure office as 条例12条 has it in the guide, in that order; what the law does not name comes after. */
export const contactFields = [
  { key: 'unit', label: '工作机构名称', byLaw: true },
  { key: 'address', label: '办公地址', byLaw: true },
  { key: 'hours', label: '办公时间', byLaw: true },
  { key: 'phone', label: '联系电话', byLaw: true },
  { key: 'fax', label: '传真号码', byLaw: true },
  { key: 'email', label: '电子邮箱', byLaw: true },
  { key: 'leader', label: '负责人', byLaw: false },
  { key: 'postcode', label: '邮政编码', byLaw: false },
] as const satisfies readonly { key: keyof DisclosureOffice; label: string; byLaw: boolean }[];

const letterFields = [
  { key: 'reviewBody', label: '行政复议机关' },
  { key: 'court', label: '有管辖权的人民法院' },
] as const;

/** The labels of what 条例12条 asks of the guide and the office has not entered. */
export function missingForGuide(office: DisclosureOffice): readonly string[] {
  return contactFields.filter(({ key, byLaw }) => byLaw && !office[key]).map(({ label }) => label);
}

/** The labels of what the letters of requests cannot do without and the office has not entered. 行政复议法20、23条. */
export function missingForLetters(office: DisclosureOffice): readonly string[] {
  return letterFields.filter(({ key }) => !office[key]).map(({ label }) => label);
}

/** The value of a field that may say 无; undefined where there is nothing to use. */
export function stated(value: string | undefined): string | undefined {
  return value === undefined || value === '' || value === nothingHere ? undefined : value;
}
