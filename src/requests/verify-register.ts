import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/schema.js';
import type { RequestAct } from '../law/request/request-state.js';
import type { Difference } from '../ledger/verify.js';
import { type Comparison, firstStray, instant } from '../ledger/verify-rows.js';
import type { EventInput } from './act-contract.js';

/**
 * Whether the days and persons that requests keep are those of the ledger: receipt, steps, letters and their service, files,
 * remedies, mail, what was sent over the portal, and the templates of letters. Says the first difference, or null.
 */
export function verifyRegister(db: Kysely<DB>, office: string): Promise<Difference | null> {
  return firstStray(
    db,
    office,
    [
      'requestReceived',
      'requestStepped',
      'requestEvent',
      'letterIssued',
      'letterServed',
      'fileAdded',
      'remedyFiled',
      'remedyConcluded',
      'mailSigned',
      'mailDismissed',
      'submissionRefused',
      'postTaken',
      'postRefused',
      'templateChanged',
    ],
    [
      received(office),
      steps(office),
      letters(office),
      services(office),
      files(office),
      filedRemedies(office),
      concludedRemedies(office),
      signedMail(office),
      dismissedMail(office),
      refusedSubmissions(office),
      posts(office),
      templates(office),
    ],
  );
}

/** Requests that were only counted have no case here; the number is proven where the fact has it. */
const received = (office: string): Comparison => ({
  table: 'request',
  what: '申请的编号、收到日期和申请人类别',
  facts: sql`
    select f.subject as row, json_build_array(coalesce(f.data ->> 'number', r.number), f.data ->> 'applicant', f.day)::text as line
      from f
      left join request r on r.office_id = ${office} and r.request_id::text = f.subject
     where f.kind = 'requestReceived' and f.subject in (select subject from f where kind = 'requestStepped')`,
  rows: sql`
    select request_id::text as row, json_build_array(number, applicant_kind, received_on)::text as line
      from request where office_id = ${office}`,
});

/** The step that each event is on the timeline; of these steps the ledger does not record the stage. */
const stepOfEvent: Readonly<Record<EventInput['kind'], RequestAct['kind']>> = {
  correctionNotified: 'notifyCorrection',
  correctionProlonged: 'prolongCorrection',
  corrected: 'receiveCorrection',
  thirdPartyConsulted: 'consult',
  thirdPartyAnswered: 'takeAnswer',
  agencyConsulted: 'consult',
  agencyAnswered: 'takeAnswer',
  explanationRequested: 'requireExplanation',
  explained: 'takeExplanation',
  extended: 'extend',
  delayed: 'delay',
  feeNotified: 'notifyFee',
  feePaid: 'takePayment',
};
const stepsOfEvents = JSON.stringify(stepOfEvent);

const steps = (office: string): Comparison => ({
  table: 'request_step',
  what: '申请的流转记录',
  facts: sql`
    select subject as row, json_build_array(act, stage, actor, recorded_at)::text as line
      from (select subject, actor, recorded_at, data ->> 'stage' as stage,
                   coalesce(data ->> 'act', ${stepsOfEvents}::json ->> (data ->> 'event')) as act
              from f where kind in ('requestStepped', 'requestEvent')) as told
     where act is not null`,
  rows: sql`
    select request_id::text as row,
           json_build_array(act, case when act not in (select value from json_each_text(${stepsOfEvents}::json)) then stage end,
                            person, ${instant('at')})::text as line
      from request_step where office_id = ${office}`,
});

const letters = (office: string): Comparison => ({
  table: 'request_letter',
  what: '文书的出具日期和出具人',
  facts: sql`
    select subject as row, json_build_array(data ->> 'letter', data ->> 'docNo', day, actor)::text as line
      from f where kind = 'letterIssued'`,
  rows: sql`
    select request_id::text as row, json_build_array(kind, doc_no, issued_on, issued_by)::text as line
      from request_letter where office_id = ${office}`,
});

