import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aDraft, anAttachment, anItem, publishedItem, type Stage, value } from '../../test/make.js';
import { aSite, type Site } from '../../test/site.js';
import { enterRegister } from '../publishing/actions/enter-register.js';
import { saveDraft } from '../publishing/actions/save-draft.js';
import { schedulePublication } from '../publishing/actions/schedule-publication.js';
import { withdrawDocument } from '../publishing/actions/withdraw-document.js';
import type { Attachment } from '../publishing/contract.js';

let site: Site;
const secret = '不应外泄的内容';
let secretFile: Attachment;
let openFile: Attachment;
let open: string;
const hidden: { id: string; what: string }[] = [];

before(async () => {
  site = await aSite();
  const { world } = site;
  secretFile = await anAttachment(world.files, `${secret}的附件`, `${secret}.txt`);
  openFile = await anAttachment(world.files, '可以公开的附件', '公开.txt');
  const draft = { title: secret, body: `<p>${secret}</p>`, summary: secret, docNo: secret, attachments: [secretFile] };
  for (const stage of ['draft', 'submitted', 'reviewed', 'approved'] as const satisfies readonly Stage[])
    hidden.push({ id: (await anItem(world, stage, draft)).id, what: stage });
  const gone = await publishedItem(world, draft);
  value(await world.act((tx) => withdrawDocument(tx, world.clerk, gone.id, { reason: '名单有误' })));
  hidden.push({ id: gone.id, what: 'withdrawn' });
  open = (await publishedItem(world, { title: '可以公开的信息', attachments: [openFile] })).id;
  const closed = { openAttribute: 'closed', ground: 'denied.internalAffairs', groundReason: secret } as const;
  const kept = await anItem(world, 'approved', { ...draft, metadata: closed });
  value(await world.act((tx) => enterRegister(tx, world.otherClerk, kept.id, kept)));
  hidden.push({ id: kept.id, what: 'closed' });
  const later = await anItem(world, 'approved', { ...draft, metadata: { topic: secret, keywords: [secret] } });
  const hour = { digest: later.digest, at: '2020-03-09T08:30:00+08:00' };
  value(await world.act((tx) => schedulePublication(tx, world.otherClerk, later.id, hour)));
  hidden.push({ id: later.id, what: 'scheduled' });
  const toOpen = [{ kind: 'interprets', document: open }] as const;
  const tied = await anItem(world, 'approved', { ...draft, metadata: { relations: [...toOpen] } });
  hidden.push({ id: tied.id, what: 'tied to what is public' });
  // A new revision of what is public, reviewed by nobody yet.
  value(await world.act((tx) => saveDraft(tx, world.files, world.clerk, aDraft({ ...draft, base: 1 }), open)));
});
after(() => site.end());

