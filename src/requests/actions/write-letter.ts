import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import { mayAct } from '../../law/duties.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { tellingTooEarly } from '../../law/request/objection.js';
import type { RequestStage } from '../../law/request/request-state.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { LetterInput } from '../act-contract.js';
import type { CaseWork } from '../case-work.js';
import { makeLetter } from '../letters/make-letter.js';
import { loadCase } from '../load.js';
import type { Done } from '../words-contract.js';

/** Makes a letter that neither replies nor belongs to an event, such as the receipt. Null where there is no such case. */
export async function writeLetter(
  tx: Transaction<DB>,
  who: Actor,
  work: CaseWork,
  id: string,
  { kind, about, words }: LetterInput,
): Promise<Outcome<Done> | null> {
  if (!mayAct(who.duties, 'handleRequests')) return refuse('no-duty', '制作文书由依申请公开经办人办理。');
  const loaded = await loadCase(tx, who.office, id);
  if (!loaded) return null;
  if (loaded.request.stage === 'filed') return refuse('ended', '本件已经归档，不能再制作文书。');
  const early = kind === 'thirdPartyDecision' ? tellingTooEarly(loaded.request.stage as RequestStage) : null;
  if (early) return early;
  const made = await makeLetter(tx, who, work, loaded, { kind, about, words, day: dayInShanghai(who.now) });
  if (!made.ok) return made;
  await appendFacts(tx, who, [made.value.fact]);
  return allow({ id: made.value.letter });
}
