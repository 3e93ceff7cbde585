import { parseDay } from '../../../src/law/day.js';
import { type Refusal, refuse } from '../../../src/law/refusal.js';
import type { CaseFacts, OverObjection, SearchRecord } from '../../../src/law/request/item-decision.js';
import type { OutcomeEntry } from '../../../src/law/request/outcome-entry.js';
import { checkItemDecision, outcomeOf } from '../../../src/law/request/outcomes.js';
import type { ItemDecisionInput } from '../../../src/requests/act-contract.js';
import type { RequestDetail } from '../../../src/requests/case-contract.js';
import { fieldsAsked } from './decision-fields-asked.js';

/** What stands in the form of a decision; a field that was not touched is missing. */
export interface DecisionValues {
  readonly reasons?: string;
  readonly lawNamed?: string;
  readonly agencyNamed?: string;
  readonly wayToGet?: string;
  readonly earlierReply?: { readonly docNo?: string; readonly day?: string };
  readonly search?: Partial<SearchRecord>;
  readonly deniedGrounds?: readonly string[];
  /** The withheld parts by the ground on which they rest. */
  readonly withheld?: Readonly<Record<string, PartValues>>;
  readonly distinction?: string;
  /** Of what is given out after a third party objected. */
  readonly overObjection?: {
    readonly answer?: OverObjection['answer'];
    readonly reasons?: string;
    readonly parties?: number | null;
  };
}

interface PartValues {
  readonly content?: string;
  readonly reasons?: string;
  readonly lawNamed?: string;
}

/** The decision as it is sent: of the form only what this outcome asks for. */
export function decisionOf(item: number, entry: OutcomeEntry, values: DecisionValues): ItemDecisionInput {
  const grounds = values.deniedGrounds ?? [];
  const asked = new Set(fieldsAsked(entry, grounds).map(({ key }) => key));
  const words = (key: 'lawNamed' | 'agencyNamed' | 'wayToGet' | 'distinction') => {
    const text = asked.has(key) ? (values[key] ?? '').trim() : '';
    return text === '' ? {} : { [key]: text };
  };
  const { docNo = '', day = '' } = values.earlierReply ?? {};
  return {
    item,
    outcome: entry.code,
    reasons: asked.has('reasons') ? (values.reasons ?? '').trim() : '',
    ...words('lawNamed'),
    ...words('agencyNamed'),
    ...words('wayToGet'),
    ...words('distinction'),
    ...(asked.has('earlierReply') ? { earlierReply: { docNo, day } } : {}),
    ...(asked.has('search') ? { search: { ...noSearch, ...values.search } } : {}),
    ...(asked.has('deniedGrounds') ? { deniedGrounds: [...grounds] } : {}),
    ...overObjectionOf(entry, values.overObjection),
    ...(asked.has('withheld') ? { withheld: grounds.map((ground) => partOf(ground, values.withheld?.[ground])) } : {}),
  };
}

/** Only what gives something out takes an answer to an objection; the server asks for it where there is one. */
function overObjectionOf({ code }: OutcomeEntry, given: DecisionValues['overObjection']) {
  if ((code !== 'granted' && code !== 'partial') || given?.answer === undefined) return {};
  const { answer, reasons = '', parties } = given;
  if (answer === 'notConcerned') return { overObjection: { answer, reasons: '' } };
  return { overObjection: { answer, reasons: reasons.trim(), ...(parties ? { parties } : {}) } };
}

function partOf(ground: string, { content = '', reasons = '', lawNamed = '' }: PartValues = {}) {
  const law = outcomeOf(ground)?.requires.includes('lawNamed') ? lawNamed.trim() : '';
  const part = { ground, content: content.trim(), reasons: reasons.trim() };
  return law === '' ? part : { ...part, lawNamed: law };
}

const noSearch: SearchRecord = { systems: '', keywords: '', places: '', people: '', from: '', to: '', signatures: '' };

