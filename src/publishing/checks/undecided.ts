import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { type Refusal, refuse } from '../../law/refusal.js';
import type { Actor } from '../../ledger/append.js';
import type { Loaded } from '../load.js';
import { readRevision, type StoredRevision } from '../store.js';
import { findingsOf, type RevisionFindings } from './findings.js';
import { readDecisions } from './store.js';

/** Where something is left to decide, and how often. An attachment that was not read counts once. */
export interface OpenPoint {
  readonly where: string;
  readonly count: number;
}

/** How many findings and unread attachments of a revision are left to decide; 0 where there is no such revision. */
export async function undecided(
  tx: Transaction<DB>,
  office: string,
  document: string,
  revision: number,
): Promise<number> {
  const row = await readRevision(tx, office, document, revision);
  return row ? countOf(await openPoints(tx, office, row)) : 0;
}

/** What of a revision is left to decide, place by place. */
export async function openPoints(tx: Transaction<DB>, office: string, row: StoredRevision): Promise<OpenPoint[]> {
  const known = await findingsOf(tx, office, row);
  return pointsOf(known, await readDecisions(tx, office, row.document_id));
}

/** The same, of what was read already. */
export function pointsOf(
  { found, unchecked }: RevisionFindings,
  decided: { has(finding: string): boolean },
): OpenPoint[] {
  const points = new Map<string, number>();
  const add = (where: string): void => void points.set(where, (points.get(where) ?? 0) + 1);
  for (const { finding, attachment } of found) {
    if (decided.has(finding.id)) continue;
    if (attachment === null) add(finding.place);
    else add(finding.kind === 'refused' ? `附件“${attachment.name}”不能检查` : `附件“${attachment.name}”`);
  }
  for (const { name } of unchecked) add(`附件“${name}”尚未检查`);
  return [...points].map(([where, count]) => ({ where, count }));
}

export const countOf = (points: readonly OpenPoint[]): number => points.reduce((sum, { count }) => sum + count, 0);

const named = 5;

/** Where the open points are, in words; null where there are none. */
export function pointsInWords(points: readonly OpenPoint[]): string | null {
  if (points.length === 0) return null;
  const places = points.slice(0, named).map(({ where, count }) => (count > 1 ? `${where} ${count} 处` : where));
  return `${places.join('、')}${points.length > named ? '等' : ''}`;
}

/** Why a revision can go no further; null where nothing is left to decide. */
export function blockedBy(points: readonly OpenPoint[]): string | null {
  const where = pointsInWords(points);
  return where === null
    ? null
    : `检查结果中还有 ${countOf(points)} 处没有处理（${where}），请先逐处处理，再审查、审批和发布。`;
}

/** Refuses to pass on a revision in which something is left to decide (先审查、后公开，逐项审查). */
export async function refuseUndecided(tx: Transaction<DB>, who: Actor, { revision }: Loaded): Promise<Refusal | null> {
  const sentence = blockedBy(await openPoints(tx, who.office, revision));
  return sentence === null ? null : refuse('checks-open', sentence, '保守国家秘密法实施条例第四十二条');
}
