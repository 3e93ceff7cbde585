import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { dayInChinese, dayInShanghai } from '../../law/day.js';
import { mayAct } from '../../law/duties.js';
import { allow, type Outcome, type Refusal, refuse } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { EventInput } from '../act-contract.js';
import type { CaseWork } from '../case-work.js';
import { insertFile } from '../files.js';
import { type PostKind, postKinds } from '../post-contract.js';
import { decidePost, lockPost, openContent, readPostFiles } from '../store-post.js';
import type { Done } from '../words-contract.js';
import { recordEvent } from './record-event.js';
import { takeStep } from './take-step.js';

type Post = NonNullable<Awaited<ReturnType<typeof lockPost>>>;

const events = { correction: 'corrected', payment: 'feePaid', explanation: 'explained' } as const satisfies Partial<
  Record<PostKind, EventInput['kind']>
>;
const purposes = { correction: 'application', payment: 'payment', explanation: 'other', withdrawal: 'other' } as const;

/**
 * Takes what an applicant sent into the case: text and files become files of the case, and the event is recorded on the
 * day on which it was sent; a withdrawal ends the case. What the law does not allow is refused as it would be at the
 * counter. 条例30、35、42条. Null where the case has no such post.
 */
export async function takePost(
  tx: Transaction<DB>,
  who: Actor,
  work: CaseWork,
  id: string,
  input: { readonly post: string; readonly opinion: string },
): Promise<Outcome<Done> | null> {
  const post = await lockPost(tx, who.office, id, input.post);
  if (!post) return null;
  const no = mayNotDecide(who, post);
  if (no) return no;
  await keepFiles(tx, who, work, id, post);
  const done = await follow(tx, who, work, id, post, input.opinion);
  if (!done?.ok) return done;
  await decidePost(tx, who, post.post_id, null);
  const fact = { kind: 'postTaken', what: post.kind } as const;
  await appendFacts(tx, who, [{ fact, day: dayInShanghai(who.now), subject: id }]);
  return allow({ id });
}

/** Leaves what was sent out of the case, with a reason that its applicant is shown. Null where there is no such post. */
export async function refusePost(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  input: { readonly post: string; readonly reason: string },
): Promise<Outcome<Done> | null> {
  const post = await lockPost(tx, who.office, id, input.post);
  if (!post) return null;
  const no = mayNotDecide(who, post);
  if (no) return no;
  await decidePost(tx, who, post.post_id, input.reason);
  const fact = { kind: 'postRefused', what: post.kind } as const;
  await appendFacts(tx, who, [{ fact, day: dayInShanghai(who.now), subject: id }]);
  return allow({ id });
}

function mayNotDecide(who: Actor, post: Post): Refusal | null {
  if (!mayAct(who.duties, 'registerRequest'))
    return refuse('no-duty', '网上补充的材料由信息员或者依申请公开经办人处理。');
  return post.state === 'waiting' ? null : refuse('post-decided', '这份材料已经处理过，不能再次处理。');
}

/** What was written becomes a file too, so that it stays sealed and lies with the application. */
async function keepFiles(tx: Transaction<DB>, who: Actor, work: CaseWork, id: string, post: Post): Promise<void> {
  const purpose = purposes[post.kind];
  const { text } = openContent(work.sealer, post.content);
  const name = `${postKinds[post.kind]}（${dayInShanghai(post.sent_at.getTime())}网上提交）.txt`;
  if (text !== '') await work.files.put(tx, who, id, { purpose, name, type: 'text/plain', bytes: Buffer.from(text) });
  for (const { name, type, size, digest, stored } of await readPostFiles(tx, who.office, post.post_id)) {
    await insertFile(tx, who, id, { purpose, name, type }, { digest, size, stored });
  }
}

async function follow(
  tx: Transaction<DB>,
  who: Actor,
  work: CaseWork,
  id: string,
  post: Post,
  opinion: string,
): Promise<Outcome<Done> | null> {
  const sent = dayInShanghai(post.sent_at.getTime());
  const note = `申请人于${dayInChinese(sent)}网上提交。${opinion}`;
  if (post.kind === 'withdrawal') return takeStep(tx, who, work, id, { act: 'withdraw', opinion: note });
  return recordEvent(tx, who, work, id, { kind: events[post.kind], day: sent, note, words: {} });
}
