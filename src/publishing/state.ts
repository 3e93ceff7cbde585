import type { PublicationState, Signature } from '../law/publication.js';
import type { StoredDocument, StoredRevision } from './store.js';

/** A decision as far as the state depends on it. */
export interface Decision {
  readonly revision: number;
  readonly step: string;
  readonly verdict: string;
  readonly reviewer: string;
  readonly digest: string;
}

/**
 * The state that the law decides on, from the rows. A signature counts while its revision is the latest one
 * and nobody has returned it since; `decisions` are oldest first,
 * `authors` those of the revisions since the one that stands.
 */
export function stateOf(
  document: StoredDocument,
  revision: StoredRevision,
  authors: readonly string[],
  standing: string | null,
  decisions: readonly Decision[],
): PublicationState {
  let review: Signature | null = null;
  let approval: Signature | null = null;
  for (const decision of decisions) {
    if (decision.revision !== document.revision) continue;
    const signature = { by: decision.reviewer, digest: decision.digest };
    if (decision.verdict === 'returned') {
      review = null;
      approval = null;
    } else if (decision.step === 'secrecy') review = signature;
    else approval = signature;
  }
  return {
    stage: document.state as PublicationState['stage'],
    revision: document.revision,
    digest: revision.digest,
    authors: authors.length > 0 ? authors : [revision.author],
    review,
    approval,
    standing:
      document.published_revision === null || standing === null
        ? null
        : { revision: document.published_revision, digest: standing },
  };
}
