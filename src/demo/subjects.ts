/** What a village's notice board says in each month, January first. */
export const villageNotices = [
  { subject: '农村最低生活保障（低保）对象动态管理情况公示', entry: 'art21_08' },
  { subject: '残疾人两项补贴发放情况公示', entry: 'art20_11' },
  { subject: '公益性岗位聘用情况公示', entry: 'art20_11' },
  { subject: '高龄津贴发放情况公示', entry: 'art20_11' },
  { subject: '农村危房改造对象认定情况公示', entry: 'art20_11' },
  { subject: '耕地地力保护补贴面积公示', entry: 'art21_01' },
  { subject: '雨露计划补助对象公示', entry: 'art20_11' },
  { subject: '临时救助情况公示', entry: 'art21_08' },
  { subject: '土地承包经营权流转情况公示', entry: 'art21_03' },
  { subject: '宅基地申请审核情况公示', entry: 'art21_04' },
  { subject: '一事一议筹资筹劳方案公示', entry: 'art21_07' },
  { subject: '冬春救助对象评议情况公示', entry: 'art21_08' },
] as const;

/** What the bureaus of the county ask of everybody, once a month each. */
export const countyNotices = [
  { bureau: '人力资源和社会保障局', matter: '城乡居民基本养老保险参保缴费', entry: 'art20_11' },
  { bureau: '人力资源和社会保障局', matter: '农村劳动力转移就业服务', entry: 'art20_11' },
  { bureau: '医疗保障局', matter: '城乡居民基本医疗保险待遇经办', entry: 'art20_11' },
  { bureau: '医疗保障局', matter: '门诊慢性病资格认定', entry: 'art20_11' },
  { bureau: '民政局', matter: '特困人员救助供养', entry: 'art21_08' },
  { bureau: '民政局', matter: '留守老人和儿童关爱服务', entry: 'art20_11' },
  { bureau: '扶贫开发办公室', matter: '扶贫小额信贷贴息', entry: 'art20_11' },
  { bureau: '扶贫开发办公室', matter: '产业扶贫项目申报', entry: 'art20_11' },
  { bureau: '扶贫开发办公室', matter: '防止返贫监测帮扶', entry: 'art20_11' },
  { bureau: '教育体育局', matter: '家庭经济困难学生资助', entry: 'art20_11' },
  { bureau: '农业农村局', matter: '农机购置补贴申领', entry: 'art21_01' },
  { bureau: '农业农村局', matter: '高标准农田建设', entry: 'art21_02' },
  { bureau: '农业农村局', matter: '动物疫病防控', entry: 'art21_01' },
  { bureau: '水利局', matter: '农村饮水安全管护', entry: 'art21_02' },
  { bureau: '自然资源局', matter: '地质灾害防范', entry: 'art20_12' },
  { bureau: '应急管理局', matter: '安全生产专项检查', entry: 'art20_13' },
  { bureau: '应急管理局', matter: '森林防火', entry: 'art20_12' },
  { bureau: '住房和城乡建设局', matter: '农村房屋安全排查', entry: 'art20_13' },
  { bureau: '市场监督管理局', matter: '个体工商户年度报告', entry: 'art20_05' },
  { bureau: '司法局', matter: '法律援助', entry: 'art20_05' },
  { bureau: '财政局', matter: '惠民惠农财政补贴一卡通管理', entry: 'art20_11' },
  { bureau: '退役军人事务局', matter: '优抚对象待遇核定', entry: 'art20_11' },
  { bureau: '卫生健康委员会', matter: '家庭医生签约服务', entry: 'art20_11' },
] as const;

/** What people ask about, once a month each: education and health, the environment, food. */
export const topics = [
  { title: '义务教育阶段控辍保学工作动态', entry: 'art20_11' },
  { title: '校园周边环境整治情况', entry: 'art20_13' },
  { title: '基层卫生院便民服务安排', entry: 'art20_11' },
  { title: '预防接种和儿童保健门诊安排', entry: 'art20_11' },
  { title: '农村人居环境整治进展', entry: 'art20_13' },
  { title: '农村生活垃圾清运情况', entry: 'art20_13' },
  { title: '河道巡查情况', entry: 'art20_13' },
  { title: '秸秆综合利用和禁烧巡查情况', entry: 'art20_13' },
  { title: '集市食品安全快速检测结果', entry: 'art20_13' },
  { title: '餐饮单位食品安全检查情况', entry: 'art20_13' },
  { title: '农产品质量安全抽查情况', entry: 'art20_13' },
] as const;

/** What the township itself makes once a year: month, title, catalogue entry. */
export const ownDocuments = [
  { month: 1, title: '示范镇政府信息公开制度', entry: 'rules' },
  { month: 1, title: '示范镇信息发布保密审查制度', entry: 'rules' },
  { month: 1, title: '示范镇政府信息公开考核评议制度', entry: 'rules' },
  { month: 1, title: '示范镇政府信息公开责任追究制度', entry: 'rules' },
  { month: 1, title: '示范镇机构设置、职能和联系方式', entry: 'art20_02' },
  { month: 2, title: '示范镇{year}年工作要点', entry: 'art20_03' },
  { month: 2, title: '示范镇{year}年财政预算公开说明', entry: 'art20_07' },
  { month: 4, title: '示范镇{year}年防汛应急预案', entry: 'art20_12' },
  { month: 6, title: '示范镇上半年经济运行统计信息', entry: 'art20_04' },
  { month: 8, title: '示范镇{previous}年财政决算公开说明', entry: 'art20_07' },
  { month: 10, title: '示范镇森林草原火灾应急预案', entry: 'art20_12' },
  { month: 11, title: '示范镇小型农田水利设施管护办法公开说明', entry: 'art21_02' },
] as const;

/** The purchases of 2020: three, 359.7 万元 together. */
export const purchases = [
  { month: 5, title: '示范镇污水收集管网工程政府采购结果公告', amount: '168.5' },
  { month: 7, title: '示范镇村级文化广场设施政府采购结果公告', amount: '121.2' },
  { month: 9, title: '示范镇办公设备政府采购结果公告', amount: '70' },
] as const;
