import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleTables } from '../../documents/testing/sample-report.js';
import { startingCatalogue } from '../../law/catalog-starting.js';
import { day } from '../../law/day.js';
import { rulesCoverage } from '../../law/guide/expected-rules.js';
import { guideText } from '../../law/guide/guide-text.js';
import type { FrozenReport } from '../../reporting/frozen.js';
import { statutoryEntries } from '../columns.js';
import type { PublicDocumentRow } from '../rows.js';
import type { ColumnSite } from '../site.js';
import { ArticlePage } from './article.js';
import { CataloguePage } from './catalogue.js';
import { GuidePage } from './guide.js';
import { HomePage } from './home.js';
import { render } from './layout.js';
import { DocumentTable } from './parts.js';
import { ReportPage } from './report.js';
import { RequestGuidePage } from './request-guide.js';
import { RulesPage } from './rules.js';
import { SearchPage } from './search.js';
import { TombstonePage } from './tombstone.js';

const site: ColumnSite = {
  office: { name: '示范镇人民政府', short_name: '示范镇', profile: { phone: '0000-0000000' } },
  catalogue: startingCatalogue('示范镇人民政府'),
  today: day('2020-12-31'),
  assets: { css: '/assets/portal.css', js: '/assets/portal.js', icon: '/assets/mark.svg' },
  origin: null,
};
const id = '00000000-0000-4000-8000-000000000001';
const hostile = '<script>alert("1")</script>';
const document: PublicDocumentRow = {
  document_id: id,
  index_no: '000000000/2020-00001',
  title: hostile,
  entry: 'art20_11',
  nature: 'original',
  published_on: '2020-03-05',
  published_at: new Date('2020-03-05T01:30:00Z'),
  revised_on: '2020-03-05',
  summary: null,
  body: '<p style="text-align:center">正文</p>',
  doc_no: null,
  source: null,
  written_on: null,
  formed_on: '2020-03-01',
  attachments: [{ name: `${hostile}.pdf`, type: 'application/pdf', size: 1_536, digest: 'a'.repeat(64) }],
  agency: '示范镇人民政府',
};
const text = guideText(site.office.name, site.office.profile);
const generated = () => GuidePage({ site, text, issued: null, issues: [], documents: [], total: 7 });
const html = (page: Parameters<typeof render>[0]): string => render(page).toString();

