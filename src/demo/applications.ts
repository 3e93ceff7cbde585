import type { Registration } from '../requests/intake-contract.js';

type Application = Omit<Registration, 'submittedOn'>;

const form = 'paper' as const;

/** What the fictional applicants of the demonstration ask for. */
export const demoApplications = {
  budget: {
    channel: 'inPerson',
    applicant: person('郑虚构', '示范县样例街1号'),
    items: ['示范镇本年度部门预算'],
    form,
    provision: 'collect',
  },
  minutes: {
    channel: 'registeredMail',
    applicant: person('冯虚构', '示范县样例街2号'),
    items: ['示范镇道路养护专题会议纪要'],
    form,
    provision: 'post',
  },
  land: {
    channel: 'registeredMail',
    applicant: {
      kind: 'legalServiceOrg',
      name: '示范县样例律师事务所',
      idKind: '统一社会信用代码',
      idNumber: '（演示）',
      contact: '卫虚构',
      phone: '0000-0000011',
      address: '示范县样例街3号',
    },
    items: ['甲泉村土地征收补偿安置方案公告'],
    form,
    provision: 'post',
  },
  relief: {
    channel: 'inPerson',
    applicant: person('蒋虚构', '示范县样例街4号'),
    items: ['示范镇机关节假日值班安排表'],
    form,
    provision: 'collect',
  },
  contract: {
    channel: 'internet',
    applicant: {
      kind: 'commercialEnterprise',
      name: '示范县样例商贸行',
      idKind: '统一社会信用代码',
      idNumber: '（演示）',
      legalRepresentative: '沈虚构',
      phone: '0000-0000012',
      address: '示范县样例街5号',
    },
    items: ['丙泉村高标准农田建设项目施工合同'],
    form: 'electronic',
    provision: 'email',
  },
  everything: {
    channel: 'internet',
    applicant: person('韩虚构', '示范县样例街6号'),
    items: ['示范镇近年来的全部文件'],
    form: 'electronic',
    provision: 'email',
  },
  road: {
    channel: 'oral',
    applicant: person('杨虚构', '示范县样例街7号'),
    items: ['己泉村通村道路硬化工程的验收结果', '该工程的资金拨付情况'],
    form,
    provision: 'collect',
  },
} as const satisfies Readonly<Record<string, Application>>;

function person(name: string, address: string) {
  return {
    kind: 'naturalPerson' as const,
    name,
    idKind: '居民身份证',
    idNumber: '（演示）',
    phone: '0000-0000010',
    address,
  };
}
