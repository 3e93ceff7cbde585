import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aDraft, aWorld, refusal, value, type World } from '../../../test/make.js';
import { openPointsPhrase } from '../../law/review-submission.js';
import { sampleId } from '../../scanning/testing/samples.js';
import { saveDraft } from '../actions/save-draft.js';
import { submitDraft } from '../actions/submit-draft.js';

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

test('送审签署的是送审人自己的意见；有没有处理的，写“未发现”被拒绝，什么也不留下', async () => {
  const draft = aDraft({ body: `<p>${sampleId('19800101')}</p>` });
  const saved = value(await world.act((tx) => saveDraft(tx, world.files, world.clerk, draft)));
  const submit = (opinion: string) => world.act((tx) => submitDraft(tx, world.clerk, saved.id, { ...saved, opinion }));
  const signed = async () => {
    const sql = 'select opinion from review where document_id = $1';
    const { rows } = await world.db.owner.pool.query(sql, [saved.id]);
    return rows.map(({ opinion }: { opinion: string }) => opinion);
  };
  assert.equal(refusal(await submit('已自审，未发现个人信息。')).code, 'opinion-untrue');
  assert.deepEqual(await signed(), []);
  value(await submit(openPointsPhrase(1)));
  assert.deepEqual(await signed(), [openPointsPhrase(1)]);
});
