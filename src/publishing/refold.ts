/** What the ledger says of a document. */
export interface RefoldedDocument {
  /** The stage that the last fact left it in. */
  readonly state: 'draft' | 'submitted' | 'reviewed' | 'approved' | 'published' | 'withdrawn' | 'replaced';
  /** The revision that the last submission, decision or publication was about. */
  readonly revision: number;
  readonly publishedDigest: string | null;
  readonly indexNo: string | null;
}

type Row = { readonly kind: string; readonly subject: string; readonly data: unknown };
type Data = {
  revision: number;
  digest: string;
  verdict: string;
  indexNo: string | null;
  replacedBy?: string;
  stage?: 'submitted' | 'reviewed' | 'approved';
};

/** Folds an office's facts, oldest first, into the state of each document. */
export function refold(facts: readonly Row[]): Map<string, RefoldedDocument> {
  const documents = new Map<string, RefoldedDocument>();
  for (const { kind, subject, data } of facts) {
    const before = documents.get(subject) ?? { state: 'draft', revision: 0, publishedDigest: null, indexNo: null };
    documents.set(subject, next(before, kind, data as Data));
  }
  return documents;
}

function next(before: RefoldedDocument, kind: string, data: Data): RefoldedDocument {
  switch (kind) {
    case 'itemImported':
      return { ...before, indexNo: data.indexNo };
    case 'submitted':
      return { ...before, state: 'submitted', revision: data.revision };
    case 'secrecyReviewed':
      return {
        ...before,
        state: data.verdict === 'passed' ? (data.stage ?? 'reviewed') : 'draft',
        revision: data.revision,
      };
    case 'approved':
      return {
        ...before,
        state: data.verdict === 'passed' ? (data.stage ?? 'approved') : 'draft',
        revision: data.revision,
      };
    case 'levelChecked':
      return { ...before, state: data.verdict === 'passed' ? (data.stage ?? before.state) : 'draft' };
    case 'reviewAnswered':
      return data.verdict === 'passed' ? before : { ...before, state: 'draft' };
    case 'published':
      return { state: 'published', revision: data.revision, publishedDigest: data.digest, indexNo: data.indexNo };
    case 'withdrawn': {
      // While a new revision is under way, taking back what stands does not end the draft.
      const state =
        data.replacedBy !== undefined ? 'replaced' : before.state === 'published' ? 'withdrawn' : before.state;
      return { ...before, state, publishedDigest: null };
    }
    default:
      return before;
  }
}
