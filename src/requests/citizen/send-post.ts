import { allow, type Outcome, type Refusal, refuse } from '../../law/refusal.js';
import { freeFingerprint, keepPost, mayNotPost, postFingerprint, tooManyWaiting } from '../citizen-post.js';
import { CaseFiles } from '../files.js';
import type { PostKind } from '../post-contract.js';
import type { CitizenAnswers } from './answers.js';
import type { CaseDesk } from './case-routes.js';
import { openCase, readOwnCase } from './own-case.js';
import type { SentFile } from './read-post.js';

interface ToSend {
  readonly kind: PostKind;
  readonly text: string;
  readonly files: readonly SentFile[];
}

const mostText = 3000;

/** Keeps what an applicant sends on, where the case awaits it; `fresh` is false where the same had been sent before. */
export async function sendPost(
  answers: CitizenAnswers,
  deps: Pick<CaseDesk, 'office' | 'sealer' | 'store' | 'calendar' | 'now'>,
  request: string,
  sent: ToSend,
): Promise<Outcome<{ fresh: boolean }>> {
  const { office, sealer } = deps;
  const no = lacking(sent);
  if (no) return no;
  const bytes = sent.files.map((file) => file.bytes);
  const first = postFingerprint(sealer, request, sent, bytes);

  const free = await answers.act(async (tx): Promise<Outcome<Buffer | null>> => {
    await openCase(tx, request);
    const fingerprint = await freeFingerprint(tx, sealer, office, request, first);
    if (!fingerprint) return allow(null);
    const own = await readOwnCase(tx, deps.calendar());
    if (!own) return refuse('no-case', '没有找到这件申请，没有提交。');
    const refused = mayNotPost(sent.kind, own) ?? (await tooManyWaiting(tx, office, request));
    return refused ?? allow(fingerprint);
  });
  if (!free.ok) return free;
  const fingerprint = free.value;
  if (!fingerprint) return allow({ fresh: false });

  const caseFiles = new CaseFiles(deps.store, sealer);
  const kept = await Promise.all(
    sent.files.map(async ({ type, bytes }) => ({ type, ...(await caseFiles.keep(bytes)) })),
  );
  return answers.act(async (tx) => {
    await openCase(tx, request);
    const of = { office, request, fingerprint, at: new Date(deps.now()) };
    const names = sent.files.map(({ name }) => name);
    return keepPost(tx, sealer, of, { kind: sent.kind, text: sent.text, names, files: kept });
  });
}

function lacking({ kind, text, files }: ToSend): Refusal | null {
  if (text.length > mostText)
    return refuse('text-too-long', `填写的内容超过 ${mostText} 字，没有提交。请精简，或者作为文件上传。`);
  if (kind === 'payment' && files.length === 0) return refuse('payment-no-file', '请选择缴费凭证的文件，再提交。');
  if (kind !== 'withdrawal' && text === '' && files.length === 0)
    return refuse('post-empty', '没有填写内容，也没有选择文件，没有提交。');
  return null;
}
