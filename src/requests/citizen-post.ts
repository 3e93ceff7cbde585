import { createHash, randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Sealer } from '../files/seal.js';
import { allow, type Outcome, type Refusal, refuse } from '../law/refusal.js';
import { actRules } from '../law/request/request-acts.js';
import type { RequestStage } from '../law/request/request-state.js';
import type { Kept } from './files.js';
import type { PostKind } from './post-contract.js';

/** What decides whether something may be sent now. */
export interface Standing {
  readonly stage: string;
  readonly waiting: string | null;
  /** Whether reasons were asked for and have not come (条例35条). */
  readonly explanationAwaited: boolean;
}

/** As many as may wait in one case until somebody of the office has looked. */
const mostWaiting = 10;
const actOf = {
  correction: 'receiveCorrection',
  payment: 'takePayment',
  explanation: 'takeExplanation',
  withdrawal: 'withdraw',
} as const;

/** Why this cannot be sent now; null where it can. 条例30、35、42条. */
export function mayNotPost(kind: PostKind, { stage, waiting, explanationAwaited }: Standing): Refusal | null {
  const open = actRules[actOf[kind]].in.includes(stage as RequestStage);
  switch (kind) {
    case 'correction':
      if (open && waiting === 'correction') return null;
      return refuse('correction-not-awaited', '现在没有等待您补正申请，材料没有提交。', '条例第三十条');
    case 'payment':
      if (open && waiting === 'fee') return null;
      return refuse('payment-not-awaited', '现在没有等待您缴费，缴费凭证没有提交。', '条例第四十二条');
    case 'explanation':
      if (open && explanationAwaited) return null;
      return refuse('explanation-not-awaited', '现在没有要求您说明理由，材料没有提交。', '条例第三十五条');
    case 'withdrawal':
      if (open) return null;
      return refuse('withdrawal-too-late', '答复已经作出或者申请已经办结，不能再撤回，没有提交。');
  }
}

/** What is sealed of a post: what was written, and what the files were called. */
export interface PostContent {
  readonly text: string;
  readonly names: readonly string[];
}

/** Something to be kept, its files in the store already. */
export interface PostToKeep extends PostContent {
  readonly kind: PostKind;
  readonly files: readonly (Kept & { readonly type: string })[];
}

/** A keyed hash of what is sent, by which the same sent twice is known. */
export function postFingerprint(
  sealer: Sealer,
  request: string,
  { kind, text }: Pick<PostToKeep, 'kind' | 'text'>,
  files: readonly Buffer[],
): Buffer {
  const digests = files.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  return sealer.fingerprint(Buffer.from(JSON.stringify([request, kind, text, digests])));
}

/** What this is known as, given what was sent before: the same is one, but what was refused may be sent again. */
export async function freeFingerprint(
  tx: Transaction<DB>,
  sealer: Sealer,
  office: string,
  request: string,
  first: Buffer,
): Promise<Buffer | null> {
  for (let fingerprint = first; ; ) {
    const before = await tx
      .selectFrom('request_post')
      .select(['post_id', 'state'])
      .where('office_id', '=', office)
      .where('request_id', '=', request)
      .where('fingerprint', '=', fingerprint)
      .executeTakeFirst();
    if (!before) return fingerprint;
    if (before.state !== 'refused') return null;
    fingerprint = sealer.fingerprint(Buffer.concat([first, Buffer.from(before.post_id)]));
  }
}

/** Whether the case has room for one more that waits. */
export async function tooManyWaiting(tx: Transaction<DB>, office: string, request: string): Promise<Refusal | null> {
  const { count } = await tx
    .selectFrom('request_post')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('office_id', '=', office)
    .where('request_id', '=', request)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return Number(count) < mostWaiting
    ? null
    : refuse('posts-waiting', '您提交的材料还有多份等待工作人员处理，请稍后再提交，或者与工作机构联系。');
}

/** Keeps what was sent, sealed; false where the same came at the same moment. */
export async function keepPost(
  tx: Transaction<DB>,
  sealer: Sealer,
  of: { readonly office: string; readonly request: string; readonly fingerprint: Buffer; readonly at: Date },
  { kind, text, names, files }: PostToKeep,
): Promise<Outcome<{ fresh: boolean }>> {
  const post = randomUUID();
  const content: PostContent = { text, names };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('request_post')
    .values({
      office_id: of.office,
      post_id: post,
      request_id: of.request,
      kind,
      content: sealer.seal(Buffer.from(JSON.stringify(content))),
      fingerprint: of.fingerprint,
      sent_at: of.at,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return allow({ fresh: false });
  for (const [at, file] of files.entries()) {
    const row = { office_id: of.office, post_id: post, file_no: at + 1, name: fileName(kind, at + 1, file.type) };
    await tx
      .insertInto('request_post_file')
      .values({ ...row, ...file })
      .execute();
  }
  return allow({ fresh: true });
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'text/plain': 'txt',
};
const fileWords: Readonly<Record<PostKind, string>> = {
  correction: '补正材料',
  payment: '缴费凭证',
  explanation: '说明理由材料',
  withdrawal: '撤回材料',
};

/** Our own name, since the sender's may name a person; the sender's own stands sealed beside the text. */
function fileName(kind: PostKind, no: number, type: string): string {
  return `${fileWords[kind]}${no}.${endings[type] ?? 'bin'}`;
}
