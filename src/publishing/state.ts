import type { ItemNature } from '../law/facts.js';
import type { OpenQuestion, PublicationState, Signature } from '../law/publication-state.js';
import { levelsFor, type ReviewRules } from '../law/review-levels.js';

/** A decision as far as the state depends on it. */
export interface Decision {
  readonly revision: number;
  readonly step: string;
  readonly verdict: string;
  readonly reviewer: string;
  readonly digest: string;
}

/** What of an office and of its questions bears on a document. */
export interface ReviewSetting {
  readonly rules: ReviewRules;
  readonly question: OpenQuestion | null;
  readonly publishers: readonly string[];
}

/**
 * The state that the law decides on, from the rows. A signature counts while its revision is the latest one
 * and nobody has returned it since; `decisions` are oldest first,
 * `authors` those of the revisions since the one that stands.
 */
export function stateOf(
  document: { state: string; revision: number; published_revision: number | null },
  revision: { digest: string; author: string; nature: string },
  authors: readonly string[],
  standing: string | null,
  decisions: readonly Decision[],
  { rules, question, publishers }: ReviewSetting,
): PublicationState {
  const stage = document.state as PublicationState['stage'];
  const nature = revision.nature as ItemNature;
  let signatures: Record<string, Signature> = {};
  for (const decision of decisions) {
    if (decision.revision !== document.revision) continue;
    if (decision.verdict === 'returned') signatures = {};
    else signatures[decision.step] = { by: decision.reviewer, digest: decision.digest };
  }
  // Before the levels were kept, whoever submitted signed nothing; the submission stood for it.
  const [first] = levelsFor(rules, nature);
  if (stage !== 'draft' && first?.bySubmitter) {
    signatures[first.key] ??= { by: revision.author, digest: revision.digest };
  }
  return {
    stage,
    revision: document.revision,
    digest: revision.digest,
    nature,
    authors: authors.length > 0 ? authors : [revision.author],
    rules,
    // Nothing of a draft is signed: it was edited or returned.
    signatures: stage === 'draft' ? {} : signatures,
    question,
    publishers,
    standing:
      document.published_revision === null || standing === null
        ? null
        : { revision: document.published_revision, digest: standing },
  };
}
