import { route } from '../web/route.js';

/** The outcome of recomputing the chains and the state that derives from them. */
export interface VerifyResult {
  readonly ok: boolean;
  readonly facts: number;
  readonly chains: number;
  /** The first row that differs: where it is and what is wrong with it. */
  readonly firstDifference?: { office: string; table: string; row: string; sentence: string };
}

export interface LedgerRow {
  readonly seq: number;
  readonly day: string;
  readonly recordedAt: string;
  readonly kind: string;
  readonly subject: string;
  readonly actorName: string;
  readonly hash: string;
  readonly data: unknown;
}

export const ledgerRoutes = {
  /** Query: before (a seq), kind. Newest first, 100 a page. */
  facts: route<{ rows: readonly LedgerRow[]; next: number | null; total: number }>()({
    method: 'GET',
    path: '/desk/api/ledger',
    act: 'readLedger',
    trace: 'none',
  }),
  verify: route<VerifyResult>()({ method: 'GET', path: '/desk/api/ledger/verify', act: 'readLedger', trace: 'none' }),
};
