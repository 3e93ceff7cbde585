import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aWorld, on, publishedItem, type World } from '../../../test/make.js';
import { internalLinks, leadsSomewhere } from './dead-links.js';
import { selfCheck, type UnansweredBefore } from './self-check.js';

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

const checkOn = async (date: string, unanswered?: UnansweredBefore) => {
  const { items, summary } = await selfCheck(world.db.desk, on(world.clerk, date), unanswered);
  const of = (key: string) => {
    const found = items.find((item) => item.key === key);
    assert.ok(found, key);
    return found;
  };
  return { of, summary };
};

test('自查：首页、空白栏目、死链接和过时规定都查得出，查不了的如实写明', async () => {
  const good = await publishedItem(world, { title: '公开事项' }, '2020-03-05');
  const gone = '00000000-0000-4000-8000-000000000009';
  await publishedItem(
    world,
    {
      title: '申请须知',
      body: `<p>见<a href="/content/${good.id}">公示</a>和<a href="/content/${gone}">旧文</a>、<a href="/zwgk/zhinan">指南</a>。</p><p>收到申请后15个工作日内予以答复。</p>`,
    },
    '2020-03-05',
  );
  const { of, summary } = await checkOn('2020-03-06');
  assert.equal(of('home').result, 'clear');
  assert.deepEqual([of('columns').weight, of('columns').result], ['veto', 'hit'], '空白栏目超过5个');
  assert.deepEqual(
    of('links').places.map(({ label }) => label),
    [`申请须知：/content/${gone}`],
  );
  assert.match(of('words').places[0]?.label ?? '', /申请须知.*15个工作日/);
  assert.equal(of('replies').result, 'unchecked');
  assert.equal(of('reach').result, 'unchecked');
  assert.match(summary, /触及单项否决1项（栏目不更新）.*本系统不能检查的6项.*不代表检查合格。$/);
});

test('首页两周没有更新即触及；超过三个月未回应的由接线处给出', async () => {
  assert.equal((await checkOn('2020-03-19')).of('home').result, 'clear');
  assert.equal((await checkOn('2020-03-20')).of('home').result, 'hit');
  const asked: string[] = [];
  const { of } = await checkOn('2020-06-05', async (_office, day) => {
    asked.push(day);
    return ['2020年第1号申请，2020年3月1日收到'];
  });
  assert.deepEqual([of('replies').result, of('replies').total, asked], ['hit', 1, ['2020-03-05']]);
  assert.equal((await checkOn('2020-06-05', async () => [])).of('replies').result, 'clear');
});

test('只看站内的链接；站外的、页面内的不看', () => {
  const body =
    '<a href="https://www.example.com/">外</a><a href="//x/y">外</a><a href="#a">内</a><a href="/content/1?a=1&amp;b=2#c">站内</a>';
  assert.deepEqual(internalLinks(body), ['/content/1']);
  const none = { documents: new Set<string>(), files: new Set<string>(), entries: new Set(['art20_01']) };
  assert.deepEqual(
    ['/content/1', '/files/a/b', '/zwgk/fdzdgk/art20_01', '/zwgk/fdzdgk/no', '/'].map((path) =>
      leadsSomewhere(path, none),
    ),
    [false, false, true, false, true],
  );
});
