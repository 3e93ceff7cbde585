import type { ApplicantKind } from '../law/report/form.js';
import type { RequestAct, RequestStage } from '../law/request/request-state.js';
import type { RemedyRow } from './remedy-contract.js';

/** Green, yellow or red, always with words. */
export interface Light {
  readonly level: 'green' | 'yellow' | 'red';
  readonly words: string;
}

/** A case as the lists show it: nothing of who applies. Days are 'YYYY-MM-DD'. */
export interface RequestRow {
  readonly id: string;
  readonly number: string;
  readonly stage: RequestStage;
  readonly applicantKind: ApplicantKind;
  /** What the first item asks for. */
  readonly wanted: string;
  readonly items: number;
  readonly channel: string;
  readonly receivedOn: string;
  readonly dueOn: string | null;
  readonly provisional: boolean;
  readonly light: Light;
  readonly state: 'running' | 'paused' | 'overdue' | 'closed';
  readonly handlerName: string | null;
  readonly closedOn: string | null;
}

/** Which cases a list shows; `mine` are those whose next step is this person's. */
export type RequestFilter = 'open' | 'mine' | 'soon' | 'overdue' | 'closed' | 'all';

export interface RequestList {
  readonly rows: readonly RequestRow[];
  /** Rows that the filter finds, over all pages. */
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly counts: {
    readonly open: number;
    readonly mine: number;
    readonly soon: number;
    readonly overdue: number;
    readonly closed: number;
    readonly all: number;
  };
  /** Mail signed for that has no case: the alarm. */
  readonly unclaimedMail: number;
  /** Applications sent over the portal that nobody has confirmed yet. */
  readonly submissions: number;
  /** Corrections, withdrawals and payments sent online that nobody has taken yet. */
  readonly posts: number;
}

export interface CaseItem {
  readonly item: number;
  readonly wanted: string;
  readonly outcome: string | null;
  readonly outcomeLabel: string | null;
  /** The decision as it was written (`ItemDecision` of the law); null while the item is open. */
  readonly decision: unknown;
}

export interface CaseEvent {
  readonly kind: string;
  readonly day: string;
  readonly days: number | null;
  readonly until: string | null;
  readonly answer: 'consented' | 'objected' | null;
  readonly amount: string | null;
  readonly note: string;
  /** The letter that told it, by its id; null where none did or it was recorded before letters were kept with events. */
  readonly letter: string | null;
}

export interface CaseStep {
  readonly act: string;
  readonly label: string;
  readonly stage: RequestStage;
  readonly personName: string;
  readonly toName: string | null;
  readonly opinion: string;
  readonly at: string;
}

export interface CaseFileRow {
  readonly id: string;
  readonly purpose: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly digest: string;
  readonly madeFrom: string | null;
}

export interface CaseLetter {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly docNo: string | null;
  readonly issuedOn: string;
  readonly file: string;
  readonly servedBy: string | null;
  readonly servedOn: string | null;
  readonly mailNo: string | null;
  /** Whether it is known to whom it goes, so that a 送达回证 need not be told. */
  readonly addressed: boolean;
}

/** A case whole, for those who work on it; who applies is asked for separately. */
export interface RequestDetail extends RequestRow {
  readonly submittedOn: string;
  readonly form: string;
  readonly provision: string;
  readonly waiting: 'correction' | 'fee' | null;
  readonly itemList: readonly CaseItem[];
  readonly events: readonly CaseEvent[];
  readonly steps: readonly CaseStep[];
  readonly files: readonly CaseFileRow[];
  readonly letters: readonly CaseLetter[];
  readonly remedies: readonly RemedyRow[];
  readonly clock: {
    readonly remaining: number;
    readonly pausedUntil: string | null;
    readonly derivation: readonly { article: string; sentence: string; from: string; to: string; counted: number }[];
    readonly days: readonly {
      day: string;
      standing: 'zero' | 'counted' | 'excluded' | 'rest';
      ordinal: number | null;
      why: string;
      article: string;
    }[];
  };
  /** The acts that this person may do now (src/law/request/acts-open.ts). */
  readonly may: readonly RequestAct['kind'][];
  /** Rows of table three among which an approver must choose; one or none where there is nothing to choose. */
  readonly rowsToChoose: readonly { readonly row: string; readonly label: string }[];
  /** 救济告知: whether the legal check may leave out the way to court, and whether it did. */
  readonly litigation: { readonly mayLeaveOut: boolean; readonly leftOut: boolean };
  readonly closedAs: string | null;
  readonly corrects: { readonly id: string; readonly number: string } | null;
}

/** Something in a file that needs a decision before the file is given out. */
export interface FileFinding {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly place: string;
  readonly masked: string;
  readonly certain: boolean;
}
