import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Calendar } from '../law/calendar.js';
import type { Day } from '../law/day.js';
import { docNoWarning } from '../law/doc-no.js';
import { mayAct } from '../law/duties.js';
import { interpretationDue } from '../law/interpretation-term.js';
import { decidePublication } from '../law/publication.js';
import type { Actor } from '../ledger/append.js';
import { assessmentsOf } from './assessments.js';
import { refuseClosed } from './closed.js';
import type { EditionDetail } from './edition-contract.js';
import { complete, type Loaded } from './load.js';
import { relationsOf } from './relations.js';
import { schedulesOf } from './schedule-store.js';
import { readSettings } from './settings.js';
import { asSigned } from './store.js';

/** What is tied to an item, its hour, its assessments, and what this person may do of it; null where there is none. */
export async function editionDetail(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  calendar: Calendar,
): Promise<EditionDetail | null> {
  const document = await tx
    .selectFrom('document')
    .selectAll()
    .where('office_id', '=', who.office)
    .where('document_id', '=', id)
    .executeTakeFirst();
  if (!document) return null;
  const loaded = await complete(tx, document);
  const signed = asSigned(loaded.revision);
  const relations = await relationsOf(tx, who.office, id);
  const schedules = await schedulesOf(tx, who.office, id);
  const schedule = schedules.find(({ refusal }) => refusal === null) ?? schedules[0] ?? null;
  const assessments = (await assessmentsOf(tx, who.office, id)).map((row) => ({
    verdict: row.verdict as 'entered' | 'kept' | 'opened',
    revision: row.revision,
    reason: row.reason,
    assessedOn: row.assessed_on,
    dueOn: row.due_on,
    personName: row.name,
  }));
  const awaits = signed.metadata?.awaitsInterpretation === true && !isInterpreted(relations);
  return {
    relations,
    interpretation: awaits ? await interpretationSentence(tx, who.office, document.published_on, calendar) : null,
    docNoWarning: signed.docNo === undefined ? null : docNoWarning(signed.docNo, signed.writtenOn),
    schedule,
    assessments,
    may: whatIsAllowed(loaded, who, schedule !== null && schedule.refusal === null, assessments),
  };
}

function isInterpreted(relations: EditionDetail['relations']): boolean {
  return relations.some(({ kind, fromOther }) =>
    kind === 'interprets' ? fromOther : kind === 'interpretedBy' && !fromOther,
  );
}

async function interpretationSentence(db: Kysely<DB>, office: string, publishedOn: string | null, calendar: Calendar) {
  const { interpretationDays } = await readSettings(db, office);
  if (interpretationDays === null) return '本文件需要解读，解读尚未关联。';
  const term = `文件公开后 ${interpretationDays} 个工作日内（本机关设定）`;
  const due = publishedOn === null ? null : interpretationDue(calendar, publishedOn as Day, interpretationDays);
  return due === null ? `本文件需要解读，${term}公开。` : `本文件需要解读，${term}公开，至 ${due}。`;
}

function whatIsAllowed(
  { state, document, revision }: Loaded,
  who: Actor,
  isScheduled: boolean,
  assessments: readonly { readonly verdict: string; readonly revision: number }[],
): EditionDetail['may'] {
  const verdict = decidePublication(state, { kind: 'publish', digest: state.digest }, who);
  const ready = verdict.ok ? true : verdict.sentence;
  const closed = refuseClosed(asSigned(revision));
  const noDuty = mayAct(who.duties, 'publish') ? null : '您的岗位职责不包括这项操作。';
  const [last] = assessments;
  const stands = last !== undefined && last.verdict !== 'opened' && document.published_revision === null;
  return {
    schedule: closed?.sentence ?? ready,
    cancelSchedule: noDuty ?? (isScheduled ? true : '没有设定定时发布。'),
    register:
      closed === null
        ? '本信息是主动公开的，不列入登记册。'
        : stands && last.revision === revision.revision
          ? '本信息已列入登记册。'
          : ready,
    reassess: noDuty ?? (stands ? true : '本信息不在不予公开事项登记册中。'),
  };
}
