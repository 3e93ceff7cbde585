import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FreshDatabase, freshDatabase, stopSharedServer } from '../../test/database.js';
import { searchVector } from '../publishing/search-text.js';
import {
  author,
  idOf,
  insertOffice,
  insertPublished,
  insertRevision,
  memoryFiles,
  office,
  type PortalUnderTest,
  portalApp,
} from './testing/fixture.js';

let database: FreshDatabase;
let portal: PortalUnderTest;
const files = memoryFiles();
const published = files.add('公开的附件', '核查表 “甲”.pdf', 'application/pdf');
const page = files.add('<script>1</script>', '网页.html', 'text/html');
const unseen = files.add('未公开的附件', '草稿.pdf', 'application/pdf');
const secret = '不应出现的内容';

before(async () => {
  database = await freshDatabase();
  const owner = database.owner.kysely;
  await insertOffice(owner);
  await insertPublished(owner, {
    number: 1,
    title: '低保公示',
    body: '<p>张示范</p>',
    entry: 'art20_11',
    attachments: [published, page],
  });
  for (let number = 10; number < 45; number += 1) {
    await insertPublished(owner, {
      number,
      title: `转发通知${number}`,
      nature: 'repost',
      entry: 'art20_15',
      on: `2020-02-${10 + (number % 3)}`,
    });
  }
  // A draft, with a vector that a fault might have left behind.
  const draft = { office_id: office, document_id: idOf(2) };
  await owner
    .insertInto('document')
    .values({ ...draft, state: 'reviewed', revision: 1, author })
    .execute();
  await insertRevision(owner, { number: 2, title: secret, body: secret, attachments: [unseen] });
  await owner
    .insertInto('search_entry')
    .values({ ...draft, tokens: searchVector(secret, secret) })
    .execute();
  // A newer revision of a published one, not yet reviewed.
  await insertRevision(owner, { number: 1, title: secret, body: secret, attachments: [unseen] }, 2);
  await owner.updateTable('document').set({ state: 'draft', revision: 2 }).where('document_id', '=', idOf(1)).execute();
  // A withdrawn one.
  await insertPublished(owner, { number: 3, title: secret, body: secret, attachments: [unseen] });
  const gone = {
    state: 'withdrawn',
    published_revision: null,
    withdrawn_on: '2020-06-01',
    withdraw_reason: '名单有误',
  };
  await owner
    .updateTable('document')
    .set({ ...gone, replaced_by: idOf(1) })
    .where('document_id', '=', idOf(3))
    .execute();
  await insertReport();
  portal = portalApp(database.portal.kysely, files, {
    origin: 'https://www.shifan.example',
    reportFile: async (year) => (year === 2020 ? Buffer.from('文件') : null),
  });
});
after(async () => {
  await portal.app.close();
  await database.drop();
  await stopSharedServer();
});

async function insertReport(): Promise<void> {
  const texts = {
    overview: '公开{{published}}条。',
    proactive: '',
    applications: '',
    reviewLitigation: '',
    problems: '',
    other: '',
  };
  const tables = {
    form: '2019',
    table2: {},
    table3: {},
    table4: { review: [], litigationDirect: [], litigationAfterReview: [] },
  };
  const opened = { published: [idOf(1), idOf(3), idOf(2)] };
  const frozen = {
    year: 2020,
    form: '2019',
    agency: '示范镇人民政府',
    tables,
    counts: { published: 3 },
    narrative: texts,
    rendered: texts,
    opened,
  };
  const common = {
    office_id: office,
    form: '2019',
    narrative: JSON.stringify({ overview: secret }),
    frozen: JSON.stringify(frozen),
  };
  const signed = { digest: 'ab'.repeat(32), signed_by: author, signed_at: new Date('2021-01-20T02:00:00Z') };
  await database.owner.kysely
    .insertInto('report')
    .values([
      { ...common, ...signed, year: 2020, state: 'published', published_at: new Date('2021-01-25T02:00:00Z') },
      { ...common, ...signed, year: 2021, state: 'signed' },
    ])
    .execute();
}

const get = (url: string, headers: Record<string, string> = {}) => portal.app.inject({ url, headers });

const found: [url: string, holds: RegExp][] = [
  ['/', /低保公示/],
  ['/zwgk/', /政府信息公开指南/],
  ['/zwgk/zhinan', /五、其他事项/],
  ['/zwgk/zhidu', /暂无信息产生/],
  ['/zwgk/fdzdgk', /社会救助/],
  ['/zwgk/fdzdgk/art20_11', /低保公示/],
  ['/zwgk/fdzdgk/art21_08', /暂无信息产生（截至2020年12月31日）/],
  ['/zwgk/niandu/2020/repost', /转发通知10/],
  ['/zwgk/nianbao', /2020年政府信息公开工作年度报告/],
  ['/zwgk/nianbao/2020', /公开<a href="[^"]*">3<\/a>条/],
  ['/zwgk/nianbao/2020/shuju?key=published', /低保公示[\s\S]*已撤下[\s\S]*000000000\/2020-00003/],
  ['/zwgk/yishenqing', /示范县示范镇示范路1号/],
  ['/wangzhanditu', /网站地图/],
  ['/wuzhangai', /键盘/],
  [`/content/${idOf(1)}`, /张示范[\s\S]*核查表[\s\S]*<svg/],
  ['/search?q=%E5%BC%A0%E7%A4%BA', /<mark>张示<\/mark>范/],
  ['/search', /请输入/],
];
for (const [url, holds] of found) {
  test(`200 ${url}`, async () => {
    const { statusCode, body, headers } = await get(url);
    assert.equal(statusCode, 200);
    assert.match(body, holds);
    assert.ok(!body.includes(secret) && !body.includes(unseen.digest), 'nothing that is not public');
    assert.match(String(headers['content-security-policy']), /default-src 'none'/);
  });
}

