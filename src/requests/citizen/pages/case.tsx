import type { Site } from '../../../portal/site.js';
import { chineseDay, shanghaiMinute, sizeText } from '../../../portal/words.js';
import { postKinds } from '../../post-contract.js';
import type { Awaited, OwnCase, ReplyFile, SentPost } from '../own-case.js';
import { citizenPaths } from '../paths.js';
import { proposalSentence, stageWords } from '../words.js';
import { Frame } from './frame.js';
import { PostForm, type TypedPost, WithdrawForm } from './post-forms.js';

interface CaseProps {
  readonly site: Site;
  /** As it was typed. */
  readonly number: string;
  readonly own: OwnCase;
  /** What the forms carry in place of number and code. */
  readonly pass: string;
  /** What became of the last thing that was sent. */
  readonly sentence?: string | undefined;
  /** What had been written where it was not taken. */
  readonly typed?: TypedPost | undefined;
}

/** How a case stands, what is asked of the applicant, and what the applicant can send or fetch. */
export function CasePage({ site, number, own, pass, sentence, typed }: CaseProps) {
  return (
    <Frame site={site} title="办理进度">
      {sentence === undefined ? null : (
        <p className="notice" role="alert">
          {sentence}
        </p>
      )}
      <CaseLines number={number} own={own} />
      <Reply files={own.files} pass={pass} />
      {own.awaited.map((awaited) => (
        <PostForm
          key={awaited.kind}
          awaited={awaited}
          pass={pass}
          text={typed?.kind === awaited.kind ? typed.text : ''}
          told={awaitedWords(awaited, site.today)}
        />
      ))}
      <Sent posts={own.posts} />
      <WithdrawForm own={own} pass={pass} />
    </Frame>
  );
}

function CaseLines({ number, own }: { readonly number: string; readonly own: OwnCase }) {
  const waiting = own.waiting === 'correction' || own.waiting === 'fee' ? own.waiting : null;
  const lines: readonly (readonly [string, string | null])[] = [
    ['编号', number],
    ['登记编号', number === own.number ? null : own.number],
    ['状态', stageWords(own.stage, waiting)],
    ['收到申请之日', chineseDay(own.receivedOn)],
    ['答复期限届满日', own.closedOn === null && waiting === null ? dueWords(own) : null],
    ['办结日期', own.closedOn === null ? null : chineseDay(own.closedOn)],
  ];
  return (
    <dl className="receipt">
      {lines.map(([label, words]) =>
        words === null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function dueWords({ dueOn, provisional, stage }: OwnCase): string | null {
  if (dueOn === null || stage === 'issued') return null;
  return `${chineseDay(dueOn)}${provisional ? '（暂定：该年度放假安排尚未公布）' : ''}`;
}

/** What is asked, by when, and what follows. 条例30、35、42条. */
function awaitedWords({ kind, until, amount }: Awaited, today: string): string {
  const by = until === null ? '' : `请在${chineseDay(until)}前（含当日）提交。`;
  const late = until !== null && until < today ? '期限已经届满；工作机构尚未作出处理的，仍可提交。' : '';
  switch (kind) {
    case 'correction':
      return `请按补正告知书的要求补正申请。${by}${late}答复期限自收到补正的申请之日起计算；无正当理由逾期不补正的，视为放弃申请（条例第三十条）。`;
    case 'payment':
      return `请按收费告知书缴纳信息处理费${amount === null ? '' : `${amount}元`}，缴费后提交凭证（条例第四十二条）。${by}${late}`;
    case 'explanation':
      return `您申请的数量、频次明显超过合理范围，请说明理由（条例第三十五条）。${by}${late}`;
  }
}

function Reply({ files, pass }: { readonly files: readonly ReplyFile[]; readonly pass: string }) {
  if (files.length === 0) return null;
  return (
    <section>
      <h2>答复</h2>
      <ul className="reply-files">
        {files.map(({ id, name, size, isLetter }) => (
          <li key={id}>
            <form method="post" action={citizenPaths.file}>
              <input type="hidden" name="pass" value={pass} />
              <input type="hidden" name="file" value={id} />
              <span className="wanted">
                {name}（{sizeText(size)}）
              </span>
              <span className="ways">
                <button type="submit" name="form" value="own">
                  下载<span className="unseen">：{name}</span>
                </button>
                {isLetter ? (
                  <button type="submit" name="form" value="pdf">
                    下载 PDF<span className="unseen">：{name}</span>
                  </button>
                ) : null}
              </span>
            </form>
          </li>
        ))}
      </ul>
      <p>网上下载不代替送达；对答复不服的，救济途径和期限见答复书。</p>
      <p>{proposalSentence}</p>
    </section>
  );
}

const states = { waiting: '等待工作人员处理', taken: '已经采用', refused: '没有采用' } as const;

function Sent({ posts }: { readonly posts: readonly SentPost[] }) {
  if (posts.length === 0) return null;
  return (
    <section>
      <h2>您已经提交的</h2>
      <ul>
        {posts.map(({ kind, sentAt, state, reason }) => (
          <li key={`${kind}${sentAt.getTime()}`}>
            {shanghaiMinute(sentAt)} {postKinds[kind]}：{states[state]}
            {reason === null ? '。' : `，原因：${reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
