import { z } from 'zod';
import type { GuideText } from '../law/guide/guide-text.js';
import { digest } from '../web/fields.js';
import { route } from '../web/route.js';

const identity = /(?<!\d)\d{17}[\dXx](?!\d)/;
const telephone = /^(?:无|(?=(?:\D*\d){7})[\d\-—－+（）()转、，,/ ]+)$/;

/** A field of text: '' where it is emptied. */
const field = (label: string, longest: number) =>
  z
    .string(`${label}应为文字`)
    .trim()
    .max(longest, `${label}不超过${longest}字`)
    .refine((text) => !identity.test(text), `${label}中不要填写身份证号码`)
    .optional();
const shaped = (label: string, longest: number, shape: RegExp, message: string) =>
  field(label, longest).refine((text) => !text || shape.test(text), message);

/** What an office enters of itself. */
export const profileSchema = z.strictObject({
  unit: field('工作机构名称', 60),
  address: field('办公地址', 120),
  postcode: shaped('邮政编码', 6, /^\d{6}$/, '邮政编码为6位数字'),
  hours: field('办公时间', 100),
  phone: shaped('联系电话', 60, telephone, '请填写电话号码，例如 0000-0000001'),
  fax: shaped('传真号码', 60, telephone, '请填写传真号码；没有传真的填“无”'),
  email: shaped('电子邮箱', 100, /^(?:无|[^\s@]+@[^\s@]+\.[^\s@]+)$/, '请填写电子邮箱；没有邮箱的填“无”'),
  leader: field('负责人', 30),
  orgDuties: field('机关职责', 3000),
  intro: field('机关简介', 3000),
  reviewBody: shaped('行政复议机关', 60, /人民政府$/, '请写全称，例如“示范县人民政府”'),
  court: shaped('有管辖权的人民法院', 60, /法院$/, '请写全称，例如“示范县人民法院”'),
  onlineReview: field('互联网复议渠道', 200),
  docNoPrefix: shaped('文号机关代字', 12, /^\p{Script=Han}+$/u, '机关代字只用汉字，例如“示公复”'),
  siteIdCode: shaped('网站标识码', 10, /^(?:\d{10}|bm\d{8})$/, '网站标识码是 10 位，没有的不填'),
});
export type ProfileSent = z.infer<typeof profileSchema>;

/** The fields in the order of the screen, with what helps to fill them. */
export const profileFields: readonly ProfileField[] = [
  { key: 'unit', label: '工作机构名称', hint: '本机关指定的政府信息公开工作机构（条例第四条）' },
  { key: 'address', label: '办公地址', hint: '写到门牌；申请人按此当面提交或者邮寄' },
  { key: 'postcode', label: '邮政编码' },
  { key: 'hours', label: '办公时间', hint: '例如：工作日上午8:30至12:00，下午14:30至17:30' },
  { key: 'phone', label: '联系电话', hint: '写办公电话，不写个人手机' },
  { key: 'fax', label: '传真号码', hint: '没有传真的填“无”' },
  { key: 'email', label: '电子邮箱', hint: '没有邮箱的填“无”' },
  { key: 'leader', label: '负责人', hint: '机关负责人姓名（条例第二十条第（二）项）' },
  { key: 'orgDuties', label: '机关职责', hint: '写进指南第一部分，一行一段', long: true },
  { key: 'intro', label: '机关简介', hint: '写进指南第一部分，一行一段', long: true },
  { key: 'reviewBody', label: '行政复议机关', hint: '全称；乡镇的复议机关是县级人民政府（行政复议法第二十四条）' },
  { key: 'court', label: '有管辖权的人民法院', hint: '全称' },
  { key: 'onlineReview', label: '互联网复议渠道', hint: '名称和网址；复议机关没有公布的不填（行政复议法第二十二条）' },
  { key: 'docNoPrefix', label: '文号机关代字', hint: '例如“示公复”；不填的由系统按简称取首字加“公复”' },
  { key: 'siteIdCode', label: '网站标识码', hint: '10 位，供上级检查网站时识别；没有的不填' },
];
export interface ProfileField {
  readonly key: keyof ProfileSent;
  readonly label: string;
  readonly hint?: string;
  readonly long?: boolean;
}

/** A version of what the office entered: when, by whom, and the labels of what it changed. */
export interface ProfileVersion {
  readonly version: number;
  readonly at: string;
  /** Null for the version that the office was founded with. */
  readonly byName: string | null;
  readonly changed: readonly string[];
}

export interface OfficeView {
  readonly name: string;
  readonly shortName: string;
  readonly version: number;
  readonly profile: ProfileSent;
  /** Newest first. */
  readonly versions: readonly ProfileVersion[];
}

/** A remark on outdated law in the guide. */
export interface GuideRemark {
  readonly words: string;
  readonly suggestion: string;
  readonly source: string;
  /** True: the guide is not issued with it. */
  readonly certain: boolean;
}

export interface GuideIssueRow {
  readonly issue: number;
  readonly year: number;
  readonly issuedOn: string;
  readonly byName: string | null;
  readonly digest: string;
}

/** The guide as it would be issued now, and the issues so far. */
export interface GuideView {
  readonly year: number;
  readonly text: GuideText;
  readonly digest: string;
  /** Labels of what 条例12条 asks for and is not entered. */
  readonly missing: readonly string[];
  readonly remarks: readonly GuideRemark[];
  /** Why a new issue is due; null where none is. */
  readonly due: string | null;
  /** Newest first; the first is in force. */
  readonly issues: readonly GuideIssueRow[];
}

export const officeSettingsRoutes = {
  office: route<OfficeView>()({ method: 'GET', path: '/desk/api/office', act: 'manageOffice', trace: 'none' }),
  saveProfile: route<{ version: number }>()({
    method: 'PUT',
    path: '/desk/api/office',
    act: 'manageOffice',
    trace: 'profileChanged',
    body: z.strictObject({ base: z.int('版次不正确').min(0, '版次不正确'), profile: profileSchema }),
  }),
  guide: route<GuideView>()({ method: 'GET', path: '/desk/api/guide', act: 'signedIn', trace: 'none' }),
  guideDocx: route<unknown>()({ method: 'GET', path: '/desk/api/guide/docx', act: 'signedIn', trace: 'none' }),
  issueGuide: route<{ issue: number }>()({
    method: 'POST',
    path: '/desk/api/guide',
    act: 'publish',
    trace: 'guideIssued',
    body: z.strictObject({ year: z.int('年度应为整数'), digest }),
  }),
};
