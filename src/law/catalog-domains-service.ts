import type { Domain, DomainRow } from './catalog-domain.js';

const article = (item: string) => `《政府信息公开条例》第二十条第（${item}）项`;
const article21 = '《政府信息公开条例》第二十一条';

/** The two items with which every domain of service begins. */
const policyAndGuide: readonly DomainRow[] = [
  ['政策法规文件', '上级和本级的政策文件及解读'],
  ['办事指南', '办理依据、条件、材料、程序、时限、地点、联系电话'],
];

/**
 * The further domains that townships use. Their names were seen in townships' catalogues; what stands under each was not,
 * so that every row is unverified.
 */
export const serviceDomains: readonly Domain[] = [
  {
    key: 'elderly',
    first: '养老服务',
    basis: article('十一'),
    channels: ['website', 'serviceCenter', 'villageBoard'],
    rows: [...policyAndGuide, ['老年人补贴', '补贴名称、标准、申请程序和发放情况；不公开身份证号码、银行账号']],
  },
  {
    key: 'legal',
    first: '公共法律服务',
    basis: article('五'),
    channels: ['website', 'serviceStation', 'villageBoard'],
    rows: [
      ['法律知识普及', '普法宣传资料和活动安排'],
      ['法律援助、人民调解', '机构、人员、地址、电话和申请指南'],
    ],
  },
  {
    key: 'employment',
    first: '就业',
    basis: article('十一'),
    channels: ['website', 'serviceCenter', 'villageBoard'],
    rows: [...policyAndGuide, ['招聘和培训信息', '岗位、培训项目、报名方式']],
  },
  {
    key: 'insurance',
    first: '社会保险',
    basis: article('十一'),
    channels: ['website', 'serviceCenter', 'villageBoard'],
    rows: [...policyAndGuide],
  },
  {
    key: 'household',
    first: '户籍管理',
    basis: article('五'),
    channels: ['website', 'serviceCenter'],
    rows: [...policyAndGuide],
  },
  {
    key: 'culture',
    first: '公共文化服务',
    basis: article('五'),
    channels: ['website', 'serviceStation', 'villageBoard'],
    rows: [
      ['公共文化机构', '机构名称、开放时间、服务项目'],
      ['文化活动', '活动安排和开展情况'],
    ],
  },
  {
    key: 'safety',
    first: '安全生产',
    basis: article('十三'),
    channels: ['website', 'villageBoard'],
    rows: [
      ['政策法规文件', '上级和本级的政策文件及解读'],
      ['监督检查', '检查安排、检查情况和处理结果'],
      ['隐患和事故信息', '重大隐患、事故通报和整改情况'],
    ],
  },
  {
    key: 'disaster',
    first: '救灾',
    basis: article('十二'),
    channels: ['website', 'villageBoard'],
    rows: [
      ['灾情和救灾', '灾情、预警、应对情况'],
      ['救助款物', '款物分配、发放情况；不公开身份证号码、银行账号', { levels: ['township', 'village'] }],
    ],
  },
  {
    key: 'housing',
    first: '农村危房改造',
    basis: article21,
    channels: ['website', 'villageBoard'],
    rows: [
      ...policyAndGuide,
      ['改造对象和资金', '对象认定结果、补助标准、资金使用', { levels: ['township', 'village'] }],
    ],
  },
  {
    key: 'affordable',
    first: '保障性住房',
    basis: article('十一'),
    channels: ['website', 'serviceCenter'],
    rows: [...policyAndGuide],
  },
  {
    key: 'resources',
    first: '自然资源',
    basis: article21,
    channels: ['website', 'villageBoard'],
    rows: [['宅基地审批', '申请条件、程序、审批结果', { levels: ['township', 'village'] }]],
  },
  {
    key: 'revival',
    first: '乡村振兴',
    basis: article('十一'),
    channels: ['website', 'villageBoard'],
    rows: [
      ['政策文件', '上级和本级的政策文件及解读'],
      ['项目和资金', '项目名称、资金来源、规模、实施和绩效情况', { levels: ['township', 'village'] }],
    ],
  },
  {
    key: 'food',
    first: '食品药品监管',
    basis: article('十三'),
    channels: ['website', 'serviceStation'],
    rows: [['监督检查', '检查安排、检查结果、消费提示']],
  },
  {
    key: 'trading',
    first: '公共资源交易',
    basis: article('九'),
    channels: ['website'],
    rows: [['采购和交易', '采购目录、公告、结果和合同']],
  },
];
