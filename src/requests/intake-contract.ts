import { z } from 'zod';
import { type ApplicantKind, applicantKinds } from '../law/report/form.js';
import { dayField, id } from '../web/fields.js';
import { route } from '../web/route.js';
import { type Done, needed, text } from './words-contract.js';

const kinds = applicantKinds.map(({ key }) => key) as [ApplicantKind, ...ApplicantKind[]];

export const intakeChannel = z.enum(
  ['inPerson', 'registeredMail', 'ordinaryMail', 'internet', 'email', 'fax', 'oral'],
  '请选择申请渠道',
);

/** Who applies (条例29条1项). Purpose and need are not asked: 条例27条 knows no such condition. Sealed at rest. */
export const applicantSchema = z.strictObject({
  kind: z.enum(kinds, '请选择申请人类别'),
  name: needed(100, '姓名或者名称'),
  idKind: text(30, '证件名称').default(''),
  idNumber: text(40, '证件号码').default(''),
  legalRepresentative: text(50, '法定代表人').optional(),
  contact: text(50, '联系人').optional(),
  phone: text(40, '联系电话').default(''),
  address: text(200, '通信地址').default(''),
  email: text(100, '电子邮箱').optional(),
});
export type Applicant = z.infer<typeof applicantSchema>;

/** An application as 条例29条 asks for it. */
export const applicationSchema = z.strictObject({
  applicant: applicantSchema,
  items: z.array(needed(2000, '所需信息')).min(1, '请填写所需信息').max(50, '所需信息不超过 50 项'),
  form: z.enum(['paper', 'electronic', 'inspection'], '请选择信息形式'),
  provision: z.enum(['post', 'email', 'collect', 'onSite'], '请选择获取方式'),
});
export type Application = z.infer<typeof applicationSchema>;

/** Registration by staff: the days that the receipt of 条例31条 rests on, and where it came from. */
export const registrationSchema = applicationSchema.extend({
  channel: intakeChannel,
  submittedOn: dayField,
  signedOn: dayField.optional(),
  confirmedOn: dayField.optional(),
  mail: id.optional(),
  submission: id.optional(),
});
export type Registration = z.infer<typeof registrationSchema>;

export const mailSchema = z.strictObject({
  mailNo: needed(40, '邮件号码'),
  carrier: needed(40, '寄递企业'),
  signedOn: dayField,
  note: text(300, '说明').default(''),
});
export interface MailRow {
  readonly id: string;
  readonly mailNo: string;
  readonly carrier: string;
  readonly signedOn: string;
  readonly signedBy: string;
  readonly note: string;
  readonly request: string | null;
  readonly notRequest: string | null;
}
export interface SubmissionRow {
  readonly id: string;
  readonly number: string;
  readonly submittedAt: string;
  readonly state: 'waiting' | 'accepted' | 'refused';
  readonly reason: string | null;
  readonly request: string | null;
}
/** A new case: the code is told to the applicant once and kept only as a digest. */
export interface Registered {
  readonly id: string;
  readonly number: string;
  readonly code: string;
}

/** The routes by which applications come in: mail signed for, what was sent over the portal, registration. */
export const intakeRoutes = {
  register: route<Registered>()({
    method: 'POST',
    path: '/desk/api/requests',
    act: 'registerRequest',
    trace: 'requestReceived',
    body: registrationSchema,
  }),
  /** Of the whole register, `total` rows, the first 500: what waits stands before what is done. */
  mails: route<{ rows: readonly MailRow[]; total: number }>()({
    method: 'GET',
    path: '/desk/api/request-mail',
    act: 'readRequests',
    trace: 'none',
  }),
  signMail: route<Done>()({
    method: 'POST',
    path: '/desk/api/request-mail',
    act: 'registerRequest',
    trace: 'mailSigned',
    body: mailSchema,
  }),
  dismissMail: route<Done>()({
    method: 'POST',
    path: '/desk/api/request-mail/:id/dismissal',
    act: 'registerRequest',
    trace: 'mailDismissed',
    body: z.strictObject({ reason: needed(300, '不是公开申请的理由') }),
  }),
  /** Of all, `total`, the first 500: what waits stands before what is done. */
  submissions: route<{ rows: readonly SubmissionRow[]; total: number }>()({
    method: 'GET',
    path: '/desk/api/request-submissions',
    act: 'registerRequest',
    trace: 'none',
  }),
  submission: route<Application & { readonly submittedAt: string }>()({
    method: 'POST',
    path: '/desk/api/request-submissions/:id/opening',
    act: 'registerRequest',
    trace: 'identitySeen',
  }),
  refuseSubmission: route<Done>()({
    method: 'POST',
    path: '/desk/api/request-submissions/:id/refusal',
    act: 'registerRequest',
    trace: 'submissionRefused',
    body: z.strictObject({ reason: needed(300, '不作为公开申请处理的理由') }),
  }),
};
