import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aDraft, anAttachment, aWorld, value, type World } from '../../../test/make.js';
import { saveDraft } from '../actions/save-draft.js';
import type { Draft, Saved } from '../contract.js';
import { attachmentWords } from './attachment-words.js';
import { checkDocument } from './check-document.js';
import { documentChecks } from './view.js';
import { replaceWording } from './wording-store.js';

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

const save = async (draft: Partial<Draft>): Promise<Saved> =>
  value(await world.act((tx) => saveDraft(tx, world.files, world.clerk, aDraft(draft))));
const wordsOf = async ({ id, revision }: Saved) => {
  await checkDocument(world.db.desk, world.files, world.clerk, { id, revision });
  const checks = await world.act((tx) => documentChecks(tx, world.clerk, id, { running: null, failed: false }));
  return (checks?.words ?? []).map(({ place, words }) => [place, words]);
};
const notice = (name: string, line: string) => anAttachment(world.files, `第一行\n${line}`, name);

describe('附件中的用语', { concurrency: false }, () => {
  test('过时规定、重复词和机关名称都查得出，写明是哪个附件的哪一处；不拦审批', async () => {
    const line = '我局自收到申请之日起15个工作日内予以答复，办理情况的的公示。';
    const saved = await save({ attachments: [await notice('须知.txt', line)] });
    const found = await wordsOf(saved);
    assert.deepEqual(
      found.map(([, words]) => words),
      ['的的', '15个工作日内予以答复', '我局'],
    );
    for (const [place] of found) assert.match(place ?? '', /^附件“须知\.txt”第 ?2 ?行$/);
    const checks = await world.act((tx) => documentChecks(tx, world.clerk, saved.id, { running: null, failed: false }));
    assert.equal(checks?.blocked, null);
  });

  test('转发的不问“我局”是谁', async () => {
    const attachments = [await notice('转发.txt', '我局决定开展检查。')];
    const draft: Partial<Draft> = { nature: 'repost', source: '示范县水利局', attachments };
    assert.deepEqual(await wordsOf(await save(draft)), []);
  });

  test('词典改过之后再检查，附件按新词典重新读', async () => {
    const saved = await save({ attachments: [await notice('旧名.txt', '示范县样例中心负责。')] });
    assert.deepEqual(await wordsOf(saved), []);
    const entry = { kind: 'name', wrong: '样例中心', right: '示范中心', since: null, source: '本机关' } as const;
    await world.act((tx) => replaceWording(tx, world.office, [entry], new Date(world.clerk.now)));
    assert.deepEqual(
      (await wordsOf(saved)).map(([, words]) => words),
      ['样例中心'],
    );
  });

  test('存下来的只有出问题的词，没有附件的文字', async () => {
    const { rows } = await world.db.owner.pool.query('select words::text as words from check_scan');
    for (const { words } of rows as { words: string }[]) assert.doesNotMatch(words, /第一行|公示|开展检查/);
  });
});

test('图片中识别的文字不检查；太多时说明另有多少；五万行的表格很快', () => {
  const rules = { dictionary: [], speaker: null, tables: [] };
  assert.deepEqual(attachmentWords([{ place: '图', text: '公示的的名单', recognised: true }], rules), []);
  const many = Array.from({ length: 50_000 }, (_, row) => ({
    place: `第 ${row + 1} 行`,
    text: `${row + 1}\t公示的的名单`,
  }));
  const began = performance.now();
  const remarks = attachmentWords(many, rules);
  assert.ok(performance.now() - began < 5_000);
  assert.deepEqual([remarks.length, remarks[99]?.place, remarks[100]?.words], [101, '第 100 行', '另有49900处']);
});
