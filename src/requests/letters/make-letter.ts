import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { LetterValues } from '../../documents/letters/fill-template.js';
import { replyLetters } from '../../documents/letters/kinds-reply.js';
import type { LetterKind } from '../../documents/letters/letter-kind.js';
import { letterKind } from '../../documents/letters/letter-kinds.js';
import type { Day } from '../../law/day.js';
import { allow, type Outcome, type Refusal, refuse } from '../../law/refusal.js';
import type { Actor } from '../../ledger/append.js';
import type { CaseWork } from '../case-work.js';
import { openApplicant } from '../identity.js';
import type { LoadedCase } from '../load.js';
import { openName } from './addressee.js';
import { caseValues, type Known } from './case-values.js';
import { eventFacts, eventLetters, type LetterEvent } from './event-letters.js';
import { type IssuedLetter, issueLetter } from './issue-letter.js';
import { goesOnline, letterOffice, remedyOf } from './letter-office.js';
import { type LetterWords, namesApplicant, withWords } from './written-words.js';

/** A letter to be made: `facts` come from the act that makes it, `words` from its writer. */
export interface LetterOrder {
  readonly kind: string;
  readonly words: LetterWords;
  readonly day: Day;
  readonly facts?: LetterValues;
  /** The letter of the case that this one is about. */
  readonly about?: string | undefined;
}

/**
 * Makes a letter of a case from what the case knows, what the act says and what the writer put in. A reply is refused,
 * and a letter of an event without the event's facts. A value that is missing is refused by its name, and no number used.
 */
export async function makeLetter(
  tx: Transaction<DB>,
  who: Actor,
  work: CaseWork,
  loaded: LoadedCase,
  order: LetterOrder,
): Promise<Outcome<IssuedLetter>> {
  const kind = letterKind(order.kind);
  if (!kind) return refuse('letter.unknownKind', '没有这种文书，请从所列文书中选择。');
  const no = notByItself(kind, order.facts);
  if (no) return no;
  const office = await letterOffice(tx, who.office);
  const applicant = openApplicant(work.sealer, loaded.request.applicant);
  // what may be sued over here is a decision of its own, for which no outcome of 36条 stands
  const remedy = kind.remedy ? remedyOf(office, [], order.day, goesOnline(loaded.request)) : allow('');
  if (!remedy.ok) return remedy;
  const { day } = order;
  const about = aboutOf(work, loaded, order.about);
  if (!about.ok) return about;
  const own = { office, applicant, loaded, calendar: work.calendar, day, remedy: remedy.value, about: about.value };
  const known = caseValues(kind, own);
  const values = withWords(kind, { ...known, ...ownFacts(kind, order.facts) }, order.words);
  if (!values.ok) return values;
  const named = namesApplicant(kind, values.value, applicant.name);
  if (named) return named;
  return issueLetter(tx, who, work, loaded.request.request_id, { kind, values: values.value, office, day });
}

function aboutOf({ sealer }: CaseWork, { letters }: LoadedCase, id: string | undefined): Outcome<Known['about']> {
  if (id === undefined) return allow(undefined);
  const letter = letters.find(({ letter_id }) => letter_id === id);
  if (letter === undefined) return refuse('letter.unknownAbout', '本件没有所选的文书，请重新选择。');
  return allow({ letter, addressee: letter.addressee === null ? null : openName(sealer, letter.addressee) });
}

const ofEvents = new Set(Object.values(eventLetters).flat());

function notByItself({ key, title }: LetterKind, facts: LetterValues | undefined): Refusal | null {
  if (replyLetters.some((reply) => reply.key === key)) {
    return refuse('letter.reply', `《${title}》是答复，由系统按照各项处理决定生成，不能单独制作。`);
  }
  if (facts === undefined && ofEvents.has(key)) {
    return refuse('letter.ofEvent', `《${title}》随办理事项一并生成，请登记相应的事项。`);
  }
  return null;
}

function ownFacts({ fields }: LetterKind, facts: LetterValues = {}): LetterValues {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => fields.some((field) => field.key === key)));
}

/**
 * Makes every letter of an event, first the one that tells it; none where it notifies nobody. Each takes its own of the writer's words; a word that
 * belongs to none of them is refused.
 */
export async function makeEventLetters(
  tx: Transaction<DB>,
  who: Actor,
  work: CaseWork,
  loaded: LoadedCase,
  event: LetterEvent,
): Promise<Outcome<IssuedLetter[]>> {
  const kinds = (eventLetters[event.kind] ?? []).map((key) => {
    const kind = letterKind(key);
    if (!kind) throw new Error(`no letter ${key}`);
    return kind;
  });
  const taken = new Set(kinds.flatMap(({ fields }) => fields.map(({ key }) => key)));
  const lost = Object.keys(event.words).find((key) => !taken.has(key));
  if (lost !== undefined) {
    return refuse('letter.unknownWord', `这个事项的文书没有【${lost.slice(0, 40)}】这一项，请核对。`);
  }
  let facts = eventFacts(event);
  const made: IssuedLetter[] = [];
  for (const { key, fields } of kinds) {
    const words = Object.fromEntries(
      Object.entries(event.words).filter(([word]) => fields.some((f) => f.key === word)),
    );
    const letter = await makeLetter(tx, who, work, loaded, { kind: key, words, day: event.day, facts });
    if (!letter.ok) return letter;
    if (key === 'consultThirdParty') facts = { ...facts, 征求文号: letter.value.docNo ?? '' };
    made.push(letter.value);
  }
  return allow(made);
}
