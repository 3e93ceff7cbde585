import { asOffice } from '../../db/connect.js';
import { type Outcome, refuse } from '../../law/refusal.js';
import type { Actor } from '../../ledger/append.js';
import { answerOutcome } from '../../web/answer-outcome.js';
import type { StaffRoutes } from '../../web/staff-route.js';
import { type Repost, saveRepost } from '../actions/save-repost.js';
import { repostRoutes } from '../repost-contract.js';
import type { PublishingDeps } from '../routes.js';
import { readSettings } from '../settings.js';
import { storedBytes } from '../stored-bytes.js';
import { fetchAllowed } from './fetch-allowed.js';
import { pageText } from './page-text.js';
import { readArticle } from './read-article.js';
import { readFeed } from './read-feed.js';
import { takenFrom } from './taken-from.js';

const noArticle = refuse('repost-empty', '没有在页面中找到标题和正文，请改为手工起草，或者下载后按文件转发。');

const notAPage = refuse('repost-kind', '这个网址不是网页，请下载后按文件转发。');

/** 转发上级信息: by feed, by address, by file. What is fetched is fetched before the transaction begins. */
export function layRepostRoutes(routes: StaffRoutes, { db, files }: PublishingDeps): void {
  const settingsOf = (who: Actor) => asOffice(db, who.office, (tx) => readSettings(tx, who.office));
  const save = (who: Actor, repost: Repost) => asOffice(db, who.office, (tx) => saveRepost(tx, files, who, repost));

  routes.add(repostRoutes.feed, async ({ actor, query }) => {
    const { feeds, repostHosts } = await settingsOf(actor);
    const feed = feeds.find(({ url }) => url === query.url);
    if (!feed) return refuse('feed-unknown', '没有这个订阅，请系统管理员在信息公开设置中添加。');
    const fetched = await fetchAllowed(feed.url, repostHosts);
    if (!fetched.ok) return fetched;
    const items = readFeed(pageText(fetched.value.bytes, fetched.value.charset), fetched.value.url);
    if (items === null) return refuse('feed-kind', '这个地址不是 RSS 或 Atom 订阅。');
    const taken = await asOffice(db, actor.office, (tx) =>
      takenFrom(
        tx,
        actor.office,
        items.map(({ url }) => url),
      ),
    );
    return items.map((item) => ({ ...item, taken: taken.get(item.url) ?? null }));
  });
  routes.add(repostRoutes.address, async ({ actor, body }) => {
    const { repostHosts } = await settingsOf(actor);
    const fetched = await fetchAllowed(body.url, repostHosts);
    if (!fetched.ok) return fetched;
    if (!/html|^$/.test(fetched.value.type)) return notAPage;
    const article = readArticle(pageText(fetched.value.bytes, fetched.value.charset), fetched.value.url);
    if (!article) return noArticle;
    const source = body.source ?? article.source?.slice(0, 100);
    if (source === undefined) return refuse('repost-source', '页面没有写明来源，请填写来源机关。');
    const { title, body: html, docNo, picturesLost } = article;
    const repost = { title, body: html, entry: body.entry, source, sourceLink: body.url, attachments: [] };
    const saved = answerOutcome(await save(actor, docNo === null ? repost : { ...repost, docNo }));
    return saved !== null && 'id' in saved ? { ...saved, picturesLost } : saved;
  });
  routes.add(repostRoutes.file, async ({ actor, body }) => {
    const repost = await repostOfFile(body.file);
    if (!repost.ok) return repost;
    const { entry, source, sourceLink } = body;
    const { picturesLost, ...text } = repost.value;
    const saved = answerOutcome(await save(actor, { ...text, entry, source, sourceLink }));
    return saved !== null && 'id' in saved ? { ...saved, picturesLost } : saved;
  });

  /** A page that was saved is read like one that is fetched; any other file is attached as it is. */
  async function repostOfFile(
    file: Repost['attachments'][number],
  ): Promise<Outcome<Pick<Repost, 'title' | 'body' | 'attachments'> & { picturesLost: number }>> {
    const title = file.name.replace(/\.\w+$/, '');
    if (!/\.html?$/i.test(file.name)) {
      return { ok: true, value: { title, body: '<p>内容见附件。</p>', attachments: [file], picturesLost: 0 } };
    }
    const bytes = await storedBytes(files, file.digest);
    if (bytes === null) return refuse('missing-file', '文件没有上传成功，请重新上传。');
    const article = readArticle(pageText(bytes, null));
    if (!article) return noArticle;
    const { title: heading, body, picturesLost } = article;
    return { ok: true, value: { title: heading, body, attachments: [], picturesLost } };
  }
}
