import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import { dutiesFor, dutyActLabel, dutyLabel, mayAct } from '../law/duties.js';
import type { Outcome } from '../law/refusal.js';
import { decideOpening, type OpeningAddition, openingColumns } from '../law/report/opening.js';
import type { ReportStage } from '../law/report/sign-off.js';
import type { Actor } from '../ledger/append.js';
import { factsForYear } from './gather.js';
import type { OpeningView } from './opening-contract.js';
import { previousReport } from './previous-report.js';
import { readReport } from './store.js';

/** 上年结转 of a year beside last year's report, and what the law says to taking the difference over. */
export async function openingOf(
  db: Kysely<DB>,
  office: { id: string; name: string },
  year: number,
): Promise<Omit<OpeningView, 'may'> & { readonly decision: Outcome<readonly OpeningAddition[]> }> {
  const stored = await readReport(db, office.id, year);
  const previous = await previousReport(db, office, year);
  const facts = await factsForYear(db, office.id, year, stored?.frozen_seq ?? undefined);
  const columns = previous ? openingColumns(facts, year, previous.tables) : [];
  const stage = (stored?.state ?? 'draft') as ReportStage;
  const source = previous?.source ?? null;
  return { source, columns, decision: decideOpening({ stage, source: source?.kind ?? null, columns }) };
}

/** The opening balance for the desk. */
export async function openingView(
  db: Kysely<DB>,
  who: Actor,
  office: { id: string; name: string },
  year: number,
): Promise<OpeningView> {
  const { source, columns, decision } = await openingOf(db, office, year);
  const entitled = mayAct(who.duties, 'editReport');
  const noDuty = `${dutyActLabel('editReport')}由${dutiesFor('editReport').map(dutyLabel).join('、')}办理。`;
  return { source, columns, may: !entitled ? noDuty : decision.ok ? true : decision.sentence };
}
