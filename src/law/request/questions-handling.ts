import type { Question } from './question.js';

/** 补不补 and 该不该. 条例29、30、35、36、39、41条. */
export const handlingQuestions: readonly Question[] = [
  {
    key: 'clear',
    step: 'correct',
    question: '申请写清楚了吗？',
    help: '看三样：姓名或者名称、身份证明、联系方式；信息的名称、文号或者便于查询的特征；要什么形式、怎么获取。不得要求说明用途。补正只能告知一次，收到申请之日起7个工作日内办。',
    article: '条例第三十条',
    options: [
      { label: '写清楚了', leads: { question: 'wantsInformation' } },
      { label: '不清楚，还没有告知过补正', leads: { act: 'notifyCorrection' } },
      { label: '已经补正，内容仍不明确', leads: { outcome: 'unable.unclearAfterCorrection' } },
      { label: '已经告知补正，申请人无正当理由逾期不补正', leads: { act: 'lapse', reason: 'correction' } },
    ],
  },
  {
    key: 'wantsInformation',
    step: 'proper',
    question: '申请人是要一份信息，还是要求办一件事？',
    help: '要求查处、反映问题、投诉举报的，不作为公开申请处理，可以告知相应渠道。问政策、要求解释的是咨询，条例没有专门条款，依据须由人工填写并经法制审核。拿不准时，按申请信息往下办。',
    article: '条例第三十九条第一款',
    options: [
      { label: '要一份信息', leads: { question: 'publication' } },
      { label: '信访、投诉、举报', leads: { outcome: 'notProcessed.petition' } },
      { label: '咨询，要求解答问题', leads: { outcome: 'other.misc' } },
      { label: '要求更正与自己有关的记录（条例第四十一条）', leads: { outcome: 'other.misc' } },
    ],
  },
  {
    key: 'publication',
    step: 'proper',
    question: '要的是政府公报、报刊、书籍等公开出版物吗？',
    help: '公开出版物不作为公开申请处理，可以告知从哪里获取。',
    article: '条例第三十九条第二款',
    options: [
      { label: '是公开出版物', leads: { outcome: 'notProcessed.publication' } },
      { label: '不是', leads: { question: 'specialRules' } },
    ],
  },
  {
    key: 'specialRules',
    step: 'proper',
    question: '是工商、不动产登记等另有规定的查询事项吗？',
    help: '法律、行政法规对查询、获取另有规定的，告知申请人按该规定办理，并写明规定的名称和条款。',
    article: '条例第三十六条第（七）项',
    options: [
      { label: '是，另有特别规定', leads: { outcome: 'denied.administrativeQuery' } },
      { label: '不是', leads: { question: 'answeredBefore' } },
    ],
  },
  {
    key: 'answeredBefore',
    step: 'proper',
    question: '同一申请人以前向本机关申请过相同信息，并且已经答复了吗？',
    help: '先在台账里查。写明前次答复的文号和日期才能不予重复处理。已经拿到信息，只是要求确认或者重新出具的，条例没有专门条款，依据须由人工填写。',
    article: '条例第三十六条第（六）项',
    options: [
      { label: '没有', leads: { question: 'amount' } },
      { label: '有，内容相同，已经答复', leads: { outcome: 'notProcessed.duplicate' } },
      { label: '已经获取，要求确认或者重新出具', leads: { outcome: 'notProcessed.confirmOrReissue' } },
    ],
  },
  {
    key: 'amount',
    step: 'proper',
    question: '申请的数量、频次明显超过合理范围吗？',
    help: '没有明显超过的，照常办理。明显超过的，必须先要求说明理由，不能直接不予处理。',
    article: '条例第三十五条',
    options: [
      { label: '没有超过', leads: { question: 'responsible' } },
      { label: '明显超过，还没有要求说明理由', leads: { act: 'requireExplanation' } },
      { label: '明显超过，已经要求说明理由', leads: { question: 'explained' } },
    ],
  },
  {
    key: 'explained',
    step: 'proper',
    question: '申请人说明的理由合理吗？',
    help: '理由不合理的，写明为何不合理。理由合理但期限内答复不了的，可以确定延迟答复的合理期限并告知。需要收取信息处理费的，先发收费通知（条例第四十二条）。',
    article: '条例第三十五条',
    options: [
      { label: '不合理', leads: { outcome: 'notProcessed.abusive' } },
      { label: '合理，能按期答复', leads: { question: 'responsible' } },
      { label: '合理，按期答复不了', leads: { act: 'delay' } },
      { label: '拟收取信息处理费', leads: { act: 'notifyFee' } },
      { label: '已经发出收费通知，申请人逾期未缴费', leads: { act: 'lapse', reason: 'fee' } },
    ],
  },
];
