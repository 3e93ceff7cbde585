import { detect } from '../../scanning/detect/detect.js';
import { kindNames } from '../../scanning/detect/kind.js';
import type { Signed } from '../digest.js';
import { capped, findingIds, type KeptFinding } from './kept-finding.js';
import { revisionTexts } from './revision-texts.js';

/**
 * What the texts of a revision hold that needs a decision. An id is that of the words in their paragraph, not of its place,
 * so that a decision outlives a paragraph inserted above, but not one word changed beside it.
 */
export function scanTexts(key: string, draft: Signed): KeptFinding[] {
  const idOf = findingIds(key);
  const found = revisionTexts(draft).flatMap(({ source, text, placeAt }) =>
    detect(text).map(({ kind, start, end, text: words, masked, certain }) => ({
      id: idOf(['text', source, kind, words, text.slice(0, start), text.slice(end)]),
      kind,
      label: kindNames[kind],
      place: placeAt(start),
      masked,
      certain,
      source,
    })),
  );
  return capped(found, idOf);
}
