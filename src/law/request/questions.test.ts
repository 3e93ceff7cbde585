import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcomes } from './outcomes-data.js';
import { type Leads, questionSteps } from './question.js';
import { firstOfReply, firstQuestion, questionOf, questions } from './questions.js';

/** Every end that can be reached from a question, by every path; fails where a path runs in a circle. */
function endsFrom(key: string, path: readonly string[] = []): Exclude<Leads, { question: string }>[] {
  assert.ok(!path.includes(key), `a circle: ${[...path, key].join(' → ')}`);
  const { options } = questionOf(key);
  assert.ok(options.length > 1, key);
  return options.flatMap(({ leads }) => ('question' in leads ? endsFrom(leads.question, [...path, key]) : [leads]));
}

test('every path ends in an outcome or an act, and every outcome but the lapses is reached', () => {
  const ends = [...endsFrom(firstQuestion), ...endsFrom(firstOfReply)];
  const reached = new Set(ends.flatMap((end) => ('outcome' in end ? [end.outcome] : [])));
  const missing = outcomes.map(({ code }) => code).filter((code) => !reached.has(code));
  assert.deepEqual(missing, ['other.overdueCorrection', 'other.overdueFee']); // through the act lapse
  const acts = new Set(ends.flatMap((end) => ('act' in end ? [end.act] : [])));
  assert.deepEqual([...acts].sort(), [
    'consult',
    'delay',
    'lapse',
    'notifyCorrection',
    'notifyFee',
    'reopenItem',
    'requireExplanation',
    'submitForCheck',
  ]);
});

test('every question is asked, once, in the order of the five steps, in Chinese', () => {
  assert.equal(new Set(questions.map(({ key }) => key)).size, questions.length);
  const asked = new Set([firstQuestion, firstOfReply]);
  for (const { options } of questions) {
    for (const { leads } of options) if ('question' in leads) asked.add(leads.question);
  }
  assert.deepEqual([...asked].sort(), questions.map(({ key }) => key).sort());
  const order = Object.keys(questionSteps);
  const steps = questions.map(({ step }) => order.indexOf(step));
  assert.deepEqual(steps, [...steps].sort());
  assert.deepEqual(new Set(questions.map(({ step }) => step)).size, 5);
  for (const { question, help, options } of questions) {
    assert.match(question, /？$/);
    assert.match(help, /^[^a-z]+。$/);
    for (const { label } of options) assert.match(label, /^[^a-z]+$/);
  }
});

test('what is no application for information is led to its outcome', () => {
  const ends = Object.fromEntries(
    ['wantsInformation', 'publication'].flatMap((key) =>
      questionOf(key).options.map(({ label, leads }) => [label, leads]),
    ),
  );
  assert.deepEqual(ends['信访、投诉、举报'], { outcome: 'notProcessed.petition' });
  assert.deepEqual(ends.是公开出版物, { outcome: 'notProcessed.publication' });
  assert.deepEqual(ends['咨询，要求解答问题'], { outcome: 'other.misc' });
});
