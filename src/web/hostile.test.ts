import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aDraft, anItem } from '../../test/make.js';
import { aSite, assertChinese, type Site } from '../../test/site.js';
import type { Saved } from '../publishing/contract.js';
import { verifyAll } from '../verify.js';

let site: Site;
before(async () => {
  site = await aSite();
});
after(() => site.end());

const create = (body: unknown, headers?: Record<string, string>) =>
  site.ask('POST', '/desk/api/documents', { as: 'clerk', body, ...(headers ? { headers } : {}) });
const json = { 'content-type': 'application/json' };

describe('不成样子的内容', () => {
  const invalid: readonly (readonly [what: string, body: Record<string, unknown>, field: string])[] = [
    ['标题为空', aDraft({ title: ' ' }) as never, 'title'],
    ['标题不是文字', { ...aDraft(), title: 12 }, 'title'],
    ['标题过长', { ...aDraft(), title: '长'.repeat(201) }, 'title'],
    ['没有标题', { ...aDraft(), title: undefined }, 'title'],
    ['版本为负', { ...aDraft(), base: -1 }, 'base'],
    ['类别不存在', { ...aDraft(), nature: 'secret' }, 'nature'],
    ['日期不存在', { ...aDraft(), formedOn: '2020-02-30' }, 'formedOn'],
    [
      '附件的指纹不对',
      { ...aDraft(), attachments: [{ name: '甲', type: '', size: 1, digest: '../../etc/passwd' }] },
      'attachments.0.digest',
    ],
    [
      '附件大小为负',
      { ...aDraft(), attachments: [{ name: '甲', type: '', size: -1, digest: 'a'.repeat(64) }] },
      'attachments.0.size',
    ],
    [
      '附件过多',
      { ...aDraft(), attachments: Array(31).fill({ name: '甲', type: '', size: 1, digest: 'a'.repeat(64) }) },
      'attachments',
    ],
    ['统计种类不存在', { ...aDraft(), counts: { what: 'x' } }, 'counts.what'],
    ['多出的字段', { ...aDraft(), state: 'published' }, '_'],
    [
      '附件里多出的字段',
      { ...aDraft(), attachments: [{ name: '甲', type: '', size: 1, digest: 'a'.repeat(64), path: '/' }] },
      'attachments.0',
    ],
    ['标题含空字符', { ...aDraft(), title: '公\u0000示' }, 'title'],
    ['正文含半个字符', { ...aDraft(), body: '<p>公示\ud83d</p>' }, 'body'],
    [
      '附件名含半个字符',
      { ...aDraft(), attachments: [{ name: '\udc00', type: '', size: 1, digest: 'a'.repeat(64) }] },
      'attachments.0.name',
    ],
  ];
  for (const [what, body, field] of invalid) {
    test(`${what}：422，按字段用中文说明`, async () => {
      const { status, json: answer } = await create(body);
      assert.equal(status, 422);
      assert.deepEqual(Object.keys(answer.invalid ?? {}), [field]);
      for (const sentence of Object.values(answer.invalid ?? {})) assertChinese(sentence);
    });
  }

  for (const body of ['null', '[]', '"文字"', '12', '{}', `${'['.repeat(50_000)}${']'.repeat(50_000)}`]) {
    test(`整个内容是 ${body.slice(0, 8)}：422`, async () => {
      const { status, json: answer } = await create(body, json);
      assert.equal(status, 422);
      for (const sentence of Object.values(answer.invalid ?? {})) assertChinese(sentence);
    });
  }

  const malformed: readonly (readonly [what: string, status: number, body: string, type: string])[] = [
    ['断掉的 JSON', 400, '{"base":0,', 'application/json'],
    ['空的 JSON', 400, '', 'application/json'],
    ['冒充原型的字段', 400, '{"__proto__":{"title":"甲"}}', 'application/json'],
    ['不认识的类型', 415, '<a/>', 'text/xml'],
    ['十兆的 JSON', 413, JSON.stringify({ ...aDraft(), body: 'x'.repeat(10 * 1024 * 1024) }), 'application/json'],
  ];
  for (const [what, expected, body, type] of malformed) {
    test(`${what}：${expected} 和一句中文`, async () => {
      const { status, json: answer } = await create(body, { 'content-type': type });
      assert.equal(status, expected);
      assertChinese(answer.refused?.sentence);
    });
  }
});

describe('编造的编号和查询', () => {
  const bad = [
    'x',
    '1',
    '%00',
    "'%20or%201=1--",
    '..%2f..%2fetc',
    '00000000-0000-4000-8000-00000000000g',
    'a'.repeat(90),
  ];
  for (const id of bad) {
    test(`编号 ${id.slice(0, 20)}：没有这条记录`, async () => {
      for (const path of [`documents/${id}`, `files/${id}`, `reports/${id}`]) {
        const { status, json: answer } = await site.ask('GET', `/desk/api/${path}`, { as: 'clerk' });
        assert.equal(status, 404, path);
        assertChinese(answer.refused?.sentence);
      }
      const sent = { revision: 1, digest: 'a'.repeat(64) };
      assert.equal(
        (await site.ask('POST', `/desk/api/documents/${id}/submit`, { as: 'clerk', body: sent })).status,
        404,
      );
    });
  }

  for (const query of [
    'documents?q=%25%5C%27%22',
    "documents?state=' or 1=1--",
    'documents?after=2020-01-01~------------------------------------',
    'documents?after=%2B275760-09-13T00:00:00Z~00000000-0000-4000-8000-000000000000',
    'documents?after=2021-02-31T25:61:61.000Z~00000000-0000-4000-8000-000000000000',
    'documents?q=a&q=b',
    'ledger?before=-1e309&kind=%27%3B',
    'reports/2020/cell?address=__proto__',
    'reports/2020/count?key=constructor',
  ]) {
    test(`查询 ${query}：不会出错`, async () => {
      assert.ok((await site.ask('GET', `/desk/api/${encodeURI(query)}`, { as: 'clerk' })).status < 500);
    });
  }

  for (const query of ['documents?q=%00', 'documents?state=%00', 'ledger?kind=%00']) {
    test(`查询 ${query}：422`, async () => {
      const { status, json: answer } = await site.ask('GET', `/desk/api/${query}`, { as: 'clerk' });
      assert.equal(status, 422);
      for (const sentence of Object.values(answer.invalid ?? {})) assertChinese(sentence);
    });
  }
});

describe('冒充语句和脚本的标题', () => {
  const titles = [
    "'); drop table fact;--",
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '{{constructor}}',
  ];
  for (const title of titles) {
    test(`${title} 原样存下，在门户上只是文字`, async () => {
      const saved: Saved = await anItem(site.world, 'published', {
        title,
        source: title,
        docNo: title,
        summary: title,
      });
      const found = `/search?q=${encodeURIComponent(title)}`;
      for (const url of ['/', '/zwgk/', '/zwgk/fdzdgk/art21_08', `/content/${saved.id}`, found]) {
        const { status, text } = await site.ask('GET', url);
        assert.equal(status, 200, url);
        assert.ok(!text.includes('<script>alert'), url);
        assert.ok(!text.includes('<img src=x'), url);
      }
      const detail = await site.ask('GET', `/desk/api/documents/${saved.id}`, { as: 'clerk' });
      assert.equal((detail.json as { title?: string }).title, title);
    });
  }

  test('之后台账和信息照样校验通过', async () => {
    assert.equal((await verifyAll(site.world.db.owner, site.world.files)).firstDifference, undefined);
  });
});