/** What only the server can say for certain, since it counts the working days. */
const countedByServer = ['third-party-awaited', 'explanation-awaited', 'correction-not-lapsed', 'fee-not-lapsed'];

/** Why the decision cannot be given, as far as the page can tell; the server decides. `today` is 'YYYY-MM-DD'. */
export function refusedHere(detail: RequestDetail, decision: ItemDecisionInput, today: string): Refusal | null {
  const on = parseDay(today);
  if (on === null) return null;
  const { item: _, ...written } = decision;
  const checked = checkItemDecision(written, factsShown(detail, on));
  return checked.ok || countedByServer.includes(checked.code) ? null : checked;
}

/** What the case itself still lacks for an outcome, whatever is written; null where nothing does. */
export function caseLacks(detail: RequestDetail, entry: OutcomeEntry, today: string): Refusal | null {
  const on = parseDay(today);
  if (on === null) return null;
  const { correction, explanation, thirdParty, fee } = factsShown(detail, on);
  const asks = (needed: OutcomeEntry['requires'][number]) => entry.requires.includes(needed);
  if (asks('correctionHistory') && correction !== 'received') {
    return refuse('correction-missing', '还没有收到补正，不能作此决定。', '条例第三十条');
  }
  if (asks('correctionLapsed') && correction === 'none') {
    return refuse('correction-not-lapsed', '还没有告知补正，不能作此决定。', '条例第三十条');
  }
  if (asks('feeLapsed') && (fee === 'none' || fee === 'paid')) {
    return refuse('fee-not-lapsed', '没有逾期未缴的收费通知，不能作此决定。', '条例第四十二条');
  }
  if (asks('explanation') && explanation === 'none') {
    return refuse('explanation-not-requested', '还没有要求申请人说明理由，不能作此决定。', '条例第三十五条');
  }
  if (asks('consultation') && (thirdParty === 'none' || thirdParty === 'consented')) {
    const sentence =
      thirdParty === 'none' ? '还没有书面征求第三方意见，不能作此决定。' : '第三方已同意公开，不能作此决定。';
    return refuse('third-party-not-consulted', sentence, '条例第三十二条');
  }
  return null;
}

/** What the decision must know of the case, read from the events on the page. 条例30、32、35、42条. */
export function factsShown({ events, waiting, clock }: RequestDetail, on: CaseFacts['on']): CaseFacts {
  const all = (kind: string) => events.filter((event) => event.kind === kind);
  const over = (kind: string) => {
    const until = all(kind).at(-1)?.until ?? null;
    return until !== null && until < on;
  };
  const correctionUntil = events.findLast(
    ({ kind }) => kind === 'correctionNotified' || kind === 'correctionProlonged',
  );
  const termOver = (correctionUntil?.until ?? '9999') < on;
  const awaited = (kind: string) => (over(kind) ? 'lapsed' : 'awaited');
  const explanation = all('explanationRequested').length === 0 ? 'none' : awaited('explanationRequested');
  const answers = all('thirdPartyAnswered');
  const open = all('thirdPartyConsulted').length - answers.length;
  return {
    on,
    correction:
      waiting === 'correction' ? (termOver ? 'lapsed' : 'awaited') : all('corrected').length > 0 ? 'received' : 'none',
    explanation: all('explained').length > 0 ? 'received' : explanation,
    thirdParty: thirdPartyOf(answers, open, clock.pausedUntil !== null),
    fee: waiting === 'fee' ? 'awaited' : all('feePaid').length > 0 ? 'paid' : 'none',
  };
}

function thirdPartyOf(
  answers: readonly { readonly answer: string | null }[],
  open: number,
  paused: boolean,
): CaseFacts['thirdParty'] {
  if (answers.length === 0 && open === 0) return 'none';
  if (open > 0 && paused) return 'awaited';
  if (answers.some(({ answer }) => answer === 'objected')) return 'objected';
  return open > 0 ? 'silent' : 'consented';
}
