import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstOfReply, firstQuestion } from '../../../src/law/request/questions.js';
import { nextAct } from './wizard-acts.js';
import { stepBar, type Walk, walk } from './wizard-path.js';

/** Every end that can be reached, with the walk that led there. */
function allWalks(first: string, answers: readonly number[] = []): Walk[] {
  const here = walk(first, answers);
  if (here.asked === null) return [here];
  return here.asked.options.flatMap((_, at) => allWalks(first, [...answers, at]));
}

test('the way so far, the question and the step follow from the answers, and back is one answer less', () => {
  const start = walk(firstQuestion, []);
  assert.equal(start.asked?.key, 'clear');
  assert.deepEqual([start.passed, start.end, start.step], [[], null, 'correct']);

  const petition = walk(firstQuestion, [0, 1]);
  assert.deepEqual(
    petition.passed.map(({ answer }) => answer),
    ['写清楚了', '信访、投诉、举报'],
  );
  assert.deepEqual([petition.asked, petition.end], [null, { outcome: 'notProcessed.petition' }]);
  assert.equal(walk(firstQuestion, [0]).asked?.key, 'wantsInformation');
  assert.throws(() => walk(firstQuestion, [9]), /no option/);
});

test('the bar names the five steps and the place among them', () => {
  assert.deepEqual(stepBar('held'), { at: 2, titles: ['补不补', '该不该', '有没有', '给不给', '当不当'] });
});

test('wherever the questions end in an act, a sentence says by which button it is done', () => {
  const ends = [...allWalks(firstQuestion), ...allWalks(firstOfReply)].flatMap(({ end }) => end ?? []);
  const acts = ends.flatMap((end) => ('act' in end ? [end] : []));
  assert.ok(acts.length > 8);
  for (const end of acts) {
    const { title, sentence, article } = nextAct(end);
    assert.match(sentence, /“[^”]+”.*。$/, title);
    assert.doesNotMatch(sentence, /undefined/);
    assert.notEqual(article, '');
  }
});
