import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import { allow, type Outcome } from '../../law/refusal.js';
import { checkItemDecision } from '../../law/request/outcomes.js';
import { decideRequest } from '../../law/request/procedure.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { ItemDecisionInput } from '../act-contract.js';
import { caseFacts } from '../case-facts.js';
import type { CaseWork } from '../case-work.js';
import { loadCase } from '../load.js';
import { stateOf } from '../state-of.js';
import { updateCase, updateItem } from '../store-case.js';
import type { Done } from '../words-contract.js';

/**
 * Decides one item of a case: the outcome must be lawful, countable in table three, and have all that it demands
 * (条例36至40条). Null where there is no such case.
 */
export async function decideItem(
  tx: Transaction<DB>,
  who: Actor,
  { calendar }: Pick<CaseWork, 'calendar'>,
  id: string,
  { item, ...decision }: ItemDecisionInput,
): Promise<Outcome<Done> | null> {
  const loaded = await loadCase(tx, who.office, id);
  if (!loaded) return null;
  const today = dayInShanghai(who.now);
  const state = stateOf(loaded, calendar, today);
  const next = decideRequest(state, { kind: 'decideItem', item }, who);
  if (!next.ok) return next;
  const sound = checkItemDecision(decision, caseFacts(loaded, state, today));
  if (!sound.ok) return sound;

  await updateItem(tx, who, id, item, { outcome: decision.outcome, decision });
  await updateCase(tx, who, id, { decided_by: [...next.value.decidedBy] });
  await appendFacts(tx, who, [
    { fact: { kind: 'requestItemDecided', item, outcome: decision.outcome }, day: today, subject: id },
  ]);
  return allow({ id });
}