const missing = [
  ...[
    '/content/x',
    `/content/${idOf(999)}`,
    `/content/${idOf(2)}`,
    "/content/'%20or%201=1--",
    '/zwgk/fdzdgk/nothing',
    '/zwgk/fdzdgk/constructor',
  ],
  ...[
    '/zwgk/nianbao/2021',
    '/zwgk/nianbao/99999',
    '/zwgk/nianbao/2020/shuju',
    '/zwgk/nianbao/2020/shuju?key=toString',
    '/zwgk/niandu/2020/x',
  ],
  ...[
    '/zwgk/nianbao/2020/shuju?key=published&after=x',
    '/zwgk/zhidu?after=x',
    `/zwgk/zhidu?after=2020-02-31_${idOf(1)}`,
    '/search?q=a&after=x',
  ],
  ...[
    `/files/${idOf(1)}/${unseen.digest}`,
    `/files/${idOf(2)}/${unseen.digest}`,
    `/files/${idOf(3)}/${unseen.digest}`,
    `/files/${idOf(1)}/../x`,
  ],
  ...['/zwgk/nianbao/2019/report.docx', '/nowhere'],
];
for (const url of missing) {
  test(`404 ${url}`, async () => {
    const size = portal.cache.size;
    const { statusCode, body, headers } = await get(url);
    assert.equal(statusCode, 404);
    assert.match(body, /没有找到您要的页面/);
    assert.ok(!body.includes(secret));
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(portal.cache.size, size);
  });
}

test('a withdrawn item is 410 with the reason and the way on, nothing of its content', async () => {
  const { statusCode, body } = await get(`/content/${idOf(3)}`);
  assert.equal(statusCode, 410);
  assert.match(body, /名单有误[\s\S]*查看替代的信息/);
  assert.ok(!body.includes(secret));
});

test('nothing that is not public is found', async () => {
  const { body } = await get(`/search?q=${encodeURIComponent('不应出现')}`);
  assert.match(body, /没有找到/);
});

for (const q of [
  "'",
  '\\',
  '&|!():*',
  "');drop table document;--",
  '<script>',
  '\u0000',
  '%',
  '示'.repeat(5_000),
  'a '.repeat(5_000),
]) {
  test(`search takes ${JSON.stringify(q.slice(0, 30))}`, async () => {
    const { statusCode, body } = await get(`/search?q=${encodeURIComponent(q)}`);
    assert.equal(statusCode, 200);
    assert.doesNotMatch(body, /<script>/);
  });
}

test('pages of a list follow one another without a gap or a double', async () => {
  const seen: string[] = [];
  for (let url: string | undefined = '/zwgk/fdzdgk/art20_15'; url !== undefined; ) {
    const { body } = await get(url);
    seen.push(...[...body.matchAll(/>(转发通知\d+)</g)].map((match) => match[1] ?? ''));
    url = /href="([^"]*\?after=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
  }
  assert.deepEqual([seen.length, new Set(seen).size], [35, 35]);
});

test('pages of hits follow one another too', async () => {
  const seen: string[] = [];
  for (let url: string | undefined = '/search?q=%E8%BD%AC%E5%8F%91'; url !== undefined; ) {
    const { body } = await get(url);
    seen.push(...[...body.matchAll(/<\/mark>(通知\d+)</g)].map((match) => match[1] ?? ''));
    url = /href="(\/search\?after=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
  }
  assert.deepEqual([seen.length, new Set(seen).size], [35, 35]);
});

test('an attachment comes under its own name; what a browser would run is saved', async () => {
  const pdf = await get(`/files/${idOf(1)}/${published.digest}`);
  assert.equal(pdf.body, '公开的附件');
  assert.equal(pdf.headers['content-type'], 'application/pdf');
  assert.equal(pdf.headers['x-content-type-options'], 'nosniff');
  const name = encodeURIComponent('核查表 “甲”.pdf');
  assert.equal(pdf.headers['content-disposition'], `inline; filename="___ ___.pdf"; filename*=UTF-8''${name}`);
  const html = await get(`/files/${idOf(1)}/${page.digest}`);
  assert.equal(html.headers['content-type'], 'application/octet-stream');
  assert.match(String(html.headers['content-disposition']), /^attachment/);
});

test('a report comes as a file', async () => {
  const { statusCode, headers } = await get('/zwgk/nianbao/2020/report.docx');
  assert.equal(statusCode, 200);
  assert.match(String(headers['content-type']), /wordprocessingml/);
});

test('the second answer comes from the cache, with 304 for who has it; parameters of others make no new page', async () => {
  const url = `/content/${idOf(1)}`;
  const { headers } = await get(url);
  const size = portal.cache.size;
  assert.equal((await get(url, { 'if-none-match': String(headers.etag) })).statusCode, 304);
  assert.equal((await get(`${url}?utm_source=x`)).headers.etag, headers.etag);
  assert.equal((await get(url.toUpperCase().replace('/CONTENT', '/content'))).headers.etag, headers.etag);
  assert.equal(portal.cache.size, size);
});
