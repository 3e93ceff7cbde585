import { z } from 'zod';
import { startingGenres, startingTopics } from '../law/edition-lists.js';
import { checkIndexTemplate, defaultIndexTemplate } from '../law/index-template.js';
import { interpretationPractice } from '../law/interpretation-term.js';
import { route } from '../web/route.js';

const names = (label: string) =>
  z
    .array(z.string().trim().min(1, `${label}不能为空`).max(40, `${label}不超过 40 字`))
    .max(80, `${label}不超过 80 个`)
    .refine((list) => new Set(list).size === list.length, `${label}有重复`);

/** A host as in an address, without port: a server of another office from which items may be fetched. */
const host = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^(?=.{4,200}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/,
    '请填写域名，例如 www.example.gov.cn',
  );

/** The kinds of personal data for which an office may set how much stays readable; the rest is never shown. */
export const maskableKinds = [
  { key: 'idNumber', label: '居民身份证号码', first: 6, last: 2 },
  { key: 'mobile', label: '手机号码', first: 3, last: 4 },
  { key: 'landline', label: '固定电话', first: 0, last: 0 },
  { key: 'bankCard', label: '银行卡号', first: 0, last: 4 },
  { key: 'email', label: '电子邮箱', first: 0, last: 0 },
  { key: 'plate', label: '机动车号牌', first: 0, last: 0 },
  { key: 'passport', label: '护照或通行证号码', first: 0, last: 0 },
] as const;
export type MaskableKind = (typeof maskableKinds)[number]['key'];

const shown = z.number().int('应为整数').min(0, '不能小于 0').max(8, '最多显示 8 位');
const maskRules = z.partialRecord(
  z.enum(maskableKinds.map(({ key }) => key)),
  z.strictObject({ first: shown, last: shown }),
);

/** What an office sets for publishing. */
export const publishingSettingsSchema = z.strictObject({
  indexTemplate: z
    .string()
    .trim()
    .superRefine((template, context) => {
      const checked = checkIndexTemplate(template);
      if (!checked.ok) context.addIssue({ code: 'custom', message: checked.sentence });
    }),
  topics: names('主题分类'),
  genres: names('体裁'),
  /** False while the lists are the program's own, which nobody has checked. */
  listsVerified: z.boolean(),
  /** Working days after a policy for its interpretation; null where the office sets no term. */
  interpretationDays: z.number().int('应为整数').min(1, '至少为 1').max(60, '不超过 60').nullable(),
  /** How many first and last characters stay readable, by kind; a kind that is not named keeps the default. */
  maskRules: maskRules.default({}),
  repostHosts: z.array(host).max(50, '来源网站不超过 50 个'),
  feeds: z
    .array(z.strictObject({ name: z.string().trim().min(1, '请填写名称').max(60), url: z.url('请填写订阅地址') }))
    .max(50),
});
export type PublishingSettings = z.infer<typeof publishingSettingsSchema>;

/** What holds before an office has set anything. */
export const startingSettings: PublishingSettings = {
  indexTemplate: defaultIndexTemplate,
  topics: [...startingTopics],
  genres: [...startingGenres],
  listsVerified: false,
  interpretationDays: interpretationPractice.workingDays,
  maskRules: {},
  repostHosts: [],
  feeds: [],
};

export const settingsRoutes = {
  settings: route<PublishingSettings>()({
    method: 'GET',
    path: '/desk/api/publishing-settings',
    act: 'signedIn',
    trace: 'none',
  }),
  saveSettings: route<PublishingSettings>()({
    method: 'PUT',
    path: '/desk/api/publishing-settings',
    act: 'manageOffice',
    trace: 'publishingSettingsChanged',
    body: publishingSettingsSchema,
  }),
};
