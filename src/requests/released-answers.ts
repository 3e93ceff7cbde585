import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { ItemDecision } from '../law/request/item-decision.js';
import { outcomeOf } from '../law/request/outcomes.js';
import { applicantsForPromotion } from '../law/request/promotion.js';
import { detect } from '../scanning/detect/detect.js';
import type { CaseWork } from './case-work.js';
import { givesOut } from './gives-out.js';
import { type LoadedCase, loadCase } from './load.js';
import type { AnswerDetail, AnswerTexts, ReleasedInYear } from './post-contract.js';
import { applicantsOfSame } from './same-wanted.js';
import { readFiles } from './store-case.js';

/** The answer of a case that stands before the public; null where none does. */
export async function standingAnswer(tx: Transaction<DB>, office: string, request: string) {
  const row = await tx
    .selectFrom('released_answer')
    .select(['answer_id', 'title', 'question', 'answer', 'released_on'])
    .where('office_id', '=', office)
    .where('request_id', '=', request)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** The draft that was made of a case's answer; null before. */
export async function promotedDraft(tx: Transaction<DB>, office: string, request: string): Promise<string | null> {
  const { rows } = await sql<{ document: string }>`
    select data::json ->> 'document' as document from fact
     where office_id = ${office} and subject = ${request} and kind = 'answerPromoted' limit 1`.execute(tx);
  return rows[0]?.document ?? null;
}

/** What can be made public of a case, with texts to begin from; null where there is no such case. */
export async function answerDetail(
  tx: Transaction<DB>,
  { sealer }: Pick<CaseWork, 'sealer'>,
  office: string,
  id: string,
): Promise<AnswerDetail | null> {
  const loaded = await loadCase(tx, office, id);
  if (!loaded) return null;
  const standing = await standingAnswer(tx, office, id);
  const open = givesOut(loaded.items);
  const files = (await readFiles(tx, office, id)).filter(({ purpose }) => open && purpose === 'released');
  return {
    released: standing && {
      id: standing.answer_id,
      title: standing.title,
      question: standing.question,
      answer: standing.answer,
      releasedOn: standing.released_on,
    },
    prefilled: answerTexts(loaded),
    files: files.map(({ file_id, name }) => ({ id: file_id, name })),
    applicants: loaded.request.closed_on === null ? 0 : await applicantsOfSame(tx, sealer, office, id),
    suggestedFrom: applicantsForPromotion.count,
    draft: await promotedDraft(tx, office, id),
  };
}

/** Question and answer from the items and their decisions; what looks like personal data is masked in it. */
export function answerTexts({ items }: Pick<LoadedCase, 'items'>): AnswerTexts {
  const several = items.length > 1;
  const lines = (of: (item: LoadedCase['items'][number]) => string) =>
    withoutFindings(items.map((item) => `${several ? `${item.item}. ` : ''}${of(item)}`).join('\n'));
  const [first] = items;
  const wanted = withoutFindings(first?.wanted ?? '').replace(/\s+/g, ' ');
  const short = [...wanted].length > 40 ? `${[...wanted].slice(0, 40).join('')}……` : wanted;
  return {
    title: `关于申请公开“${short}”${several ? '等信息' : ''}的答复`,
    question: lines(({ wanted: text }) => text),
    answer: lines(({ outcome, decision }) => answerOf(outcome, decision as Partial<ItemDecision> | null)),
  };
}

function answerOf(outcome: string | null, decision: Partial<ItemDecision> | null): string {
  const label = outcome === null ? '' : (outcomeOf(outcome)?.label ?? '');
  const parts = [label, decision?.reasons, decision?.wayToGet].map((part) => part?.trim().replace(/。$/, '') ?? '');
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part}。`)
    .join('');
}

/** The text with everything that the scan finds masked. */
function withoutFindings(text: string): string {
  let plain = text;
  for (const { start, end, masked } of detect(text).reverse()) {
    plain = `${plain.slice(0, start)}${masked}${plain.slice(end)}`;
  }
  return plain;
}

/** How many answers were released in each year, and how many of these were taken back since; latest year first. */
export async function releasedPerYear(db: Kysely<DB>, office: string): Promise<ReleasedInYear[]> {
  const { rows } = await sql<ReleasedInYear>`
    select extract(year from released_on)::int as year, count(*)::int as released, count(withdrawn_on)::int as withdrawn
      from released_answer where office_id = ${office} group by 1 order by 1 desc`.execute(db);
  return rows;
}
