import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anAttachment, anItem, publishedItem } from '../../../test/make.js';
import { aSite, type Site } from '../../../test/site.js';
import { sampleId } from '../../scanning/testing/samples.js';
import type { DocumentChecks, RescanState, WordingLine } from '../check-contract.js';

const id = sampleId('19800101');
let site: Site;
before(async () => {
  site = await aSite();
});
after(() => site.end());

/** Asks until the check in the background is done; gives how it was underway, too. */
async function checked(document: string): Promise<DocumentChecks> {
  for (let time = 0; time < 100; time += 1) {
    const { json } = await site.ask('GET', `/desk/api/documents/${document}/checks`, { as: 'clerk' });
    const checks = json as unknown as DocumentChecks;
    if (checks.running === null) return checks;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return assert.fail('检查没有完成');
}

/** A multipart body of one file. */
function aFile(name: string, text: string): { payload: string; type: string } {
  const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n`;
  return { payload: `${head}${text}\r\n--x--\r\n`, type: 'multipart/form-data; boundary=x' };
}

test('送审以后自动检查附件，逐处处理以后才能通过审查', async () => {
  const file = await anAttachment(site.world.files, `户主 张示范 ${id}`, '名单.txt');
  const saved = await anItem(site.world, 'draft', { attachments: [file], body: '<p>我局印发的的通知</p>' });
  const before = await checked(saved.id);
  assert.deepEqual([before.unchecked, before.undecided, before.checkedAt], [['名单.txt'], 1, null]);
  assert.deepEqual(
    before.words.map(({ words }) => words),
    ['的的', '我局'],
  );
  const revision = { revision: saved.revision, digest: saved.digest };
  const submitted = await site.ask('POST', `/desk/api/documents/${saved.id}/submit`, { as: 'clerk', body: revision });
  assert.equal(submitted.status, 200);
  const after = await checked(saved.id);
  const [finding] = after.findings;
  assert.deepEqual([after.unchecked, finding?.attachment?.name, finding?.kind], [[], '名单.txt', 'idNumber']);
  assert.ok(!JSON.stringify(after).includes(id));
  const review = { ...revision, verdict: 'passed', opinion: '同意公开。' };
  const url = `/desk/api/documents/${saved.id}`;
  const no = await site.ask('POST', `${url}/review`, { as: 'secrecyReviewer', body: review });
  assert.deepEqual([no.status, no.json.refused?.code], [409, 'checks-open']);
  const body = { digest: saved.digest, finding: finding?.id, verdict: 'mustBePublic', reason: '公示所需' };
  const unfounded = await site.ask('POST', `${url}/checks/decide`, { as: 'clerk', body });
  assert.deepEqual([unfounded.status, Object.keys(unfounded.json.invalid ?? {})], [422, ['basis']]);
  const founded = { ...body, basis: '社会救助暂行办法' };
  assert.equal((await site.ask('POST', `${url}/checks/decide`, { as: 'clerk', body: founded })).status, 200);
  assert.equal((await site.ask('POST', `${url}/review`, { as: 'secrecyReviewer', body: review })).status, 200);
});

test('没有查看在办信息职责的人看不到检查结果', async () => {
  const saved = await anItem(site.world, 'draft');
  const url = `/desk/api/documents/${saved.id}/checks`;
  assert.equal((await site.ask('GET', url, { as: 'auditor' })).status, 403);
  assert.equal((await site.ask('POST', `${url}/mask`, { as: 'secrecyReviewer', body: {} })).status, 403);
  assert.equal((await site.ask('GET', '/desk/api/documents/x/checks', { as: 'clerk' })).status, 404);
});

test('复查从页面开始，有进度', async () => {
  await publishedItem(site.world, { title: '已经公开' });
  const rescan = async () =>
    (await site.ask('GET', '/desk/api/rescan', { as: 'clerk' })).json as unknown as RescanState;
  assert.equal((await rescan()).done, 0);
  assert.equal((await site.ask('POST', '/desk/api/rescan', { as: 'clerk' })).status, 200);
  for (let time = 0; time < 100 && (await rescan()).running; time += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const { total, done, items } = await rescan();
  assert.deepEqual([total, done, items], [1, 1, []]);
});

test('词典导入后用于检查，导出的可以再导入，有错的行一条也不导入', async () => {
  const send = (text: string) => {
    const { payload, type } = aFile('词典.csv', text);
    return site.ask('POST', '/desk/api/wording', { as: 'clerk', body: payload, headers: { 'content-type': type } });
  };
  assert.equal((await send('名称,示范局,样例局,2019年,机构改革方案\n地名,样例镇,,,邻近乡镇')).status, 200);
  const no = await send('名称,示范局,,,机构改革方案');
  assert.deepEqual([no.status, no.json.refused?.code], [409, 'wording-row']);
  const { json } = await site.ask('GET', '/desk/api/wording', { as: 'clerk' });
  const { lines } = json as unknown as { lines: WordingLine[] };
  assert.deepEqual(
    lines.map(({ wrong, own }) => [wrong, own]),
    [
      ['示范局', true],
      ['样例镇', true],
      ['扶贫办', false],
    ],
  );
  const saved = await anItem(site.world, 'draft', { title: '样例镇示范局通知' });
  const { words } = await checked(saved.id);
  assert.deepEqual(words.map((remark) => remark.words).sort(), ['样例镇', '示范局'].sort());
  const exported = await site.app.web.inject({
    url: '/desk/api/wording/export',
    headers: { cookie: site.cookie('clerk') },
  });
  assert.equal(exported.rawPayload.subarray(0, 2).toString(), 'PK');
});
