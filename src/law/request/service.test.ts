import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../day.js';
import { noticeUnserved, type Service, serviceUnmet, stillToServe } from './service.js';

const byPost: Service = { method: 'post', day: day('2024-03-18'), mailNo: 'EMS00000001', proven: true };

describe('登记送达（国办公开办函〔2016〕235号）', () => {
  // issued on 2024-03-15, today 2024-03-20
  const cases: [string, Partial<Service>, string | null][] = [
    ['邮寄，有凭证有号码', {}, null],
    ['签发当日送达', { method: 'direct', day: day('2024-03-15') }, null],
    ['没有凭证', { proven: false }, 'service-no-proof'],
    ['邮寄没有号码', { mailNo: ' ' }, 'service-mail-no'],
    ['早于签发', { day: day('2024-03-14') }, 'service-day'],
    ['晚于今天', { day: day('2024-03-21') }, 'service-day'],
  ];
  for (const [what, with_, code] of cases) {
    test(what, () => {
      const no = serviceUnmet({ ...byPost, ...with_ }, day('2024-03-15'), day('2024-03-20'));
      assert.equal(no?.code ?? null, code);
    });
  }
});

describe('归档', () => {
  test('有文号的都已送达才能归档，没有文号的不要求', () => {
    const served = { docNo: '示公复〔2024〕1号', servedOn: '2024-03-18' };
    assert.equal(stillToServe([served, { docNo: null, servedOn: null }]), null);
    assert.match(stillToServe([served, { docNo: '示公复〔2024〕2号', servedOn: null }])?.sentence ?? '', /2号还没有/);
  });
});

describe('逾期不再处理以前，告知须已送达', () => {
  // served on, last day for the correction or the fee
  const cases: [string, string | null, string | null, string | null][] = [
    ['期限届满前送达', '2024-03-12', '2024-03-20', null],
    ['没有送达', null, '2024-03-20', 'notice-not-served'],
    ['届满当日才送达', '2024-03-20', '2024-03-20', 'notice-served-late'],
    ['没有定期限', '2024-03-12', null, 'notice-served-late'],
  ];
  for (const [what, servedOn, last, code] of cases) {
    for (const reason of ['correction', 'fee'] as const) {
      test(`${what}（${reason === 'fee' ? '缴费，条例第四十二条' : '补正，条例第三十条'}）`, () => {
        const notice = { title: '告知书', servedOn: servedOn === null ? null : day(servedOn) };
        const no = noticeUnserved(reason, [notice], last === null ? null : day(last));
        assert.equal(no?.code ?? null, code);
        if (no) assert.match(no.article ?? '', reason === 'fee' ? /第四十二条/ : /第三十条/);
      });
    }
  }
});

test('另定补正期限的，两份文书都要在新的期限届满前送达（条例第三十条）', () => {
  const notices = (first: string | null, second: string | null) => [
    { title: '补正告知书', servedOn: first === null ? null : day(first) },
    { title: '补正期限告知书', servedOn: second === null ? null : day(second) },
  ];
  const last = day('2024-04-10');
  assert.equal(noticeUnserved('correction', notices('2024-03-25', '2024-04-01'), last), null);
  assert.match(
    noticeUnserved('correction', notices('2024-03-25', null), last)?.sentence ?? '',
    /^补正期限告知书还没有/,
  );
  const late = noticeUnserved('correction', notices('2024-03-25', '2024-04-10'), last);
  assert.equal(late?.code, 'notice-served-late');
  assert.match(late?.sentence ?? '', /请另定合理的补正期限/);
});
