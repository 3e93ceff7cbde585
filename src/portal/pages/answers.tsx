import { paths } from '../paths.js';
import type { Site } from '../site.js';
import type { ListedAnswer, PublicAnswer } from '../store-answers.js';
import { chineseDay, sizeText } from '../words.js';
import { columnMeta } from './column.js';
import { Page } from './layout.js';
import { ColumnFrame, Empty, Pager } from './parts.js';

const title = '答复选登';
const crumbs = [
  { label: '政府信息公开', path: paths.column },
  { label: '依申请公开', path: paths.request },
] as const;

interface ListProps {
  readonly site: Site;
  readonly rows: readonly ListedAnswer[];
  /** From 1. */
  readonly page: number;
  readonly more: boolean;
}

/** 答复选登: answers to applications that the office has decided to show everybody. */
export function AnswersPage({ site, rows, page, more }: ListProps) {
  return (
    <Page site={site} title={title} at={paths.request} crumbs={[...crumbs, { label: title }]} meta={columnMeta(title)}>
      <ColumnFrame at={paths.request}>
        <h1>{title}</h1>
        <p>选登的是对政府信息公开申请的答复，已经删去申请人和其他个人的信息。</p>
        {rows.length === 0 ? (
          <Empty site={site} />
        ) : (
          <ul className="titles">
            {rows.map((row) => (
              <li key={row.answer_id}>
                <a href={paths.answer(row.answer_id)}>{row.title}</a>
                <time dateTime={row.released_on}>{row.released_on}</time>
              </li>
            ))}
          </ul>
        )}
        <Pager first={paths.answers()} next={more ? paths.answers(page + 1) : null} isFirst={page === 1} />
      </ColumnFrame>
    </Page>
  );
}

/** One answer with its files; of a withdrawn one, since when and why. */
export function AnswerPage({ site, answer }: { readonly site: Site; readonly answer: PublicAnswer }) {
  const list = { label: title, path: paths.answers() };
  if (answer.withdrawn_on !== null) {
    return (
      <Page
        site={site}
        title="该答复已撤下"
        at={paths.request}
        crumbs={[...crumbs, list, { label: '已撤下' }]}
        meta={[['robots', 'noindex']]}
      >
        <article className="article message">
          <h1>该答复已撤下</h1>
          <p>
            {chineseDay(answer.released_on)}选登，{chineseDay(answer.withdrawn_on)}撤下。撤下原因：
            {answer.withdraw_reason}
          </p>
        </article>
      </Page>
    );
  }
  return (
    <Page
      site={site}
      title={answer.title}
      at={paths.request}
      crumbs={[...crumbs, list, { label: '正文' }]}
      meta={[
        ...columnMeta(title),
        ['ArticleTitle', answer.title],
        ['PubDate', answer.released_on],
        ['ContentSource', site.office.name],
      ]}
    >
      <article className="article">
        <h1>{answer.title}</h1>
        <p className="byline">
          <span>发布机构：{site.office.name}</span>
          <span>选登日期：{chineseDay(answer.released_on)}</span>
        </p>
        <div className="body">
          <h2>申请内容</h2>
          <Lines text={answer.question} />
          <h2>答复内容</h2>
          <Lines text={answer.answer} />
        </div>
        {answer.files.length === 0 ? null : (
          <section className="attachments" aria-labelledby="files">
            <h2 id="files">提供的文件</h2>
            <ul>
              {answer.files.map((file) => (
                <li key={file.digest}>
                  <a href={paths.answerFile(answer.answer_id, file.digest)}>{file.name}</a>（{sizeText(file.size)}）
                </li>
              ))}
            </ul>
          </section>
        )}
      </article>
    </Page>
  );
}

function Lines({ text }: { readonly text: string }) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
      <p key={at}>{line}</p>
    ));
}
