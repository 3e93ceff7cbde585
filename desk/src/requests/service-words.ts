/** The ways of delivery in words. */
export const serviceWords = {
  direct: '直接送达',
  entrusted: '委托送达',
  post: '邮寄送达',
  internet: '互联网',
} as const;
export type ServiceMethod = keyof typeof serviceWords;

/** What a delivery counts from and is proved by. 国办公开办函〔2016〕235号. */
export const serviceRules: Readonly<Record<ServiceMethod, string>> = {
  direct: '以受送达人签收之日为送达之日，上传签收的送达回证。',
  entrusted: '以受送达人签收之日为送达之日，上传签收的送达回证。',
  post: '邮寄的，以交邮之日为送达之日，计为答复日期；须通过邮政企业寄递，上传邮寄凭证。',
  internet: '填写发出之日，上传能够看出发送时间的截图。',
};

/** How a letter was served, in words. */
export function servedWords(method: string | null): string {
  return Object.hasOwn(serviceWords, method ?? '') ? serviceWords[method as ServiceMethod] : '已送达';
}