const services = (office: string): Comparison => ({
  table: 'request_letter',
  what: '文书的送达日期和方式',
  facts: sql`
    select subject as row, json_build_array(data ->> 'letter', data ->> 'method', day)::text as line
      from f where kind = 'letterServed'`,
  rows: sql`
    select request_id::text as row, json_build_array(kind, served_by, served_on)::text as line
      from request_letter where office_id = ${office} and (served_on is not null or served_by is not null)`,
});

/** Only that what was put in is still there: letters, copies and what applicants send come in by facts of their own. */
const files = (office: string): Comparison => ({
  table: 'request_file',
  what: '收入案卷的材料',
  facts: sql`
    select subject as row, json_build_array(data ->> 'purpose', data ->> 'digest')::text as line
      from f where kind = 'fileAdded' group by subject, data ->> 'purpose', data ->> 'digest'`,
  rows: sql`
    select subject as row, json_build_array(k.purpose, k.digest)::text as line
      from request_file k
      join f on f.kind = 'fileAdded' and f.subject = k.request_id::text
            and f.data ->> 'purpose' = k.purpose and f.data ->> 'digest' = k.digest
     where k.office_id = ${office} group by subject, k.purpose, k.digest`,
});

const filedRemedies = (office: string): Comparison => ({
  table: 'request_remedy',
  what: '复议、诉讼的登记',
  facts: sql`
    select subject as row, json_build_array(data ->> 'block', day)::text as line from f where kind = 'remedyFiled'`,
  rows: sql`
    select request_id::text as row, json_build_array(block, filed_on)::text as line
      from request_remedy where office_id = ${office}`,
});

const concludedRemedies = (office: string): Comparison => ({
  table: 'request_remedy',
  what: '复议、诉讼的结果',
  facts: sql`
    select subject as row, json_build_array(data ->> 'block', data ->> 'result', day)::text as line
      from f where kind = 'remedyConcluded'`,
  rows: sql`
    select request_id::text as row, json_build_array(block, result, concluded_on)::text as line
      from request_remedy where office_id = ${office} and (result is not null or concluded_on is not null)`,
});

const signedMail = (office: string): Comparison => ({
  table: 'request_mail',
  what: '邮件的签收登记',
  facts: sql`select subject as row, json_build_array(day, actor)::text as line from f where kind = 'mailSigned'`,
  rows: sql`
    select mail_id::text as row, json_build_array(signed_on, signed_by)::text as line
      from request_mail where office_id = ${office}`,
});

const dismissedMail = (office: string): Comparison => ({
  table: 'request_mail',
  what: '不是公开申请的邮件',
  facts: sql`select subject as row, '' as line from f where kind = 'mailDismissed'`,
  rows: sql`
    select mail_id::text as row, '' as line from request_mail where office_id = ${office} and not_request is not null`,
});

const refusedSubmissions = (office: string): Comparison => ({
  table: 'request_submission',
  what: '没有登记的网上提交',
  facts: sql`select subject as row, '' as line from f where kind = 'submissionRefused'`,
  rows: sql`
    select submission_id::text as row, '' as line
      from request_submission where office_id = ${office} and state = 'refused'`,
});

const posts = (office: string): Comparison => ({
  table: 'request_post',
  what: '网上补充材料的处理',
  facts: sql`
    select subject as row, json_build_array(data ->> 'what', kind, actor, recorded_at)::text as line
      from f where kind in ('postTaken', 'postRefused')`,
  rows: sql`
    select request_id::text as row,
           json_build_array(kind, case state when 'taken' then 'postTaken' else 'postRefused' end, decided_by,
                            ${instant('decided_at')})::text as line
      from request_post where office_id = ${office} and state <> 'waiting'`,
});

const templates = (office: string): Comparison => ({
  table: 'letter_template',
  what: '文书模板的更换',
  facts: sql`
    select subject as row,
           json_build_array(row_number() over (partition by subject order by seq), data ->> 'digest', actor, recorded_at)::text as line
      from f where kind = 'templateChanged'`,
  rows: sql`
    select kind as row, json_build_array(version, digest, uploaded_by, ${instant('uploaded_at')})::text as line
      from letter_template where office_id = ${office}`,
});
