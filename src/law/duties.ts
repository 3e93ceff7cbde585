/** The duties of the people of an office, in the words that are used for them. */
export const duties = [
  { key: 'clerk', label: '信息员' },
  { key: 'secrecyReviewer', label: '保密审查员' },
  { key: 'leader', label: '分管领导' },
  { key: 'handler', label: '依申请公开经办人' },
  { key: 'legalReviewer', label: '法制审核员' },
  { key: 'villageClerk', label: '村级信息员' },
  { key: 'supervisor', label: '县政务公开办' },
  { key: 'administrator', label: '系统管理员' },
  { key: 'securityOfficer', label: '安全保密员' },
  { key: 'auditor', label: '安全审计员' },
] as const;
export type Duty = (typeof duties)[number]['key'];

/** What a person may be entitled to do, with the words for a refusal. */
export const dutyActs = [
  { key: 'draft', label: '起草信息' },
  { key: 'submit', label: '送审' },
  { key: 'review', label: '保密审查' },
  { key: 'approve', label: '审批' },
  { key: 'publish', label: '发布' },
  { key: 'withdraw', label: '撤下或者替换已公开信息' },
  { key: 'readDocuments', label: '查看在办信息' },
  { key: 'editCatalogue', label: '维护公开目录' },
  { key: 'recordBusiness', label: '登记业务数据' },
  { key: 'registerRequest', label: '登记公开申请' },
  { key: 'assignRequest', label: '分办公开申请' },
  { key: 'handleRequests', label: '办理公开申请' },
  { key: 'checkReply', label: '法制审核' },
  { key: 'approveReply', label: '审批答复' },
  { key: 'consentExtension', label: '同意延期答复' },
  { key: 'readRequests', label: '查看公开申请' },
  { key: 'seeIdentity', label: '查看申请人身份信息' },
  { key: 'manageTemplates', label: '维护文书模板' },
  { key: 'readReport', label: '查看年度报告' },
  { key: 'editReport', label: '编制年度报告' },
  { key: 'signReport', label: '签发年度报告' },
  { key: 'importReport', label: '导入年度报告' },
  { key: 'manageOffice', label: '维护机构、栏目和系统设置' },
  { key: 'enterCalendar', label: '录入放假安排' },
  { key: 'managePeople', label: '管理账号' },
  { key: 'giveDuties', label: '授予职责' },
  { key: 'readLedger', label: '查看台账' },
  { key: 'readAudit', label: '查看安全审计记录' },
] as const;
export type DutyAct = (typeof dutyActs)[number]['key'];

/**
 * Who may do what. The three administrators share nothing that the others could misuse: one keeps the system and its
 * accounts, one gives duties, one reads what both did; none of them touches content.
 */
const entitlements: Readonly<Record<Duty, readonly DutyAct[]>> = {
  clerk: [
    'draft',
    'submit',
    'publish',
    'withdraw',
    'readDocuments',
    'editCatalogue',
    'recordBusiness',
    'registerRequest',
    'assignRequest',
    'readRequests',
    'readReport',
    'editReport',
    'importReport',
    'readLedger',
  ],
  secrecyReviewer: ['review', 'readDocuments', 'readReport', 'readLedger'],
  leader: [
    'approve',
    'publish',
    'withdraw',
    'readDocuments',
    'assignRequest',
    'approveReply',
    'consentExtension',
    'readRequests',
    'readReport',
    'signReport',
    'readLedger',
  ],
  handler: [
    'registerRequest',
    'handleRequests',
    'readRequests',
    'seeIdentity',
    'manageTemplates',
    'readReport',
    'readLedger',
  ],
  legalReviewer: ['checkReply', 'readRequests', 'readLedger'],
  villageClerk: ['draft', 'submit', 'readDocuments'],
  supervisor: ['readReport', 'importReport', 'readLedger'],
  administrator: ['manageOffice', 'enterCalendar', 'managePeople'],
  securityOfficer: ['giveDuties'],
  auditor: ['readAudit', 'readLedger'],
};

const threeAdministrators: readonly Duty[] = ['administrator', 'securityOfficer', 'auditor'];

/** Whether any of a person's duties entitles to an act. */
export function mayAct(held: readonly Duty[], act: DutyAct): boolean {
  return held.some((duty) => entitlements[duty].includes(act));
}

/** Everything that a person's duties entitle to, in the order of `dutyActs`. */
export function actsOf(held: readonly Duty[]): readonly DutyAct[] {
  return dutyActs.map((entry) => entry.key).filter((act) => mayAct(held, act));
}

/** The duties that entitle to an act, for saying who may. */
export function dutiesFor(act: DutyAct): readonly Duty[] {
  return duties.map((duty) => duty.key).filter((duty) => entitlements[duty].includes(act));
}

/** The Chinese word for a duty. */
export function dutyLabel(duty: Duty): string {
  return duties.find((entry) => entry.key === duty)?.label ?? duty;
}

/** The Chinese word for an act. */
export function dutyActLabel(act: DutyAct): string {
  return dutyActs.find((entry) => entry.key === act)?.label ?? act;
}

/**
 * The pairs among these duties that no one person may hold together: the three administrators exclude one another
 * (三员分立), and an administrator holds no duty of content, so that nobody controls the accounts and what they sign.
 */
export function incompatibleDuties(held: readonly Duty[]): readonly (readonly [Duty, Duty])[] {
  const found: [Duty, Duty][] = [];
  held.forEach((first, index) => {
    for (const second of held.slice(index + 1)) {
      if (first === second) continue;
      if (threeAdministrators.includes(first) || threeAdministrators.includes(second)) found.push([first, second]);
    }
  });
  return found;
}
