import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import { mayAct } from '../../law/duties.js';
import { allow, type Outcome, type Refusal, refuse } from '../../law/refusal.js';
import { type RequestStage, requestStages } from '../../law/request/request-state.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { ReleaseInput } from '../act-contract.js';
import type { CaseWork } from '../case-work.js';
import { insertFile, type Kept } from '../files.js';
import { examineFile } from '../release.js';
import { releasedCopy } from '../release-copy.js';
import { releaseOrder } from '../release-decisions.js';
import { lockCase, type StoredCase } from '../store-case.js';
import type { Done } from '../words-contract.js';

/**
 * Makes of an original of this case the file that is given out: every finding masked, or kept with a reason, and the words
 * of `remove` taken out wherever they stand (条例37条). The original stays in the case. Of each original one file is in
 * force: a newer one supersedes the older, which stays in the case but leaves no more.
 * Gives the id of the new file; null where the case has no such file.
 */
export async function releaseFile(
  tx: Transaction<DB>,
  who: Actor,
  work: CaseWork,
  id: string,
  file: string,
  input: ReleaseInput,
): Promise<Outcome<Done> | null> {
  const request = await lockCase(tx, who.office, id);
  if (!request) return null;
  const no = mayNotRelease(who, request);
  if (no) return no;
  const purpose = await purposeOf(tx, who.office, id, file);
  if (purpose === null) return null;
  if (purpose !== 'original') {
    return refuse('release-no-original', '只有作为“拟提供的原件”收入本案的文件，才能处理后对外提供。');
  }
  const examined = await examineFile(tx, work, who.office, id, file);
  if (!examined?.ok) return examined;
  const order = releaseOrder(examined.value.findings, input);
  if (!order.ok) return order;
  const copy = await releasedCopy(examined.value, order.value, await work.maskRules(tx, who.office));
  if (!copy.ok) return copy;

  const kept = await work.files.keep(copy.value.bytes);
  const { type, digest: from } = examined.value;
  const made = await replace(tx, who, id, { name: copy.value.name, type, madeFrom: file }, kept);
  await tx
    .insertInto('request_release')
    .values({
      office_id: who.office,
      request_id: id,
      file_id: made,
      decisions: JSON.stringify(order.value.decisions),
      words: order.value.targets.filter(({ kind }) => kind === 'chosen').length,
    })
    .execute();
  const fact = { kind: 'fileReleased', digest: kept.digest, from } as const;
  await appendFacts(tx, who, [{ fact, day: dayInShanghai(who.now), subject: id }]);
  return allow({ id: made });
}

function mayNotRelease(who: Actor, { stage, handler }: StoredCase): Refusal | null {
  if (!mayAct(who.duties, 'handleRequests')) return refuse('no-duty', '处理对外提供的文件由依申请公开经办人办理。');
  // What the legal check and the approval saw is what goes out.
  if (stage !== 'handling') {
    const words = requestStages[stage as RequestStage];
    return refuse(
      'wrong-stage',
      `本件现为“${words}”，处理对外提供的文件只能在承办中办理；已经送审的，请先由审核、审批人退回。`,
    );
  }
  return handler === who.person
    ? null
    : refuse('not-handler', '本件由其他经办人承办，处理对外提供的文件应由承办人办理，需要更换的请先转办。');
}

async function purposeOf(tx: Transaction<DB>, office: string, request: string, file: string): Promise<string | null> {
  const row = await tx
    .selectFrom('request_file')
    .select('purpose')
    .where('office_id', '=', office)
    .where('request_id', '=', request)
    .where('file_id', '=', file)
    .executeTakeFirst();
  return row?.purpose ?? null;
}

/** Enters the new file; the one made before of the same original gives way. */
async function replace(
  tx: Transaction<DB>,
  who: Actor,
  request: string,
  file: { name: string; type: string; madeFrom: string },
  kept: Kept,
): Promise<string> {
  await tx
    .updateTable('request_file')
    .set({ purpose: 'superseded' })
    .where('office_id', '=', who.office)
    .where('request_id', '=', request)
    .where('made_from', '=', file.madeFrom)
    .where('purpose', '=', 'released')
    .execute();
  return insertFile(tx, who, request, { ...file, purpose: 'released' }, kept);
}
