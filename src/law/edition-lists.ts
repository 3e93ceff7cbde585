/** What the starting lists of an office are worth: none of the names was found in a source that could be read. */
export const listsAreUnverified = '初始名单未核实，请按上级目录核对后修改。';

/** 主题分类: the State Council's General Office divides its catalogue into 22 classes; their names are 未核实. */
export const startingTopics: readonly string[] = [
  ...[
    '国务院组织机构',
    '综合政务',
    '国民经济管理、国有资产监管',
    '财政、金融、审计',
    '国土资源、能源',
    '农业、林业、水利',
  ],
  ...['工业、交通', '商贸、海关、旅游', '市场监管、安全生产监督', '城乡建设、环境保护', '科技、教育'],
  ...['文化、广电、新闻出版', '卫生、体育', '人口与计划生育、妇女儿童工作', '劳动、人事、监察', '公安、安全、司法'],
  ...['民政、扶贫、救灾', '民族、宗教', '对外事务', '港澳台侨工作', '国防', '其他'],
];

/** 体裁分类: the kinds of official documents, 未核实, and 其他 for what is none. */
export const startingGenres: readonly string[] = [
  ...[
    '决议',
    '决定',
    '命令',
    '公报',
    '公告',
    '通告',
    '意见',
    '通知',
    '通报',
    '报告',
    '请示',
    '批复',
    '议案',
    '函',
    '纪要',
  ],
  '其他',
];
