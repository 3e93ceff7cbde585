import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../day.js';
import { type IntakeChannel, intakeChannels, receiptDay } from './receipt.js';

const submitted = day('2025-03-03');
const signed = day('2025-03-05');
const confirmed = day('2025-03-06');

test('the day of receipt follows the channel, with 条例31条', () => {
  // Channel, day, basis, the day a reminder may start from.
  const table: [IntakeChannel, string, string, string | undefined][] = [
    ['inPerson', '2025-03-03', '提交之日', undefined],
    ['oral', '2025-03-03', '提交之日', undefined],
    ['registeredMail', '2025-03-05', '签收之日', undefined],
    ['ordinaryMail', '2025-03-06', '双方确认之日', undefined],
    ['fax', '2025-03-06', '双方确认之日', undefined],
    ['internet', '2025-03-06', '双方确认之日', '2025-03-03'],
    ['email', '2025-03-06', '双方确认之日', '2025-03-03'],
  ];
  assert.deepEqual(table.map(([channel]) => channel).sort(), Object.keys(intakeChannels).sort());
  for (const [channel, on, basis, conservativeFrom] of table) {
    const received = receiptDay(channel, { submittedOn: submitted, signedOn: signed, confirmedOn: confirmed });
    assert.ok(received.ok, channel);
    const expected = { day: on, basis, article: '条例第三十一条' };
    assert.deepEqual(received.value, conservativeFrom === undefined ? expected : { ...expected, conservativeFrom });
  }
});

test('a confirmation on the day of submission leaves nothing to be careful about', () => {
  const received = receiptDay('internet', { submittedOn: submitted, confirmedOn: submitted });
  assert.deepEqual(received, {
    ok: true,
    value: { day: '2025-03-03', basis: '双方确认之日', article: '条例第三十一条' },
  });
});

test('without the day that decides, or with one before submission, there is no day of receipt', () => {
  const early = day('2025-03-02');
  const table: [IntakeChannel, { signedOn?: typeof early; confirmedOn?: typeof early }, string][] = [
    ['registeredMail', { confirmedOn: confirmed }, 'signed-day-missing'],
    ['registeredMail', { signedOn: early }, 'signed-before-submitted'],
    ['ordinaryMail', { signedOn: signed }, 'confirmed-day-missing'],
    ['internet', {}, 'confirmed-day-missing'],
    ['email', {}, 'confirmed-day-missing'],
    ['fax', { confirmedOn: early }, 'confirmed-before-submitted'],
  ];
  for (const [channel, days, code] of table) {
    const refused = receiptDay(channel, { submittedOn: submitted, ...days });
    assert.ok(!refused.ok, channel);
    assert.deepEqual([refused.code, refused.article], [code, '条例第三十一条']);
    assert.match(refused.sentence, /。$/);
  }
});
