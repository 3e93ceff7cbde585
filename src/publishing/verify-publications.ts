import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Difference } from '../ledger/verify.js';
import { type Comparison, firstStray, instant } from '../ledger/verify-rows.js';

/**
 * Whether the days on which items came before the public and ceased to, who decided on them, what was asked of an authority,
 * what was decided on findings, and what the county's platform took are those of the ledger. Says the first difference, or null.
 */
export function verifyPublications(db: Kysely<DB>, office: string): Promise<Difference | null> {
  return firstStray(
    db,
    office,
    [
      'published',
      'superseded',
      'withdrawn',
      'submitted',
      'secrecyReviewed',
      'approved',
      'levelChecked',
      'reviewEscalated',
      'reviewAnswered',
      'checkDecided',
      'itemDelivered',
    ],
    [
      publications(office),
      standing(office),
      reviews(office),
      questions(office),
      answers(office),
      decisions(office),
      deliveries(office),
    ],
  );
}

const sha256 = (column: string) => sql`encode(sha256(convert_to(${sql.ref(column)}, 'UTF8')), 'hex')`;

/** Every time that a revision stood before the public. Where the hour published, the ledger does not say who had set it. */
const publications = (office: string): Comparison => ({
  table: 'publication',
  what: '公开记录',
  facts: sql`
    select subject as row,
           json_build_array(stood.revision, stood.day, stood.recorded_at, stood.ended,
                            case stood.actor when 'system' then p.published_by::text else stood.actor end)::text as line
      from (select subject, kind, day, recorded_at, actor, (data ->> 'revision')::integer as revision,
                   lead(day) over (partition by subject order by seq) as ended
              from f where kind in ('published', 'superseded', 'withdrawn')) as stood
      left join publication p on p.office_id = ${office} and p.document_id::text = subject and p.revision = stood.revision
     where kind = 'published'`,
  rows: sql`
    select document_id::text as row,
           json_build_array(revision, published_on, ${instant('published_at')}, ended_on, published_by)::text as line
      from publication where office_id = ${office}`,
});

/** What the public reads at an item or at what is left of it: the days, and the reason where the fact has its digest (`why`). */
const standing = (office: string): Comparison => ({
  table: 'document',
  what: '公开、撤下的日期、撤下的原因和替换的信息',
  facts: sql`
    select subject as row,
           json_build_array(first_day, first_at, case last when 'withdrawn' then last_day end, instead,
                            case last when 'withdrawn' then coalesce(why, ${sha256('d.withdraw_reason')}) end)::text as line
      from (select subject, (array_agg(day order by seq))[1] as first_day, (array_agg(recorded_at order by seq))[1] as first_at,
                   (array_agg(kind order by seq desc))[1] as last, (array_agg(day order by seq desc))[1] as last_day,
                   (array_agg(data ->> 'why' order by seq desc))[1] as why,
                   (array_agg(data ->> 'replacedBy' order by seq desc) filter (where kind = 'withdrawn'))[1] as instead
              from f where kind in ('published', 'withdrawn') group by subject) as folded
      left join document d on d.office_id = ${office} and d.document_id::text = subject`,
  rows: sql`
    select document_id::text as row,
           json_build_array(published_on, ${instant('published_at')}, withdrawn_on, replaced_by, ${sha256('withdraw_reason')})::text as line
      from document
     where office_id = ${office}
       and (published_on is not null or published_at is not null or withdrawn_on is not null or replaced_by is not null)`,
});

/**
 * The submission is the first review where the levels of its edition say so; an authority's answer that sends an item back
 * stands among the reviews too. A level is told by its name where the fact has it, else by its key. By the program's own
 * levels submissions were once no review: one without a row may be of that time, and is not proven.
 */
