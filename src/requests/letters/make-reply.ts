import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { fillLetter, type LetterValues } from '../../documents/letters/fill-template.js';
import type { LetterKind } from '../../documents/letters/letter-kind.js';
import { letterKind, replyLetterOf } from '../../documents/letters/letter-kinds.js';
import { type Day, dayInChinese } from '../../law/day.js';
import { allow, type Outcome, type Refusal, refuse } from '../../law/refusal.js';
import type { ItemDecision } from '../../law/request/item-decision.js';
import { outcomeOf } from '../../law/request/outcomes.js';
import type { Actor, NewFact } from '../../ledger/append.js';
import type { CaseWork } from '../case-work.js';
import { courseOfCase } from '../clock-of-case.js';
import { openApplicant } from '../identity.js';
import type { LoadedCase } from '../load.js';
import type { StoredCase, StoredEvent, StoredItem } from '../store-case.js';
import { consultationsInWords, type ReplyCourse } from './course-words.js';
import { provisionOf } from './form-values.js';
import { issueLetter, type LetterToIssue } from './issue-letter.js';
import { goesOnline, letterOffice, remedyOf } from './letter-office.js';
import { templateOf } from './letter-template.js';
import { releasedMaterials } from './released-materials.js';
import { type DecidedItem, givesOut, type Material, replyValues } from './reply-values.js';
import { articlesOfRegulation, conclusionOf, reasonsOf, searchInWords, wholeBasis } from './reply-words.js';

/**
 * Makes the reply of a case from its decisions and gives the fact to append: the letter of the outcome, or of several
 * items with different letters the one that answers item by item. A withdrawn case is told that its handling ends;
 * its `withdrawn` event must be among the loaded. Refuses while an item is open. 条例36至40条.
 */
export async function makeReply(
  tx: Transaction<DB>,
  who: Actor,
  work: CaseWork,
  loaded: LoadedCase,
  day: Day,
): Promise<Outcome<NewFact[]>> {
  const reply = await replyOf(tx, work, loaded, day);
  if (!reply.ok) return reply;
  const made = await issueLetter(tx, who, work, loaded.request.request_id, reply.value);
  return made.ok ? allow([made.value.fact]) : made;
}

/** The reply as it would be issued on a day, as DOCX, without a number; the name only for those who may see it. */
export async function replyPreview(
  db: Kysely<DB>,
  work: CaseWork,
  loaded: LoadedCase,
  day: Day,
  who: Actor,
  maySeeIdentity: boolean,
): Promise<Outcome<Buffer>> {
  const reply = await replyOf(db, work, loaded, day);
  if (!reply.ok) return reply;
  const { kind, values } = reply.value;
  const template = await templateOf(db, work.templates, who.office, kind);
  const hidden: LetterValues = maySeeIdentity ? {} : { 申请人: '（申请人姓名不显示）' };
  return fillLetter(kind, template, { ...values, ...hidden, 文号: '（发出时编号）' });
}

async function replyOf(db: Kysely<DB>, work: CaseWork, loaded: LoadedCase, day: Day): Promise<Outcome<LetterToIssue>> {
  const { request, events } = loaded;
  const payBy = courseOfCase(work.calendar, request, events).fee?.payBy ?? null;
  const items = decidedItems(loaded, { events, letters: loaded.letters, payBy });
  if (!items.ok) return items;
  const office = await letterOffice(db, request.office_id);
  const outcomes = items.value.map(({ item, decision }) => ({
    item,
    code: decision.outcome,
    deniedGrounds: decision.deniedGrounds,
  }));
  const remedy = remedyOf(office, outcomes, day, goesOnline(request), request.without_litigation);
  if (!remedy.ok) return remedy;
  const materials = await releasedMaterials(db, work, request);
  const lacking = materialsUnmet(items.value, materials, request);
  if (lacking) return lacking;
  const values = replyValues({
    officeName: office.name,
    number: request.number,
    applicantName: openApplicant(work.sealer, request.applicant).name,
    receivedOn: request.received_on as Day,
    issuedOn: day,
    course: consultationsInWords(events),
    items: items.value,
    materials,
    providedOn: day,
    provision: provisionOf(request),
    remedy: remedy.value,
  });
  return allow({ kind: kindFor(items.value), values, office, day });
}

/** What is written of several items goes into one letter together up to so many characters. */
const mostTogether = 10_000;

function kindFor(items: readonly DecidedItem[]): LetterKind {
  const kinds = [...new Set(items.map(({ decision }) => replyLetterOf(decision.outcome)))];
  const long = items.length > 1 && JSON.stringify(items.map(({ decision }) => decision)).length > mostTogether;
  const kind = kinds.length === 1 && !long ? kinds[0] : letterKind('replyItems');
  if (!kind) throw new Error('a decided item has no letter');
  return kind;
}

/**
 * What is given out must be stated; only where all of it is read or fetched at the office, and the decision says where
 * and when, need no released file be there. 条例36条2项、40条.
 */
function materialsUnmet(
  items: readonly DecidedItem[],
  materials: readonly Material[],
  { form, provision }: StoredCase,
): Refusal | null {
  if (materials.length > 0 || !givesOut(items)) return null;
  const atOffice = form === 'inspection' || provision === 'onSite' || provision === 'collect';
  const told = items.every(({ decision: { outcome, wayToGet = '' } }) => {
    return outcome !== 'partial' && (outcome !== 'granted' || wayToGet.trim() !== '');
  });
  if (atOffice && told) return null;
  const sentence =
    '答复要提供的材料还没有：请在案卷材料中上传原件，并制作对外提供的文件；安排查阅、抄录或者当面领取的，请写明时间和地点。';
  return refuse('letter.missingValue', sentence, '条例第四十条');
}

function decidedItems({ request, items, events }: LoadedCase, course: ReplyCourse): Outcome<DecidedItem[]> {
  const withdrawn = events.findLast(({ kind }) => kind === 'withdrawn');
  if (withdrawn || request.stage === 'withdrawn')
    return allow(items.map((item) => withdrawnItem(item, withdrawn, course)));
  const open = items.find(({ outcome }) => outcome === null);
  if (open) {
    return refuse('item-open', `尚有第${open.item}项未作决定，各项都应当分别作出答复。`, '条例第三十六条');
  }
  return allow(items.map((item) => decidedItem(item, item.decision as ItemDecision, course)));
}

function decidedItem({ item, wanted }: StoredItem, decision: ItemDecision, course: ReplyCourse): DecidedItem {
  const entry = outcomeOf(decision.outcome);
  if (entry === null) throw new Error(`item ${item} was decided with ${decision.outcome}`);
  return {
    item,
    wanted,
    decision,
    reasons: reasonsOf(entry, decision, course),
    search: searchInWords(entry, decision),
    conclusion: conclusionOf(entry, decision),
    article: articlesOfRegulation(entry),
    basis: wholeBasis(entry, decision),
  };
}

/** The 条例 has no article on withdrawal: the letter rests on what the applicant declared. */
function withdrawnItem(item: StoredItem, event: StoredEvent | undefined, course: ReplyCourse): DecidedItem {
  const on = event ? `于${dayInChinese(event.day as Day)}` : '';
  const decision = {
    outcome: 'other.misc',
    reasons: `您（单位）${on}撤回了申请`,
    lawNamed: '您（单位）撤回申请的意思表示',
    wayToGet: '本机关终止办理该申请',
  };
  return decidedItem(item, decision, course);
}
