/** What the scan looks for: personal data and marks of secrecy. The keys are also what `gongkai scan --json` prints. */
export const findingKinds = [
  'idNumber',
  'idNumber15',
  'mobile',
  'landline',
  'bankCard',
  'address',
  'email',
  'plate',
  'passport',
  'health',
  'minor',
  'secrecyMark',
  'gps',
] as const;

export type FindingKind = (typeof findingKinds)[number];

export const kindNames: Readonly<Record<FindingKind, string>> = {
  idNumber: '居民身份证号码',
  idNumber15: '疑似 15 位身份证号码',
  mobile: '手机号码',
  landline: '固定电话',
  bankCard: '银行卡号',
  address: '详细住址',
  email: '电子邮箱',
  plate: '机动车号牌',
  passport: '护照或通行证号码',
  health: '病情或残疾信息',
  minor: '未成年人信息',
  secrecyMark: '密级或内部资料标志',
  gps: '位置坐标',
};

/** One place in a text that needs a decision before the text may be published. */
export interface Finding {
  readonly kind: FindingKind;
  /** Offsets in the text that was given, in UTF-16 units; `end` is the first after it. */
  readonly start: number;
  readonly end: number;
  /** As it stands in the text, with its spaces and full-width digits. */
  readonly text: string;
  /** What may be shown to people who decide; never the whole of it. */
  readonly masked: string;
  /** A checksum, a label or a name beside it speaks for it; otherwise it only looks like one. */
  readonly certain: boolean;
}

/** What a detector says; `detect` adds the rest. Offsets are those of the normalised text. */
export interface Hit {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  readonly certain: boolean;
  /** Its checksum fails: a name beside it does not make it certain. */
  readonly doubtful?: true;
}
