import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aSite, type Site } from '../test/site.js';
import { day } from './law/day.js';
import { heartbeatRoutes, type SelfCheck } from './publishing/heartbeat-contract.js';
import { unansweredRequests } from './unanswered.js';

let site: Site;
before(async () => {
  site = await aSite();
});
after(() => site.end());

/** A case as its row says it; what identifies the applicant stays unread. */
const aCase = (
  number: number,
  received_on: string,
  rest: { waiting?: string; closed_on?: string; outcome?: string } = {},
) =>
  site.world.db.owner.kysely
    .insertInto('request')
    .values({
      ...{ office_id: site.world.office, request_id: `00000000-0000-4000-8000-00000000000${number}` },
      ...{ number: `SQ2019-000${number}`, stage: 'handling', applicant_kind: 'naturalPerson', channel: 'inPerson' },
      ...{ applicant: Buffer.from('密封'), code_hash: Buffer.from(String(number)), form: 'paper', provision: 'post' },
      ...{ submitted_on: received_on, received_on, ...rest },
    })
    .execute();

test('自查报告列出满三个月没有回应的申请；等待补正的、已办结的、后来收到的不列', async () => {
  await aCase(1, '2019-12-05');
  await aCase(2, '2019-12-06');
  await aCase(3, '2019-11-01', { waiting: 'correction' });
  await aCase(4, '2019-11-01', { closed_on: '2019-11-20', outcome: 'granted' });
  const sent = { office_id: site.world.office, content: Buffer.from('密封'), code_hash: Buffer.from('5') };
  for (const [number, at] of [
    ['6', '2019-12-05T23:59:00+08:00'],
    ['7', '2019-12-06T00:00:00+08:00'],
  ] as const) {
    await site.world.db.owner.kysely
      .insertInto('request_submission')
      .values({
        ...{ ...sent, submission_id: `00000000-0000-4000-8000-00000000000${number}`, number: `WS-${number}` },
        ...{ fingerprint: Buffer.from(number), submitted_at: new Date(at) },
      })
      .execute();
  }
  const check = (await site.ask('GET', heartbeatRoutes.selfCheck.path, { as: 'leader' })).json as unknown as SelfCheck;
  const replies = check.items.find(({ key }) => key === 'replies');
  assert.deepEqual(
    [replies?.result, replies?.places.map(({ label }) => label)],
    ['hit', ['公开申请SQ2019-0001，2019年12月5日收到', '网上提交WS-6，2019年12月5日提交，尚未登记']],
  );
});

test('别的机关的申请看不到', async () =>
  assert.deepEqual(await unansweredRequests(site.world.db.desk)('bie', day('2020-03-05')), []));
