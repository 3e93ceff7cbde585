import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { at, on } from '../../../test/make.js';
import { aCase } from '../letters/testing/letter-world.js';
import { aCaseWorld, type CaseWorld } from '../testing/case-way.js';
import { putAway, remindersFor } from './read-reminders.js';
import { remind } from './remind.js';

let way: CaseWorld;
let id: string;
before(async () => {
  way = await aCaseWorld();
  id = await aCase(way, ['道路规划']); // received 2024-03-01, due 2024-03-29
  await way.begin(id);
});
after(() => way.world.end());

const remindOn = (date: string) => way.world.act((tx) => remind(tx, way.world.office, way.work.calendar, at(date)));
const listed = async (who: CaseWorld['clerk'], date: string) =>
  (await way.world.act((tx) => remindersFor(tx, on(who, date), way.work.calendar))).map(
    ({ request, light, escalated }) => [request, light.words, escalated],
  );

test('剩余十个工作日起提醒承办人，同一天只提醒一次', async () => {
  assert.equal(await remindOn('2024-03-14'), 0, '还剩十一个工作日');
  assert.equal(await remindOn('2024-03-15'), 1);
  assert.equal(await remindOn('2024-03-15'), 0);
  assert.deepEqual(await listed(way.handler, '2024-03-15'), [[id, '剩余10个工作日', false]]);
  assert.deepEqual(await listed(way.leader, '2024-03-15'), []);
});

test('停机几天也不漏；剩余一个工作日起同时提醒分管领导，超期亦然', async () => {
  assert.equal(await remindOn('2024-03-28'), 2);
  assert.deepEqual(await listed(way.leader, '2024-03-28'), [[id, '剩余1个工作日', true]]);
  assert.equal(await remindOn('2024-03-29'), 2);
  assert.equal(await remindOn('2024-04-01'), 2);
  assert.deepEqual(await listed(way.handler, '2024-04-01'), [[id, '已超期1个工作日', false]], '一件只列最近一次');
});

test('收起以后不再列出，别人的提醒收不起来', async () => {
  const [mine] = await way.world.act((tx) => remindersFor(tx, on(way.handler, '2024-04-01'), way.work.calendar));
  assert.ok(mine);
  assert.equal(await way.world.act((tx) => putAway(tx, way.clerk, mine.id)), null);
  assert.ok(await way.world.act((tx) => putAway(tx, way.handler, mine.id)));
  assert.deepEqual(await listed(way.handler, '2024-04-01'), []);
});
