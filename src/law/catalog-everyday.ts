/** What people say, and the words under which the catalogue has it. */
export const everydayWords: readonly { readonly said: string; readonly official: readonly string[] }[] = [
  { said: '低保', official: ['最低生活保障'] },
  { said: '五保', official: ['特困人员'] },
  { said: '危房', official: ['农村危房改造'] },
  { said: '征地', official: ['征收土地', '土地征收'] },
  { said: '拆迁', official: ['房屋征收'] },
  { said: '补贴', official: ['涉农补贴', '老年人补贴'] },
  { said: '招考', official: ['公务员招考'] },
  { said: '通知', official: ['政府文件'] },
  { said: '预算', official: ['财政预算'] },
  { said: '采购', official: ['政府集中采购'] },
  { said: '罚款', official: ['行政处罚'] },
  { said: '收费', official: ['行政事业性收费'] },
];

/** The words people say for an entry whose own words are these. */
export function everydayWordsOf(text: string): string[] {
  return everydayWords.filter(({ official }) => official.some((words) => text.includes(words))).map(({ said }) => said);
}
