import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import { letterKind } from '../documents/letters/letter-kinds.js';
import type { Calendar } from '../law/calendar.js';
import { type Day, dayInShanghai } from '../law/day.js';
import { actsOpen } from '../law/request/acts-open.js';
import { rowLabel, rowsToChoose } from '../law/request/counted-outcome.js';
import { outcomeOf } from '../law/request/outcomes.js';
import { mayLeaveOutLitigation } from '../law/request/remedies.js';
import { actRules } from '../law/request/request-acts.js';
import type { RequestStage } from '../law/request/request-state.js';
import type { Actor } from '../ledger/append.js';
import type { CaseFileRow, CaseItem, CaseLetter, CaseStep, RequestDetail } from './case-contract.js';
import { clockOfCase, daysOfCase } from './clock-of-case.js';
import { readRowsOf } from './list.js';
import { type LoadedCase, readLoaded } from './load.js';
import { remediesOf } from './remedies.js';
import { stateOf } from './state-of.js';
import { readFiles, readSteps } from './store-case.js';

/** A case whole, as this person sees it today; null where there is none. Who applies is not in it. */
export async function requestDetail(
  db: Kysely<DB>,
  who: Actor,
  calendar: Calendar,
  id: string,
): Promise<RequestDetail | null> {
  const { office } = who;
  const today = dayInShanghai(who.now);
  const loaded = await readLoaded(db, office, id);
  if (!loaded) return null;
  const { request } = loaded;
  const row = (await readRowsOf(db, office, calendar, [id], today)).get(id);
  if (!row) return null;
  return {
    ...row,
    submittedOn: request.submitted_on,
    form: request.form,
    provision: request.provision,
    waiting: request.waiting as RequestDetail['waiting'],
    itemList: loaded.items.map(asItem),
    events: loaded.events.map((event) => ({
      kind: event.kind,
      day: event.day,
      days: event.days,
      until: event.until,
      answer: event.answer as 'consented' | 'objected' | null,
      amount: event.amount,
      note: event.note,
      letter: event.letter_id,
    })),
    steps: await stepsOf(db, office, id),
    files: (await readFiles(db, office, id)).map(asFile),
    letters: loaded.letters.map(asLetter),
    remedies: await remediesOf(db, office, id),
    clock: clockIn(loaded, calendar, today),
    may: actsOpen(stateOf(loaded, calendar, today), who),
    rowsToChoose: rowsToChoose(loaded.items).map((row) => ({ row, label: rowLabel(row) })),
    litigation: {
      mayLeaveOut: mayLeaveOutLitigation(loaded.items.map(({ outcome }) => ({ code: outcome ?? '' }))),
      leftOut: request.without_litigation,
    },
    closedAs: request.outcome === null ? null : rowLabel(request.outcome),
    corrects: request.corrects === null ? null : await numberOf(db, office, request.corrects),
  };
}

/** What the clock of a case says today, with every day of it. */
export function clockIn({ request, events }: LoadedCase, calendar: Calendar, today: Day): RequestDetail['clock'] {
  const { remaining, pausedUntil, derivation } = clockOfCase(calendar, request, events, today);
  return {
    remaining,
    pausedUntil: pausedUntil ?? null,
    derivation: derivation.map(({ article, sentence, from, to, counted }) => ({
      article,
      sentence,
      from,
      to,
      counted,
    })),
    days: daysOfCase(calendar, request, events, today).map(({ day, standing, ordinal, why, article }) => ({
      day,
      standing,
      ordinal: ordinal ?? null,
      why,
      article,
    })),
  };
}

function asItem({ item, wanted, outcome, decision }: LoadedCase['items'][number]): CaseItem {
  const outcomeLabel = outcome === null ? null : (outcomeOf(outcome)?.label ?? outcome);
  return { item, wanted, outcome, outcomeLabel, decision };
}

function asFile(file: Awaited<ReturnType<typeof readFiles>>[number]): CaseFileRow {
  const { file_id: id, purpose, name, type, size, digest, made_from: madeFrom } = file;
  return { id, purpose, name, type, size, digest, madeFrom };
}

function asLetter(letter: LoadedCase['letters'][number]): CaseLetter {
  return {
    id: letter.letter_id,
    kind: letter.kind,
    title: letterKind(letter.kind)?.title ?? letter.kind,
    docNo: letter.doc_no,
    issuedOn: letter.issued_on,
    file: letter.file_id,
    servedBy: letter.served_by,
    servedOn: letter.served_on,
    addressed: letter.addressee !== null,
    mailNo: letter.mail_no,
  };
}

async function stepsOf(db: Kysely<DB>, office: string, id: string): Promise<CaseStep[]> {
  const people = await db.selectFrom('person').select(['person_id', 'name']).where('office_id', '=', office).execute();
  const nameOf = (person: string | null) => people.find(({ person_id }) => person_id === person)?.name ?? null;
  return (await readSteps(db, office, id)).map(({ act, stage, person, to_person, opinion, at }) => ({
    act,
    label: stepLabel(act),
    stage: stage as RequestStage,
    personName: nameOf(person) ?? '系统',
    toName: nameOf(to_person),
    opinion,
    at: at.toISOString(),
  }));
}

/** The words for a step of the timeline: an act of the procedure, or the registration before it. */
export function stepLabel(act: string): string {
  return act === 'register' ? '登记' : (actRules[act as keyof typeof actRules]?.label ?? act);
}

async function numberOf(db: Kysely<DB>, office: string, id: string) {
  const { number } = await db
    .selectFrom('request')
    .select('number')
    .where('office_id', '=', office)
    .where('request_id', '=', id)
    .executeTakeFirstOrThrow();
  return { id, number };
}
