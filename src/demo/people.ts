import type { NewOffice, NewPerson } from '../offices/found-office.js';
import type { DemoAccounts } from '../offices/login-routes.js';

/** The password of every account of the demonstration township; it is shown on the login page. */
const password = 'gongkai2020';

export const countyId = '990100000000';
export const townshipId = '990101000000';

export const county: NewOffice = {
  id: countyId,
  kind: 'county',
  name: '示范县人民政府',
  shortName: '示范县',
  orgCode: '990100000',
  profile: { unit: '示范县政务公开办公室' },
};

export const township: NewOffice = {
  id: townshipId,
  parent: countyId,
  kind: 'township',
  name: '示范镇人民政府',
  shortName: '示范镇',
  orgCode: '990101001',
  profile: {
    unit: '示范镇党政办公室（政府信息公开工作机构）',
    address: '示范县示范镇样例路1号',
    postcode: '000000',
    phone: '0000-0000001',
    fax: '0000-0000002',
    email: 'gongkai@shifan.example',
    hours: '工作日上午8:30至12:00，下午14:30至17:30',
    leader: '王演示',
    orgDuties:
      '贯彻落实国家政策和法律法规，负责本行政区域内的经济、教育、文化、卫生、民政、生态环境和安全生产等行政工作。',
    intro: '示范镇是用于演示的虚构乡镇，下辖15个行政村。',
    reviewBody: '示范县人民政府',
    court: '示范县人民法院',
  },
};

/** Fifteen villages, named so that nobody takes them for real ones. */
export const villageNames = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰'].map((sign) => `${sign}泉村`);

export const villages: readonly NewOffice[] = villageNames.map((name, index) => ({
  id: `9901012${String(index + 1).padStart(5, '0')}`,
  parent: townshipId,
  kind: 'village',
  name: `示范镇${name}村民委员会`,
  shortName: name,
  orgCode: `9901012${String(index + 1).padStart(2, '0')}`,
  profile: { unit: `${name}村务公开小组` },
}));

export type DemoRole = 'clerk' | 'reviewer' | 'leader' | 'handler' | 'legal' | 'administrator' | 'auditor';

export const people: Readonly<Record<DemoRole, NewPerson>> = {
  clerk: { login: 'xinxiyuan', password, name: '张示范', unit: '党政办公室', duties: ['clerk'] },
  reviewer: { login: 'baomi', password, name: '李样例', unit: '保密审查小组', duties: ['secrecyReviewer'] },
  leader: { login: 'lingdao', password, name: '王演示', unit: '镇政府', duties: ['leader'] },
  handler: { login: 'jingban', password, name: '周示例', unit: '党政办公室', duties: ['handler'] },
  legal: { login: 'fazhi', password, name: '吴样本', unit: '司法所', duties: ['legalReviewer'] },
  administrator: { login: 'guanli', password, name: '陈示意', unit: '党政办公室', duties: ['administrator'] },
  auditor: { login: 'shenji', password, name: '赵核对', unit: '纪检监察办公室', duties: ['auditor'] },
};

/** What the login page and the console say of the accounts. */
export const demoAccounts: DemoAccounts & { password: string } = {
  password,
  accounts: [
    { login: people.clerk.login, duty: '信息员（起草、发布、编制年报）' },
    { login: people.reviewer.login, duty: '保密审查员' },
    { login: people.leader.login, duty: '分管领导（审批、签发）' },
    { login: people.handler.login, duty: '依申请公开经办人' },
    { login: people.legal.login, duty: '法制审核员' },
    { login: people.administrator.login, duty: '系统管理员（录入放假安排）' },
    { login: people.auditor.login, duty: '安全审计员（查看和校验台账）' },
  ],
};