const reviews = (office: string): Comparison => ({
  table: 'review',
  what: '审查、审批的记录',
  facts: sql`
    select subject as row,
           json_build_array(data ->> 'revision', data ->> 'digest', coalesce(data ->> 'verdict', 'passed'), actor, recorded_at,
             coalesce(data ->> 'level', kind))::text as line
      from f
     where kind in ('secrecyReviewed', 'approved', 'levelChecked')
        or (kind = 'reviewAnswered' and data ->> 'verdict' = 'returned')
        or (kind = 'submitted' and coalesce((
             select (level ->> 'bySubmitter')::boolean
               from review_rules e
               join revision n on n.office_id = e.office_id and n.document_id::text = f.subject and n.revision::text = f.data ->> 'revision'
              cross join json_array_elements(e.rules -> 'levels') with ordinality as levels (level, at)
              where e.office_id = ${office} and e.version::text = f.data ->> 'levels'
                and (level ->> 'natures' is null or (level -> 'natures')::jsonb ? n.nature)
              order by at limit 1),
             f.data ->> 'levels' is null and (subject, data ->> 'revision') in (
               select document_id::text, revision::text from review where office_id = ${office} and step = 'self')))`,
  rows: sql`
    select r.document_id::text as row,
           json_build_array(r.revision::text, r.digest, r.verdict, r.reviewer, ${instant('r.decided_at')},
             case when q.question_id is not null then 'reviewAnswered' when named.level is not null then r.name
                  when r.step = 'secrecy' then 'secrecyReviewed' when r.step = 'approval' then 'approved'
                  when sent.subject is not null then 'submitted' else r.name end)::text as line
      from review r
      left join review_question q
        on q.office_id = r.office_id and q.document_id = r.document_id and q.digest = r.digest
       and q.verdict = 'returned' and r.verdict = 'returned' and q.recorded_by = r.reviewer and q.recorded_at = r.decided_at
      left join (select distinct subject, actor, recorded_at, data ->> 'level' as level from f where data ->> 'level' is not null) as named
        on named.subject = r.document_id::text and named.actor = r.reviewer::text
       and named.recorded_at = ${instant('r.decided_at')} and named.level = r.name
      left join (select distinct subject, actor, recorded_at from f where kind = 'submitted') as sent
        on sent.subject = r.document_id::text and sent.actor = r.reviewer::text and sent.recorded_at = ${instant('r.decided_at')}
     where r.office_id = ${office}`,
});

const questions = (office: string): Comparison => ({
  table: 'review_question',
  what: '提请确定的记录',
  facts: sql`
    select subject as row,
           json_build_array(data ->> 'revision', data ->> 'digest', data ->> 'to', actor, recorded_at)::text as line
      from f where kind = 'reviewEscalated'`,
  rows: sql`
    select document_id::text as row,
           json_build_array(revision::text, digest, authority, asked_by, ${instant('asked_at')})::text as line
      from review_question where office_id = ${office}`,
});

const answers = (office: string): Comparison => ({
  table: 'review_question',
  what: '提请确定的答复',
  facts: sql`
    select subject as row,
           json_build_array(data ->> 'revision', data ->> 'digest', data ->> 'verdict', data ->> 'file', actor, recorded_at)::text as line
      from f where kind = 'reviewAnswered'`,
  rows: sql`
    select document_id::text as row,
           json_build_array(revision::text, digest, verdict, answer_file ->> 'digest', recorded_by, ${instant('recorded_at')})::text as line
      from review_question where office_id = ${office} and (verdict is not null or recorded_at is not null)`,
});

/** Reason and basis are proven where the fact has their digest; those recorded before it was taken are not provable. */
const decisions = (office: string): Comparison => ({
  table: 'check_decision',
  what: '检查发现的处理',
  facts: sql`
    select subject as row,
           json_build_array(data ->> 'finding', data ->> 'verdict', actor, recorded_at, data ->> 'digest')::text as line
      from f where kind = 'checkDecided'`,
  rows: sql`
    select d.document_id::text as row,
           json_build_array(d.finding, d.verdict, d.person, ${instant('d.decided_at')},
             case when told.subject is not null
                  then encode(sha256(convert_to(
                         concat_ws(E'\n', d.decision_id, d.revision, coalesce(d.basis, ''), d.reason), 'UTF8')), 'hex') end)::text as line
      from check_decision d
      left join (select distinct subject, data ->> 'finding' as finding, recorded_at
                   from f where kind = 'checkDecided' and data ->> 'digest' is not null) as told
        on told.subject = d.document_id::text and told.finding = d.finding and told.recorded_at = ${instant('d.decided_at')}
     where d.office_id = ${office}`,
});

const deliveries = (office: string): Comparison => ({
  table: 'delivery',
  what: '县级平台的接收记录',
  facts: sql`
    select subject as row, json_build_array(data ->> 'revision', data ->> 'message', max(recorded_at))::text as line
      from f where kind = 'itemDelivered' group by subject, data ->> 'revision', data ->> 'message'`,
  rows: sql`
    select document_id::text as row, json_build_array(revision::text, message, ${instant('delivered_at')})::text as line
      from delivery where office_id = ${office} and delivered_at is not null`,
});