describe('没有公开的内容，从门户的任何一个出口都出不来', () => {
  const pages = [
    ...['/', '/zwgk/', '/zwgk/zhinan', '/zwgk/zhidu', '/zwgk/fdzdgk', '/zwgk/fdzdgk/art21_08', '/zwgk/nianbao'],
    ...['/zwgk/niandu/2020', '/zwgk/niandu/2020/notice', '/zwgk/yishenqing', '/wangzhanditu', '/wuzhangai'],
    ...['/feeds/items.json', '/feeds/art21_08/atom.xml', '/feeds/art21_08/items.json', '/sitemap.xml', '/robots.txt'],
    ...['/search', `/search?q=${encodeURIComponent('公开')}`],
  ];
  for (const url of pages) {
    test(decodeURIComponent(url), async () => {
      const { status, text } = await site.ask('GET', url);
      assert.equal(status, 200);
      assert.ok(!text.includes(secret));
      for (const { id, what } of hidden) assert.ok(!text.includes(id), what);
    });
  }

  test('/feeds/atom.xml：撤下的只剩编号和日期，其余一个字也没有', async () => {
    const { status, text } = await site.ask('GET', '/feeds/atom.xml');
    assert.equal(status, 200);
    const left = text.replace(/<at:deleted-entry ref="urn:uuid:[0-9a-f-]{36}" when="[^"]*"\/>/g, '');
    assert.ok(!left.includes(secret));
    for (const { id, what } of hidden) {
      assert.ok(!left.includes(id), what);
      assert.equal(text.includes(id), what === 'withdrawn', what);
    }
  });

  test('检索这些字，一条也没有', async () => {
    const { status, text } = await site.ask('GET', `/search?q=${encodeURIComponent(secret)}`);
    assert.equal(status, 200);
    for (const { id, what } of hidden) assert.ok(!text.includes(id), what);
    assert.ok(!text.includes(open));
  });

  test('直接写出地址：没有公开过的 404，撤下的 410 而没有内容', async () => {
    for (const { id, what } of hidden) {
      const { status, text } = await site.ask('GET', `/content/${id}`);
      assert.equal(status, what === 'withdrawn' ? 410 : 404, what);
      assert.ok(!text.includes(secret), what);
    }
  });

  test('已登录的人从门户看到的也一样', async () => {
    for (const { id, what } of hidden)
      assert.notEqual((await site.ask('GET', `/content/${id}`, { as: 'clerk' })).status, 200, what);
  });

  test('附件：只有已公开的那一稿里列着的才给', async () => {
    for (const { id, what } of [...hidden, { id: open, what: '别的信息的编号' }])
      assert.equal((await site.ask('GET', `/files/${id}/${secretFile.digest}`)).status, 404, what);
    const given = await site.ask('GET', `/files/${open}/${openFile.digest}`);
    assert.deepEqual([given.status, given.text], [200, '可以公开的附件']);
  });

  test('修订中的新一稿不影响公众看到的', async () => {
    const { status, text } = await site.ask('GET', `/content/${open}`);
    assert.equal(status, 200);
    assert.match(text, /可以公开的信息/);
    assert.ok(!text.includes(secret));
  });

  test('没有公布的年度报告没有页面，也没有文件', async () => {
    for (const url of ['/zwgk/nianbao/2019', '/zwgk/nianbao/2019/report.docx', '/zwgk/nianbao/2019/report.xlsx'])
      assert.equal((await site.ask('GET', url)).status, 404, url);
  });

  test('撤下的一瞬间，已经缓存的页面就不再给出', async () => {
    const { id, revision, digest } = await anItem(site.world, 'approved', { title: '即将撤下的信息' });
    const published = await site.ask('POST', `/desk/api/documents/${id}/publish`, {
      as: 'clerk',
      body: { revision, digest },
    });
    assert.equal(published.status, 200);
    for (const url of ['/', `/content/${id}`]) assert.match((await site.ask('GET', url)).text, /即将撤下的信息/);
    const body = { reason: '名单有误' };
    assert.equal((await site.ask('POST', `/desk/api/documents/${id}/withdraw`, { as: 'clerk', body })).status, 200);
    for (const url of ['/', `/content/${id}`]) assert.doesNotMatch((await site.ask('GET', url)).text, /即将撤下的信息/);
  });
});

describe('门户收到编造的地址', () => {
  for (const url of [
    '/content/x',
    '/content/%00',
    "/content/'%20or%201=1--",
    '/content/%E0%A4%A',
    '/files/x/y',
    `/files/${'0'.repeat(36)}/../../etc/passwd`,
    '/zwgk/fdzdgk/__proto__',
    '/zwgk/fdzdgk/art21_08?after=2020-02-31_00000000-0000-4000-8000-000000000000',
    '/search?q=%00&after=t2020-02-31_00000000-0000-4000-8000-000000000000',
    '/search?q=%00%F0%9F',
    '/zwgk/niandu/99999999',
    '/zwgk/nianbao/2020/shuju?key=__proto__',
    `/${'a/'.repeat(2_000)}`,
  ]) {
    test(`${url.slice(0, 70)}：不出错，答以中文`, async () => {
      const { status, text } = await site.ask('GET', url);
      assert.ok(status < 500, `${status}`);
      assert.match(text, /\p{Script=Han}/u);
      assert.doesNotMatch(text, /Route GET|is not a valid url|Error:/);
    });
  }
});