test('what people typed is escaped, and no page holds an inline script or style', () => {
  const article = html(ArticlePage({ site, document, history: [], qr: null }));
  const found = { rows: [{ ...document, body_start: `<p>${hostile}</p>`, in_title: true }], next: null, total: 1 };
  const search = html(SearchPage({ site, q: hostile, found, isFirst: true }));
  for (const page of [article, search]) {
    assert.doesNotMatch(page, /<script>|<script(?! src="\/assets\/)|style=|onerror=/);
    assert.match(page, /&lt;/);
  }
  assert.match(article, /<p class="align-center">正文/);
});

test('每个页面的头部都写明订阅地址，名称中的字符不破坏页面', () => {
  const named = { ...site, office: { ...site.office, name: '示范"镇' } };
  const page = html(ArticlePage({ site: named, document, history: [], qr: null }));
  for (const [type, href] of [
    ['atom', '/feeds/atom.xml'],
    ['feed', '/feeds/items.json'],
  ]) {
    const link = page.match(new RegExp(`<link rel="alternate" type="application/${type}[^>]*>`))?.[0] ?? '';
    assert.ok(link.includes('title="示范&quot;镇政府信息公开') && link.includes(`href="${href}"`), link);
  }
});

test('an article has its metadata box and tags, and only what is known', () => {
  const page = html(ArticlePage({ site, document: { ...document, title: '低保公示' }, history: [], qr: null }));
  assert.match(page, /<meta name="ArticleTitle" content="低保公示"\/>/);
  assert.match(page, /<meta name="PubDate" content="2020-03-05 09:30"\/>/);
  assert.match(page, /<dt>索引号<\/dt><dd>000000000\/2020-00001<\/dd>/);
  assert.match(page, /<dt>生成日期<\/dt><dd>2020年3月1日<\/dd>/);
  assert.doesNotMatch(page, /文号<\/dt>|成文日期|有效性|公开记录|扫一扫/);
  assert.match(page, /2 KB/);
});

test('a revised article says when it was revised', () => {
  const history = [
    { revision: 1, published_on: '2020-03-05', ended_on: '2020-04-01' },
    { revision: 3, published_on: '2020-04-01', ended_on: null },
  ];
  const page = html(ArticlePage({ site, document, history, qr: null }));
  assert.match(page, /2020年4月1日修订后公开（现行）/);
});

test('a tombstone says why and leads to what replaced it', () => {
  const tombstone = {
    ...{ document_id: id, index_no: '000000000/2020-00001', published_on: '2020-03-05', withdrawn_on: '2020-06-01' },
    ...{ withdraw_reason: '名单有误', replaced_by: id, agency: '示范镇人民政府' },
  };
  const page = html(TombstonePage({ site, tombstone }));
  assert.match(page, /2020年6月1日/);
  assert.match(page, /名单有误/);
  assert.match(page, new RegExp(`/content/${id}`));
});

test('an empty entry says so with the day', () => {
  const counts = new Map([['art20_01', { count: 3, latest: '2020-03-05' }]]);
  const page = html(CataloguePage({ site, counts }));
  assert.equal(
    page.match(/暂无已公开的信息（截至2020年12月31日）/g)?.length,
    statutoryEntries(site.catalogue).length - 1,
  );
  assert.match(page, /<a href="\/zwgk\/fdzdgk\/art20_01">3</);
});

test('the home page counts the year and opens each number', () => {
  const years = [
    { year: 2020, nature: 'repost' as const, count: 449 },
    { year: 2020, nature: 'original' as const, count: 3 },
    { year: 2019, nature: 'original' as const, count: 2 },
  ];
  const page = html(HomePage({ site, latest: [], domains: [], years }));
  assert.match(page, /<a href="\/zwgk\/niandu\/2020">452<\/a>/);
  assert.match(page, /<a href="\/zwgk\/niandu\/2020\/repost">449<\/a>/);
  assert.match(page, /<a href="\/zwgk\/niandu\/2019">2<\/a>/);
});

test('the guide has its five parts and the request page leads to the form', () => {
  const guide = html(generated());
  for (const part of ['一、', '二、', '三、', '四、', '五、']) assert.match(guide, new RegExp(`<h2>${part}`));
  assert.match(html(RequestGuidePage({ site })), /href="\/apply"/);
  assert.doesNotMatch(guide, /内容更新至/);
});

test('the guide and the request page say what 条例 and 行政复议法 give the reader', () => {
  // What must stand there, and on which of the pages.
  const table: [string, ('guide' | 'request')[]][] = [
    ['一次性告知补正的事项和合理期限，答复期限自收到补正之日起算', ['guide', 'request']],
    ['无正当理由逾期不补正的，视为放弃申请（条例第三十条）', ['guide', 'request']],
    ['征求第三方和其他机关意见所需时间不计算在内（条例第三十三条）', ['guide', 'request']],
    ['应当自知道之日起60日内先向县级人民政府申请行政复议', ['guide', 'request']],
    ['自收到复议决定书之日起15日内提起行政诉讼', ['guide', 'request']],
    ['也可以依法申请行政复议或者提起行政诉讼（条例第五十一条）', ['guide', 'request']],
    ['需签收的，以签收之日为收到申请之日；平信以当日与申请人确认之日为准（条例第三十一条）', ['request']],
  ];
  const pages = {
    guide: html(generated()),
    request: html(RequestGuidePage({ site })),
  };
  for (const [words, on] of table) for (const name of on) assert.ok(pages[name].includes(words), `${name}: ${words}`);
});

test('a guide says which issue it is, what has moved since, and that an earlier one is replaced', () => {
  const issues = [
    { issue: 2, year: 2020, issued_on: '2020-06-01' },
    { issue: 1, year: 2019, issued_on: '2019-06-03' },
  ];
  const page = (issue: number, of = text) => {
    const issued = issues.find((known) => known.issue === issue) ?? null;
    return html(GuidePage({ site, text: of, issued, issues, documents: [], total: 7 }));
  };
  assert.match(html(generated()), /年度文本尚未发布/);
  const inForce = page(2);
  assert.match(inForce, /现行指南：2020年，2020年6月1日发布/);
  assert.match(inForce, /<a href="\/zwgk\/zhinan\/1">2019年政府信息公开指南<\/a>/);
  assert.doesNotMatch(inForce, /有变动，现为/);
  const earlier = guideText(site.office.name, { phone: '0000-0000009' });
  assert.match(page(2, earlier), /有变动，现为：.*0000-0000000.*0000-0000009/s);
  assert.match(page(1), /已被新的指南代替：2019年，2019年6月3日发布/);
  assert.match(page(1), /href="\/zwgk\/zhinan\/1\/guide.docx"/);
});

test('the library of rules says 文号, day and validity, what is outdated, and what is missing', () => {
  const row = { ...document, title: '示范镇政府信息公开保密审查制度' };
  const plain = { ...document, document_id: id.replace(/1$/, '2'), title: '示范镇公开工作考核制度' };
  const rows = [row, plain];
  const detail = { docNo: '示政发〔2020〕1号', writtenOn: '2020-03-01', validity: '有效', outdated: true };
  const details = new Map([[id, detail]]);
  const coverage = rulesCoverage(rows);
  const page = html(RulesPage({ site, listed: { rows, next: null }, details, coverage, isFirst: true }));
  assert.match(page, /示政发〔2020〕1号.*2020-03-01.*有效/s);
  assert.equal(page.match(/以现行条例为准/g)?.length, 1);
  assert.match(page, /data-name="有效性">未注明/);
  assert.equal(page.match(/暂无已公开的信息（截至2020年12月31日）/g)?.length, 5);
  assert.doesNotMatch(page, /主动公开制度/);
});

test('a list of the catalogue gives 索引号, 名称, 内容概述 and 生成日期', () => {
  const rows = [
    { ...document, title: '低保公示', summary: '本月低保对象变动情况。' },
    { ...document, document_id: id.replace(/1$/, '2'), title: '没有概述' },
  ];
  const page = html(DocumentTable({ rows, caption: '目录' }));
  assert.match(page, /<th scope="col">生成日期<\/th><th scope="col">发布日期<\/th>/);
  assert.match(page, /低保公示<\/a><span class="outline">本月低保对象变动情况。<\/span>/);
  assert.match(page, /没有概述<\/a><\/td>/);
  assert.match(page, /data-name="生成日期">2020-03-01<\/td><td class="day" data-name="发布日期">2020-03-05/);
});

test('a report links every number with records behind it, and no zero', () => {
  const texts = { overview: '公开{{published}}条，转发{{published.repost}}条。', proactive: '', applications: '' };
  const narrative = { ...texts, reviewLitigation: '', problems: '', other: '无' };
  const amount = 'table2/art20_9.centralizedProcurement/procurementAmount';
  const frozen: FrozenReport = {
    ...{ year: 2020, form: '2019', agency: '示范镇人民政府', tables: sampleTables('2019') },
    counts: { published: 1, 'published.repost': 0 },
    ...{ narrative, rendered: narrative, facts: { count: 1, lastSeq: 1 } },
    opened: { published: [id], [amount]: [id], 'table3/newReceived/researchInstitution': [id] },
  };
  const times = { signed_at: new Date('2021-01-20T02:00:00Z'), published_at: new Date('2021-01-25T02:00:00Z') };
  const report = { year: 2020, agency: '示范镇人民政府', digest: 'ab'.repeat(32), ...times, frozen };
  const page = html(ReportPage({ site, report }));
  assert.match(page, /示范镇人民政府2020年政府信息公开工作年度报告<\/h1>/);
  assert.match(page, /公开<a href="\/zwgk\/nianbao\/2020\/shuju\?key=published">1<\/a>条，转发0条/);
  assert.match(page, /procurementAmount">359\.7000<\/a>/);
  assert.doesNotMatch(page, />0<\/a>/);
  assert.match(page, /colSpan="7"|colspan="7"/i);
  assert.match(page, /2021年1月20日/);
  assert.equal(page.match(/<section aria-labelledby/g)?.length, 6);
});

test('many hits are said to be more than are counted; none at all gives advice', () => {
  const many = html(SearchPage({ site, q: '公示', found: { rows: [], next: null, total: 1_001 }, isFirst: true }));
  assert.match(many, /1000 条以上/);
  assert.match(
    html(SearchPage({ site, q: '公示', found: { rows: [], next: null, total: 0 }, isFirst: true })),
    /没有找到含有“公示”的信息/,
  );
});
