import type { Domain } from './catalog-domain.js';

const article = (item: string) => `《政府信息公开条例》第二十条第（${item}）项`;
const article21 = '《政府信息公开条例》第二十一条';
const local = { source: 'localPractice' } as const;
const confirmed = { source: 'confirmed' } as const;
/** The term that local catalogues of 社会救助 write. */
const assistanceTerm = { length: 10, unit: 'workingDay', article: '社会救助领域地方标准目录' } as const;
const guide = '办理依据、条件、材料、程序、时限、地点、联系电话';
const policy = '上级和本级的政策文件及解读';

/**
 * The domains of the standard catalogues that townships use: the union of what two published ones hold, with what
 * townships' catalogues put before them (政府文件, 概况, 突发事件). Only rows that say so were seen in a catalogue.
 */
export const townshipDomains: readonly Domain[] = [
  {
    key: 'documents',
    first: '政府文件',
    basis: article('一'),
    channels: ['website', 'villageBoard'],
    rows: [
      [
        '政府文件',
        '本机关制发的可以公开的文件：标题、文号、成文日期、正文',
        { ...local, term: { length: 3, unit: 'workingDay', article: '地方标准目录' } },
      ],
      ['政策解读', '政策文件的背景依据、目的、主要内容、适用范围、办理方式', { ...local, channels: ['website'] }],
    ],
  },
  {
    key: 'overview',
    first: '机关概况',
    basis: article('二'),
    channels: ['website'],
    rows: [
      ['乡镇简介', '地理、人口、经济和社会发展的基本情况', local],
      ['政府工作报告', '经人民代表大会审议的政府工作报告', { ...local, channels: ['website', 'meeting'] }],
    ],
  },
  {
    key: 'emergency',
    first: '突发事件',
    basis: article('十二'),
    channels: ['website'],
    rows: [['应急预案', '突发公共事件的应急预案', { ...local, levels: ['township', 'village'] }]],
  },
  {
    key: 'budget',
    first: '财政预决算',
    basis: '《政府信息公开条例》第二十条第（七）项；《预算法》第十四条',
    channels: ['website', 'readingPoint'],
    rows: [
      [
        '政府预算、预算调整、决算',
        '经人民代表大会批准的预算、预算调整、决算及报表（形成日期填写批准之日）',
        { ...confirmed, term: { law: 'budgetPublication' } },
      ],
      [
        '部门预算、决算',
        '经财政部门批复的部门预算、决算及报表（形成日期填写批复之日）',
        { ...confirmed, term: { law: 'departmentBudgetPublication' } },
      ],
    ],
  },
  {
    key: 'assistance',
    first: '社会救助',
    basis: article21,
    channels: ['website', 'serviceCenter', 'villageBoard'],
    rows: [
      ['政策法规文件', policy, { ...local, term: assistanceTerm, levels: ['township', 'village'] }],
      ['监督检查', '监督检查情况、投诉举报电话', { ...local, term: assistanceTerm, levels: ['township', 'village'] }],
      ['办事指南', guide, { ...local, term: assistanceTerm, levels: ['township', 'village'] }],
      [
        '最低生活保障初审对象名单',
        '初审对象名单及相关信息，公示7个工作日；不公开身份证号码、银行账号等个人信息',
        { ...local, term: assistanceTerm, channels: ['villageBoard'], levels: ['township', 'village'] },
      ],
      ['特困人员救助供养', '政策、申请指南、审核情况'],
      ['临时救助', '政策、申请指南、审核情况'],
    ],
  },
  {
    key: 'subsidy',
    first: '涉农补贴',
    basis: '《政府信息公开条例》第二十条第（十一）项、第二十一条',
    channels: ['website', 'readingPoint'],
    rows: [
      ['政策文件', policy, local],
      ['资金明细', '补贴项目、标准、对象和金额；不公开身份证号码、银行账号', local],
    ],
  },
  {
    key: 'project',
    first: '重大建设项目',
    basis: article('十'),
    channels: ['website', 'serviceStation'],
    rows: [
      ['征收土地信息', '征收土地的批准、公告、补偿安置情况', local],
      ['项目批准和实施', '项目批准结果、招标投标、施工和竣工情况'],
    ],
  },
  {
    key: 'education',
    first: '义务教育',
    basis: article('十一'),
    channels: ['website'],
    rows: [
      ['控辍保学', '控辍保学的措施和实施情况；不公开未成年人个人信息', local],
      ['招生入学', '招生范围、条件、程序'],
    ],
  },
];
