import type { CountValues } from '../law/report/counts.js';
import { renderNarrative } from '../law/report/narrative.js';
import type { Narrative } from './store.js';

/** The text of every section with its references replaced by the numbers. */
export function putNumbersIn(narrative: Narrative, counts: CountValues): Narrative {
  const sections = Object.entries(narrative).map(([key, text]) => [key, renderNarrative(text, counts)]);
  return Object.fromEntries(sections) as Narrative;
}
