import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../day.js';
import { eventUnmet } from './event-requirements.js';

// received on 2024-03-01, today 2024-03-15
const frame = { receivedOn: day('2024-03-01'), today: day('2024-03-15') };

describe('期限事项应当具备的内容', () => {
  const cases: [string, string, string, { until?: string; answer?: string }, string | null, string?][] = [
    ['收到补正', 'corrected', '2024-03-14', {}, null],
    ['日期晚于今天', 'corrected', '2024-03-16', {}, 'event-day'],
    ['日期早于收到申请', 'corrected', '2024-02-29', {}, 'event-before-receipt', '条例第三十一条'],
    ['告知只能是今天', 'extended', '2024-03-14', {}, 'notice-day', '条例第三十三条'],
    ['征求意见只能是今天', 'thirdPartyConsulted', '2024-03-14', {}, 'notice-day', '条例第三十二条'],
    ['今天告知', 'extended', '2024-03-15', {}, null],
    ['告知补正没有期限', 'correctionNotified', '2024-03-15', {}, 'until-missing', '条例第三十条'],
    [
      '补正期限就是告知之日',
      'correctionNotified',
      '2024-03-15',
      { until: '2024-03-15' },
      'until-missing',
      '条例第三十条',
    ],
    ['告知补正', 'correctionNotified', '2024-03-15', { until: '2024-03-29' }, null],
    ['说明理由没有期限', 'explanationRequested', '2024-03-15', {}, 'until-missing', '条例第三十五条'],
    [
      '新期限不晚于原期限',
      'correctionProlonged',
      '2024-03-15',
      { until: '2024-03-20' },
      'until-missing',
      '条例第三十条',
    ],
    ['另定补正期限', 'correctionProlonged', '2024-03-15', { until: '2024-03-21' }, null],
    ['意见没有选择', 'thirdPartyAnswered', '2024-03-15', {}, 'answer-missing'],
    ['意见', 'agencyAnswered', '2024-03-15', { answer: 'consented' }, null],
  ];
  for (const [what, kind, on, { until, answer }, code, article] of cases) {
    test(what, () => {
      const event = { kind, day: day(on), until: until === undefined ? undefined : day(until), answer };
      const no = eventUnmet(event, { ...frame, until: day('2024-03-20') });
      assert.equal(no?.code ?? null, code);
      assert.equal(no?.article, article);
    });
  }
});
