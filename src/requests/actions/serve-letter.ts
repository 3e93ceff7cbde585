import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { DB } from '../../db/schema.js';
import type { Calendar } from '../../law/calendar.js';
import { type Day, dayInShanghai } from '../../law/day.js';
import { mayAct } from '../../law/duties.js';
import { allow, type Outcome, type Refusal, refuse } from '../../law/refusal.js';
import { decideRequest } from '../../law/request/procedure.js';
import { serviceUnmet } from '../../law/request/service.js';
import { type Actor, appendFacts, type NewFact } from '../../ledger/append.js';
import type { serviceSchema } from '../act-contract.js';
import type { CaseWork } from '../case-work.js';
import { refreshClock } from '../clock-of-case.js';
import { keepEnd, keepEvent, keepStep } from '../keep-step.js';
import { type LoadedCase, loadCase } from '../load.js';
import { stateOf } from '../state-of.js';
import { readFiles, type StoredLetter, updateService } from '../store-case.js';
import type { Done } from '../words-contract.js';

type Service = z.infer<typeof serviceSchema>;

const isReply = (kind: string): boolean => kind.startsWith('reply');

/**
 * Records that a letter was served, with its proof (送达回证, or that of the post). Serving the reply closes the case on
 * the day of signing, or of posting (国办公开办函〔2016〕235号), in the row that the approval chose.
 * Null where there is no such case or letter.
 */
export async function serveLetter(
  tx: Transaction<DB>,
  who: Actor,
  { calendar }: Pick<CaseWork, 'calendar'>,
  id: string,
  body: Service,
): Promise<Outcome<Done> | null> {
  const loaded = await loadCase(tx, who.office, id);
  const letter = loaded?.letters.find((row) => row.letter_id === body.letter);
  if (!loaded || !letter) return null;
  const proofs = (await readFiles(tx, who.office, id)).filter(({ purpose }) => purpose === 'service');
  const no = mayNotServe(
    who,
    loaded,
    letter,
    body,
    proofs.some(({ file_id }) => file_id === body.proof),
  );
  if (no) return no;
  const closing = isReply(letter.kind) && loaded.request.stage !== 'withdrawn';
  const next = closing
    ? decideRequest(stateOf(loaded, calendar, dayInShanghai(who.now)), { kind: 'deliver' }, who)
    : allow(null);
  if (!next.ok) return next;

  const day = body.day as Day;
  await updateService(tx, who, id, letter.letter_id, {
    served_by: body.method,
    served_on: day,
    mail_no: body.mailNo ?? null,
    proof_file: body.proof,
  });
  const facts: NewFact[] = [
    { fact: { kind: 'letterServed', letter: letter.kind, method: body.method }, day, subject: id },
  ];
  if (closing) facts.push(...(await close(tx, who, calendar, loaded, day, letter.letter_id)));
  // the time to pay runs from the service of its notice
  else await refreshClock(tx, who, calendar, loaded.request, dayInShanghai(who.now));
  await appendFacts(tx, who, facts);
  return allow({ id: letter.letter_id });
}

/** The reply has reached the applicant: the event that ends the clock, and the row in which the case is counted. */
async function close(
  tx: Transaction<DB>,
  who: Actor,
  calendar: Calendar,
  { request }: LoadedCase,
  day: Day,
  letter: string,
): Promise<NewFact[]> {
  const id = request.request_id;
  if (request.counted_row === null) throw new Error(`request ${id} was approved without a row of table three`);
  const replied = await keepEvent(tx, who, id, { kind: 'replied', day, letter });
  await refreshClock(tx, who, calendar, request, dayInShanghai(who.now));
  return [
    replied,
    await keepStep(tx, who, id, { act: 'deliver', stage: 'delivered' }),
    await keepEnd(tx, who, request, day, request.counted_row),
  ];
}

function mayNotServe(
  who: Actor,
  { request }: LoadedCase,
  letter: StoredLetter,
  { method, day, mailNo }: Service,
  proven: boolean,
): Refusal | null {
  if (!mayAct(who.duties, 'handleRequests')) return refuse('duty-missing', '登记送达须由依申请公开经办人办理。');
  if (request.stage === 'filed') return refuse('request-closed', '本件已经归档，不能再登记送达。');
  if (request.closed_on !== null && request.stage !== 'withdrawn' && isReply(letter.kind))
    return refuse('request-closed', '申请已经办结，答复不能再登记送达。');
  if (letter.served_on !== null) return refuse('letter-served', '这份文书已经登记送达。');
  if (isReply(letter.kind) && request.stage !== 'issued' && request.stage !== 'withdrawn')
    return refuse('letter-not-issued', '答复尚未签发，不能送达。');
  const served = { method, day: day as Day, mailNo, proven };
  return serviceUnmet(served, letter.issued_on as Day, dayInShanghai(who.now));
}
