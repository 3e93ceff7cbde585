import type { ReviewRules } from './review-levels.js';

/**
 * How an office reviews before it has settled its own way: 单位自审, signed by whoever submits → 保密审查 → 领导审批.
 * Drafts of before the levels could be chosen were reviewed by the last two, under the same keys.
 */
export const startingReview: ReviewRules = {
  publisherApart: true,
  levels: [
    {
      key: 'self',
      name: '单位自审',
      kind: 'check',
      bySubmitter: true,
      duty: 'clerk',
      persons: [],
      natures: null,
      phrases: {
        passed: [
          '本单位已自审，内容属实，未发现涉密、敏感内容和不应公开的个人信息，提请审查。',
          '本件为转发上级信息，来源已核对，提请审查。',
        ],
        returned: [],
      },
    },
    {
      key: 'secrecy',
      name: '保密审查',
      kind: 'secrecy',
      bySubmitter: false,
      duty: 'secrecyReviewer',
      persons: [],
      natures: null,
      phrases: {
        passed: [
          '经审查不涉及国家秘密、工作秘密和个人隐私，同意公开。',
          '涉及的个人信息已作处理，经审查可以公开。',
          '经有关部门确定可以公开，按确定的意见办理。',
        ],
        returned: [
          '退回修改：含有不应公开的个人信息，请删去或者遮盖后再送审。',
          '退回修改：附件与正文不一致，请核对。',
          '退回修改：涉及工作秘密，不宜公开。',
        ],
      },
    },
    {
      key: 'approval',
      name: '领导审批',
      kind: 'approval',
      bySubmitter: false,
      duty: 'leader',
      persons: [],
      natures: null,
      phrases: {
        passed: ['同意公开。', '同意，请按时限发布。'],
        returned: ['退回修改：内容须进一步核实。', '退回修改：发布时机不当，请暂缓。'],
      },
    },
  ],
};
