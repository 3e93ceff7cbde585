import type { CaseFileRow } from '../../../src/requests/case-contract.js';

/** What the files of a case are for, in the order in which they are shown. */
export const purposeWords = {
  application: '申请材料',
  identity: '身份证明',
  envelope: '信封',
  receipt: '回执',
  consultation: '征求意见材料',
  search: '检索材料',
  original: '拟提供的原件',
  released: '对外提供的文件',
  superseded: '已作废的对外文件',
  letter: '文书',
  service: '送达凭证',
  payment: '缴费凭证',
  other: '其他',
} as const;
export type Purpose = keyof typeof purposeWords;

const made: readonly Purpose[] = ['released', 'superseded', 'letter'];

/** The purposes that a person may choose for an upload; what goes out and what is written the system makes itself. */
export const uploadPurposes = (Object.keys(purposeWords) as Purpose[]).filter((purpose) => !made.includes(purpose));

/** What each upload is meant for, where the words alone do not say it. */
export const purposeHints: Readonly<Partial<Record<Purpose, string>>> = {
  original: '准备提供给申请人的文件原件。原件不会离开本案，须经“处理后对外提供”生成处理件。',
  search: '检索人员签名的检索记录、系统检索截图等。答复信息不存在的，必须有。',
  envelope: '邮寄申请的信封，须看得见邮件号码和邮戳。',
  service: '送达回证、邮寄凭证、互联网送达的截图等。',
  identity: '申请人的身份证明，加密保存，查看留痕。',
};

/** The files by purpose, in order, without empty groups; an unknown purpose stands with 其他. */
export function filesByPurpose(files: readonly CaseFileRow[]) {
  const purposeOf = ({ purpose }: CaseFileRow) => (Object.hasOwn(purposeWords, purpose) ? purpose : 'other');
  return (Object.keys(purposeWords) as Purpose[])
    .map((purpose) => ({
      purpose,
      title: purposeWords[purpose],
      files: files.filter((file) => purposeOf(file) === purpose),
    }))
    .filter((group) => group.files.length > 0);
}
