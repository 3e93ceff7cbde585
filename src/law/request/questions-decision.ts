import type { Question } from './question.js';

/** 给不给 and 当不当. 条例14至17、32、36、37条. */
export const decisionQuestions: readonly Question[] = [
  {
    key: 'anyGround',
    step: 'give',
    question: '里面有不能公开的内容吗？',
    help: '公开是常态、不公开是例外。能够把不能公开的部分遮掉的，应当提供其余部分。不能确定的，报主管部门或者保密行政管理部门确定（条例第十七条）。涉及第三方的，先看征求意见的情况。',
    article: '条例第三十七条',
    options: [
      { label: '没有，可以公开', leads: { outcome: 'granted' } },
      { label: '有，可以区分处理', leads: { outcome: 'partial' } },
      { label: '有，全部都不能公开', leads: { question: 'ground' } },
      { label: '涉及第三方的商业秘密、个人隐私等', leads: { question: 'thirdParty' } },
    ],
  },
  {
    key: 'ground',
    step: 'give',
    question: '依据哪一种情形不予公开？',
    help: '前三种应当不予公开；后三种是可以不予公开，要写明为什么不公开；其中过程性信息和行政执法案卷，法律、法规、规章规定应当公开的，从其规定。属于国家秘密的，须能证明定密的依据和程序。',
    article: '条例第三十六条第（三）项',
    options: [
      { label: '国家秘密', leads: { outcome: 'denied.stateSecret' } },
      { label: '其他法律、行政法规禁止公开', leads: { outcome: 'denied.lawProhibited' } },
      { label: '可能危及国家安全、公共安全、经济安全、社会稳定', leads: { outcome: 'denied.safetyStability' } },
      { label: '人事管理、后勤管理、内部工作流程', leads: { outcome: 'denied.internalAffairs' } },
      { label: '讨论记录、过程稿、磋商信函、请示报告', leads: { outcome: 'denied.processInfo' } },
      { label: '行政执法案卷', leads: { outcome: 'denied.enforcementFile' } },
    ],
  },
  {
    key: 'thirdParty',
    step: 'give',
    question: '第三方怎么说？',
    help: '应当书面征求意见，第三方收到之日起15个工作日内答复。第三方不同意本身不是理由，要看其理由是否合理；没有答复的，既不算同意也不算不同意，由本机关依条例决定。',
    article: '条例第三十二条',
    options: [
      { label: '还没有征求意见', leads: { act: 'consult', whom: 'thirdParty' } },
      { label: '同意公开', leads: { outcome: 'granted' } },
      { label: '不同意', leads: { question: 'objection' } },
      { label: '逾期没有答复', leads: { question: 'harm' } },
    ],
  },
  {
    key: 'objection',
    step: 'give',
    question: '第三方不同意的理由合理吗？',
    help: '由本机关判断并写明本机关自己的理由。',
    article: '条例第三十二条',
    options: [
      { label: '理由合理', leads: { question: 'harm' } },
      { label: '理由不合理', leads: { outcome: 'granted' } },
    ],
  },
  {
    key: 'harm',
    step: 'give',
    question: '公开会损害第三方的合法权益吗？',
    help: '会损害的，不得公开；但不公开会对公共利益造成重大影响的，可以公开，并书面告知第三方公开的内容和理由。只有一部分会损害的，遮掉后提供其余部分。',
    article: '条例第十五条',
    options: [
      { label: '会损害', leads: { outcome: 'denied.thirdPartyRights' } },
      { label: '只有一部分会损害，可以区分处理', leads: { outcome: 'partial' } },
      { label: '不会损害', leads: { outcome: 'granted' } },
      { label: '会损害，但不公开会对公共利益造成重大影响', leads: { outcome: 'granted' } },
    ],
  },
  {
    key: 'basisFits',
    step: 'sound',
    question: '每一项的结论、条款和理由对得上吗？',
    help: '逐项核对：结论只有一个，条款写到条、款、项，不予公开的写了理由，部分公开的逐处写了理由。',
    article: '条例第三十六条',
    options: [
      { label: '对得上', leads: { question: 'nothingLeaks' } },
      { label: '对不上', leads: { act: 'reopenItem' } },
    ],
  },
  {
    key: 'nothingLeaks',
    step: 'sound',
    question: '答复书和所附文件里，没有不该公开的内容了吗？',
    help: '打开要发出的文件再看一遍：遮掉的内容搜不到，第三方和其他人的个人信息没有带出去。',
    article: '条例第十七条',
    options: [
      { label: '没有了', leads: { question: 'remediesTold' } },
      { label: '还有', leads: { act: 'reopenItem' } },
    ],
  },
  {
    key: 'remediesTold',
    step: 'sound',
    question: '救济途径、机关和期限写对了吗？',
    help: '乡镇答复的复议机关是县级人民政府。依照条例第十四条、第十五条、第十六条不予公开的，要告知先申请行政复议。',
    article: '行政复议法第二十三条第二款',
    options: [
      { label: '写对了', leads: { act: 'submitForCheck' } },
      { label: '没有写对', leads: { act: 'reopenItem' } },
    ],
  },
];
