import type { Question } from './question.js';

/** 有没有 and the beginning of 给不给. 条例10、34、36至38条. */
export const disclosureQuestions: readonly Question[] = [
  {
    key: 'responsible',
    step: 'held',
    question: '这份信息由本机关负责公开吗？',
    help: '谁制作谁公开；从公众那里获取的，由保存的机关公开；从其他机关获取的，由制作或者最初获取的机关公开；共同制作的，由牵头机关公开。',
    article: '条例第十条',
    options: [
      { label: '由本机关负责', leads: { question: 'found' } },
      { label: '不由本机关负责', leads: { outcome: 'unable.notHeld.notResponsible' } },
      { label: '本机关牵头与其他机关共同制作，还没有征求意见', leads: { act: 'consult', whom: 'agency' } },
      { label: '本机关牵头与其他机关共同制作，已经征求意见', leads: { question: 'found' } },
    ],
  },
  {
    key: 'found',
    step: 'held',
    question: '检索后找到了吗？',
    help: '查过的系统、关键词、档案柜和科室、查找的人、起止日期都要记下来并由查找的人签名。没有检索记录，不能答复不存在。',
    article: '条例第三十六条第（四）项',
    options: [
      { label: '找到了', leads: { question: 'ready' } },
      { label: '检索后没有，检索记录齐全', leads: { outcome: 'unable.notHeld.notExist' } },
    ],
  },
  {
    key: 'ready',
    step: 'held',
    question: '有现成的吗？',
    help: '只提供已经制作或者获取的信息。需要加工、分析、另行制作的，可以不提供，并写明为什么需要加工。',
    article: '条例第三十八条',
    options: [
      { label: '有现成的', leads: { question: 'alreadyPublic' } },
      { label: '需要加工、分析或者另行制作', leads: { outcome: 'unable.needsCreation' } },
    ],
  },
  {
    key: 'alreadyPublic',
    step: 'give',
    question: '已经主动公开了吗？',
    help: '已经公开的，告知在哪里、怎么找到，例如网页地址、查阅点。',
    article: '条例第三十六条第（一）项',
    options: [
      { label: '已经主动公开', leads: { outcome: 'grantedAlreadyPublic' } },
      { label: '还没有', leads: { question: 'anyGround' } },
    ],
  },
];
