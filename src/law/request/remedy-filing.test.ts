import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../day.js';
import { type RemedyToFile, remedyUnmet } from './remedy-filing.js';

const closed: RemedyToFile = {
  filedOn: day('2024-04-10'),
  today: day('2024-04-20'),
  receivedOn: day('2024-03-01'),
  closedOn: day('2024-03-20'),
  due: day('2024-03-29'),
  afterReview: false,
  reviewed: false,
};

describe('登记复议、诉讼（条例第五十一条）', () => {
  const cases: [string, Partial<RemedyToFile>, string | null, string?][] = [
    ['已经答复', {}, null],
    ['答复当日', { filedOn: day('2024-03-20') }, null],
    ['答复以前，期限未过', { filedOn: day('2024-03-19') }, 'remedy-too-early', '条例第五十一条'],
    ['没有答复，期限届满当日', { closedOn: null, filedOn: day('2024-03-29') }, 'remedy-too-early', '条例第五十一条'],
    ['没有答复，期限已过', { closedOn: null, filedOn: day('2024-03-30') }, null],
    ['等待补正，没有到期日', { closedOn: null, due: null }, 'remedy-too-early', '条例第五十一条'],
    ['晚于今天', { filedOn: day('2024-04-21') }, 'remedy-day'],
    ['早于收到申请', { filedOn: day('2024-02-29') }, 'remedy-day'],
    ['复议后起诉，没有复议', { afterReview: true }, 'remedy-no-review'],
    ['复议后起诉，有复议', { afterReview: true, reviewed: true }, null],
  ];
  for (const [what, more, code, article] of cases) {
    test(what, () => {
      const no = remedyUnmet({ ...closed, ...more });
      assert.equal(no?.code ?? null, code);
      assert.equal(no?.article, article);
    });
  }
});
