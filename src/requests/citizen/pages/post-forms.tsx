import type { Site } from '../../../portal/site.js';
import { mayNotPost } from '../../citizen-post.js';
import type { PostKind } from '../../post-contract.js';
import type { Awaited, OwnCase } from '../own-case.js';
import { citizenPaths } from '../paths.js';
import { Frame } from './frame.js';

/** What had been written before it was turned away. */
export interface TypedPost {
  readonly kind: PostKind;
  readonly text: string;
}

const words = {
  correction: { title: '提交补正', text: '补正的内容', button: '提交补正' },
  payment: { title: '提交缴费凭证', text: '说明（可不填）', button: '提交缴费凭证' },
  explanation: { title: '说明理由', text: '申请数量、频次的理由', button: '提交说明' },
} as const;

interface FormProps {
  readonly awaited: Awaited;
  readonly pass: string;
  readonly text: string;
  readonly told: string;
}

/** Text and up to five files for what is asked of the applicant. The pass stands first: nothing is read before it. */
export function PostForm({ awaited: { kind }, pass, text, told }: FormProps) {
  const { title, text: label, button } = words[kind];
  return (
    <section>
      <h2>{title}</h2>
      <p>{told}</p>
      <form method="post" action={citizenPaths.post} encType="multipart/form-data">
        <input type="hidden" name="pass" value={pass} />
        <input type="hidden" name="kind" value={kind} />
        <div className="field">
          <label htmlFor={`${kind}-text`}>{label}</label>
          <textarea id={`${kind}-text`} name="text" rows={5} maxLength={3000} defaultValue={text} />
        </div>
        <div className="field">
          <label htmlFor={`${kind}-files`}>{kind === 'payment' ? '缴费凭证（必选）' : '材料（可不选）'}</label>
          <p className="hint">PDF、PNG、JPEG、DOCX、XLSX、TXT 文件，最多 5 个，合计不超过 20 MB。</p>
          <input id={`${kind}-files`} type="file" name="file" multiple accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.txt" />
        </div>
        <p>
          <button type="submit">{button}</button>
        </p>
      </form>
    </section>
  );
}

/** The way to a withdrawal, where the case is still open to one. */
export function WithdrawForm({ own, pass }: { readonly own: OwnCase; readonly pass: string }) {
  const waits = own.posts.some(({ kind, state }) => kind === 'withdrawal' && state === 'waiting');
  if (waits || mayNotPost('withdrawal', own) !== null) return null;
  return (
    <section>
      <h2>撤回申请</h2>
      <form method="post" action={citizenPaths.withdraw}>
        <input type="hidden" name="pass" value={pass} />
        <p>
          不再需要所申请的信息的，可以撤回申请。{' '}
          <button type="submit" name="step" value="ask">
            撤回申请
          </button>
        </p>
      </form>
    </section>
  );
}

/** Asks once more before a withdrawal is sent. */
export function ConfirmPage({
  site,
  number,
  pass,
}: {
  readonly site: Site;
  readonly number: string;
  readonly pass: string;
}) {
  return (
    <Frame site={site} title="确认撤回申请">
      <p className="notice">
        确认撤回编号为 {number} 的申请？申请还没有撤回。撤回后，本机关不再办理，也不再答复；需要时可以重新提出申请。
      </p>
      <form method="post" action={citizenPaths.withdraw}>
        <input type="hidden" name="pass" value={pass} />
        <div className="field">
          <label htmlFor="text">撤回的说明（可不填）</label>
          <textarea id="text" name="text" rows={3} maxLength={300} />
        </div>
        <p className="ways">
          <button type="submit" name="step" value="confirm">
            确认撤回
          </button>{' '}
          <button type="submit" name="step" value="back">
            不撤回
          </button>
        </p>
      </form>
    </Frame>
  );
}
