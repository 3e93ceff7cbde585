import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aSite, assertChinese, fromDesk, type Site } from '../../../test/site.js';
import { renderXlsx } from '../../documents/xlsx.js';
import { day } from '../../law/day.js';
import type { CatalogueSaved, CatalogueView, ImportPreview } from '../catalogue-contract.js';
import { catalogueSheet } from './sheet/write-sheet.js';

let site: Site;
before(async () => {
  site = await aSite();
});
after(() => site.end());

const boundary = '----shifan';
/** Uploads a workbook as the clerk; the answer's body. */
async function preview<T = ImportPreview>(bytes: Buffer): Promise<{ status: number; json: T }> {
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.xlsx"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const reply = await site.app.web.inject({
    method: 'POST',
    url: '/desk/api/catalogue/preview',
    headers: { ...fromDesk, cookie: site.cookie('clerk'), 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
  return { status: reply.statusCode, json: reply.json<T>() };
}
const view = async () =>
  (await site.ask('GET', '/desk/api/catalogue', { as: 'clerk' })).json as unknown as CatalogueView;
const download = (version: string) =>
  site.app.web.inject({
    method: 'GET',
    url: `/desk/api/catalogue/file?version=${version}`,
    headers: { ...fromDesk, cookie: site.cookie('clerk') },
  });

test('导出的表再导入没有差别；改了一行，预览说出这一行，确认后进入草案，领导生效，门户随即更新', async () => {
  const exported = await download('');
  assert.match(String(exported.headers['content-disposition']), /%E8%B5%B7%E5%A7%8B%E7%9B%AE%E5%BD%95/);
  const same = await preview(exported.rawPayload);
  assert.deepEqual([same.status, same.json.problems, same.json.changes], [200, [], []]);

  const { inForce, agency } = await view();
  const rows = inForce.rows.map((row) => (row.key === 'food_01' ? { ...row, second: '食品监督检查' } : row));
  const said = { agency, title: '标准目录', on: day('2020-03-05'), nameOf: (id: string) => id };
  const { json } = await preview(await catalogueSheet({ version: 0, rows }, said));
  assert.deepEqual(
    json.changes.map(({ key, fields }) => [key, fields.map(({ after }) => after)]),
    [['food_01', ['食品监督检查']]],
  );
  assert.equal((await view()).draft, null, '预览不保存');
  const kept = await site.ask('PUT', '/desk/api/catalogue', {
    as: 'clerk',
    body: { base: json.base, rows: json.rows },
  });
  assert.equal(kept.status, 200);
  const before = await site.ask('GET', '/zwgk/fdzdgk');
  assert.ok(!before.text.includes('食品监督检查'));
  const base = (kept.json as unknown as CatalogueSaved).digest;
  const put = await site.ask('POST', '/desk/api/catalogue/put-in-force', {
    as: 'leader',
    body: { base, reason: '年度调整' },
  });
  assert.equal(put.status, 200);
  const page = await site.ask('GET', '/zwgk/fdzdgk');
  assert.ok(page.text.includes('食品监督检查'));
  assert.equal((await site.ask('GET', '/zwgk/fdzdgk/food_01')).status, 200);
  assert.equal((await site.ask('GET', '/zwgk/fdzdgk/own_9')).status, 404);
});

test('有一行读不出来：说出行号，一行也不给', async () => {
  const { inForce, agency } = await view();
  const said = { agency, title: '标准目录', on: day('2020-03-05'), nameOf: () => '不存在的人' };
  const rows = inForce.rows.map((row, at) =>
    at === 4 ? { ...row, person: '00000000-0000-4000-8000-000000000001' } : row,
  );
  const { json } = await preview(await catalogueSheet({ version: 0, rows }, said));
  assert.deepEqual(json.rows, []);
  assert.deepEqual(json.problems, [{ row: 7, sentence: '本机关没有名为“不存在的人”的人员，或者不止一人。' }]);
});

test('不是目录、不是工作簿：说明原因', async () => {
  const foreign = await renderXlsx([{ kind: 'data', name: '甲', columns: [{ label: '乙' }], rows: [['丙']] }], {
    agency,
  });
  assert.match((await preview(foreign)).json.problems[0]?.sentence ?? '', /没有找到表头/);
  const refused = await preview<{ refused: { code: string; sentence: string } }>(Buffer.from('文字'));
  assert.deepEqual([refused.status, refused.json.refused.code], [409, 'sheet.damaged']);
  assertChinese(refused.json.refused.sentence);
});

test('没有的版次、没有草案：404；没有职责：403', async () => {
  assert.equal((await download('draft')).statusCode, 404);
  assert.equal((await site.ask('GET', '/desk/api/catalogue/editions/99', { as: 'clerk' })).status, 404);
  const body = { base: 'a'.repeat(64), reason: '调整' };
  assert.equal((await site.ask('POST', '/desk/api/catalogue/put-in-force', { as: 'clerk', body })).status, 403);
  assert.equal(
    (await site.ask('PUT', '/desk/api/catalogue', { as: 'leader', body: { base: body.base, rows: [] } })).status,
    403,
  );
});

const agency = '示范镇人民政府';
