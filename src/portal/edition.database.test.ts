import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anItem, publishedItem } from '../../test/make.js';
import { aSite, type Site } from '../../test/site.js';

let site: Site;
before(async () => {
  site = await aSite();
});
after(() => site.end());

const page = async (id: string) => (await site.ask('GET', `/content/${id}`)).text;
const row = (label: string, value: string) => new RegExp(`<dt>${label}</dt><dd>${value}</dd>`);

test('信息栏写出全部要素，没有的不占一行；旧文件被新文件废止，两边都看得见', async () => {
  const old = await publishedItem(site.world, {
    title: '旧办法',
    docNo: '示政发〔2018〕3号',
    metadata: { validity: 'valid' },
  });
  assert.match(await page(old.id), row('有效性', '有效'));
  const fresh = await publishedItem(site.world, {
    title: '新办法',
    metadata: {
      ...{ topic: '民政、扶贫、救灾', genre: '通知', issuingOrgan: '示范县人民政府', responsibleOrgan: '民政办公室' },
      ...{ audience: '全社会', legalBasis: '社会救助暂行办法', keywords: ['救助', '低保'], effectiveOn: '2020-04-01' },
      relations: [{ kind: 'repeals', document: old.id }],
    },
  });
  const html = await page(fresh.id);
  for (const [label, value] of [
    ['主题分类', '民政、扶贫、救灾'],
    ['体裁分类', '通知'],
    ['发布机构', '示范县人民政府'],
    ['责任机构', '民政办公室'],
    ['公开对象', '全社会'],
    ['公开依据', '社会救助暂行办法'],
    ['关键词', '救助；低保'],
    ['生效日期', '2020年4月1日'],
    ['有效性', '尚未生效'],
  ] as const)
    assert.match(html, row(label, value), label);
  assert.doesNotMatch(html, /废止日期/);
  assert.match(html, new RegExp(`废止的文件</h3>.*${old.id}.*旧办法`, 's'));
});

test('缓存着的旧文件页面，在新文件公开之后写明废止', async () => {
  const old = await publishedItem(site.world, { title: '另一旧办法', metadata: { validity: 'valid' } });
  const relations = [{ kind: 'repeals' as const, document: old.id }];
  const { id, revision, digest } = await anItem(site.world, 'approved', {
    title: '另一新办法',
    metadata: { relations },
  });
  assert.match(await page(old.id), row('有效性', '有效'));
  const body = { revision, digest };
  const { status } = await site.ask('POST', `/desk/api/documents/${id}/publish`, { as: 'leader', body });
  assert.equal(status, 200);
  const html = await page(old.id);
  assert.match(html, row('有效性', '废止'));
  assert.match(html, new RegExp(`废止本文件的文件</h3>.*${id}.*另一新办法`, 's'));
});

test('转发的来源是链接，写着原发布机关', async () => {
  const { id } = await publishedItem(site.world, {
    title: '转发的通知',
    nature: 'repost',
    source: '示范县人民政府',
    metadata: { sourceLink: 'https://www.example.gov.cn/1.html' },
  });
  assert.match(
    await page(id),
    /<a href="https:\/\/www\.example\.gov\.cn\/1\.html" rel="noopener nofollow">示范县人民政府<\/a>/,
  );
});
