/** What an item says of another, and how the other side reads it. */
export const relationKinds = [
  { key: 'interprets', label: '解读的政策原文', other: '政策解读' },
  { key: 'interpretedBy', label: '政策解读', other: '政策原文' },
  { key: 'repeals', label: '废止的文件', other: '废止本文件的文件' },
  { key: 'amends', label: '修改的文件', other: '修改本文件的文件' },
] as const;
export type RelationKind = (typeof relationKinds)[number]['key'];

/** The heading of a relation on either side: `fromOther` where the other item made it. */
export function relationLabel(kind: RelationKind, fromOther: boolean): string {
  if (kind === 'interprets') return fromOther ? '政策解读' : '政策原文';
  const found = relationKinds.find(({ key }) => key === kind);
  return (fromOther ? found?.other : found?.label) ?? kind;
}
