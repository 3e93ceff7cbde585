import type { DisclosureOffice } from './disclosure-office.js';
import type { GuideBlock } from './guide-text.js';

/**
 * What can be done against an answer, or against none: a refusal of information goes to review first (行政复议法23条), any
 * other answer to review or to court, and complaints go by 条例51条. The court after a review is not named: which one has
 * jurisdiction depends on what the review decides.
 */
export function remedyBlocks({ reviewBody, court, onlineReview }: DisclosureOffice): readonly GuideBlock[] {
  const body = reviewBody ?? '县级人民政府';
  const texts = [
    `对不予公开政府信息的决定不服的，应当自知道之日起60日内先向${body}申请行政复议；对复议决定不服的，可以自收到复议决定书之日起15日内提起行政诉讼（行政复议法第二十条、第二十三条、第二十四条，行政诉讼法第四十五条）。`,
    `对其他答复不服的，可以依法自知道之日起60日内向${body}申请行政复议，或者自知道之日起6个月内向${court ?? '有管辖权的人民法院'}提起行政诉讼（行政复议法第二十条，行政诉讼法第四十六条）。`,
    ...(onlineReview ? [`通过互联网申请行政复议的渠道：${onlineReview}（行政复议法第二十二条）。`] : []),
    '公民、法人或者其他组织认为行政机关在政府信息公开工作中侵犯其合法权益的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼（条例第五十一条）。',
  ];
  return texts.map((text) => ({ kind: 'paragraph', text }));
}
