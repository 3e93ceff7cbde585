import type { LetterValues } from '../../documents/letters/fill-template.js';
import type { LetterField, LetterKind } from '../../documents/letters/letter-kind.js';

/** What stands in the preview of a template: everything fictional, and seen to be. */
const samples: Readonly<Record<string, string>> = {
  机关名称: '示范镇人民政府',
  文号: '示公复〔2026〕1号',
  申请人: '张示范',
  申请编号: 'SQ2026-0001',
  收到日期: '2026年3月2日',
  收到依据: '当面提交，以提交之日为收到申请之日（条例第三十一条）',
  申请内容: '示范镇2025年度农村道路养护项目的招标公告和中标结果',
  到期日: '2026年3月30日',
  联系人: '示范镇党政办公室',
  联系电话: '0000-0000001',
  本机关地址: '示范县示范镇样例路1号',
  第三方名称: '示范企业',
  依据: '第十六条第二款',
  收费金额: '50',
  数量: '共3页',
  页数: '3',
  其他法律: '',
  形式: '电子',
  救济告知:
    '对本答复不服的，可以自收到本答复之日起六十日内向示范县人民政府申请行政复议，或者自收到本答复之日起六个月内向示范县人民法院提起行政诉讼。',
  落款日期: '2026年3月20日',
};

/** A fictional value for every field of a kind; lists have two entries. */
export function sampleValues({ fields }: LetterKind): LetterValues {
  return Object.fromEntries(
    fields.map((field) => [field.key, field.items ? [1, 2].map((no) => entryOf(field, no)) : sampleOf(field)]),
  );
}

const sampleOf = ({ key }: LetterField) => samples[key] ?? `（此处为${key}）`;

const entryOf = ({ items = [] }: LetterField, no: number) =>
  Object.fromEntries(items.map((item) => [item.key, item.key === '序号' ? String(no) : sampleOf(item)]));
