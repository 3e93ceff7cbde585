import type { Duty } from '../../law/duties.js';
import { decidePublication } from '../../law/publication.js';
import { levelAtTurn, type PublicationState } from '../../law/publication-state.js';
import { levelAct } from '../actions/decide-step.js';
import type { DocumentRow, Worklist } from '../contract.js';

/**
 * What this person may sign now, a pile for each level in the order in which they come; and what waits for an answer that
 * this person may record; at most `size` of each. The law is asked of each item, so that nothing lies in a pile that would be refused.
 */
export function reviewPiles(
  rows: readonly DocumentRow[],
  states: ReadonlyMap<string, PublicationState>,
  who: { person: string; duties: readonly Duty[] },
  size: number,
): Pick<Worklist, 'levels' | 'questions'> {
  const levels = new Map<string, { key: string; name: string; at: number; rows: DocumentRow[] }>();
  const questions: DocumentRow[] = [];
  for (const row of rows) {
    const state = states.get(row.id);
    const level = state ? levelAtTurn(state) : null;
    if (!state || !level) continue;
    if (state.question !== null) {
      const answer = { kind: 'answer', verdict: 'passed', opinion: '预先询问' } as const;
      if (decidePublication(state, answer, who).ok) questions.push(row);
      continue;
    }
    const act = levelAct(level.kind, { verdict: 'passed', digest: state.digest, opinion: '预先询问' });
    if (!decidePublication(state, act, who).ok) continue;
    const pile = levels.get(level.key) ?? {
      ...{ key: level.key, name: level.name },
      ...{ at: state.rules.levels.indexOf(level), rows: [] },
    };
    pile.rows.push(row);
    levels.set(level.key, pile);
  }
  const inOrder = [...levels.values()].sort((a, b) => a.at - b.at);
  return {
    levels: inOrder.map(({ key, name, rows: piled }) => ({ key, name, rows: piled.slice(0, size) })),
    questions: questions.slice(0, size),
  };
}
