import type { LetterValues } from '../fill-template.js';
import type { LetterField, LetterKind } from '../letter-kind.js';

const own: Readonly<Record<string, string>> = {
  机关名称: '示范镇人民政府',
  文号: '示公复〔2026〕1号',
  申请人: '张示范',
  申请编号: '2026-0001',
  收到日期: '2026年3月2日',
  申请内容: '示范镇2025年度农村道路养护项目的招标公告和中标结果',
  救济告知:
    '如对本告知不服，可以自收到本告知书之日起60日内向示范县人民政府申请行政复议，或者自收到之日起6个月内向有管辖权的人民法院提起行政诉讼。',
  落款日期: '2026年3月20日',
  序号: '1',
  数量: '共3页',
  页数: '3',
  联系电话: '0000-0000000',
};

/** A value for every field of a kind; lists have two entries. For tests. */
export function sampleValues(kind: LetterKind): LetterValues {
  return Object.fromEntries(
    kind.fields.map((field) => [
      field.key,
      field.items === undefined ? sampleOf(field) : [1, 2].map(() => entryOf(field)),
    ]),
  );
}

const sampleOf = (field: LetterField) => own[field.key] ?? `示例${field.key}`;
const entryOf = (field: LetterField) =>
  Object.fromEntries((field.items ?? []).map((item) => [item.key, sampleOf(item)]));
