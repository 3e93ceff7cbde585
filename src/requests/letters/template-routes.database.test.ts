import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fastifyMultipart from '@fastify/multipart';
import fastify, { type FastifyInstance } from 'fastify';
import { defaultTemplate } from '../../documents/letters/default-template.js';
import { StaffRoutes } from '../../web/staff-route.js';
import { templateRoutes } from '../template-contract.js';
import { layTemplateRoutes } from './template-routes.js';
import { aLetterWorld, kindOf, type LetterWorld } from './testing/letter-world.js';

let it: LetterWorld;
let web: FastifyInstance;
before(async () => {
  it = await aLetterWorld();
  web = fastify();
  await web.register(fastifyMultipart);
  const { office, person: id, duties, now } = it.handler;
  const names = { name: '赵样例', unit: null, officeName: '示范镇人民政府', officeShortName: '示范镇' };
  const person = { id, office, duties, ...names };
  const routes = new StaffRoutes(
    web,
    async () => person,
    () => now,
  );
  layTemplateRoutes(routes, { db: it.world.db.desk, work: () => it.work });
});
after(async () => {
  await web.close();
  await it.world.end();
});

const at = (path: string, kind = 'receipt') => path.replace(':kind', kind);
const get = (url: string) => web.inject({ method: 'GET', url });
const post = (url: string, bytes?: Buffer) => {
  const headers = { 'x-gongkai': 'desk' };
  if (!bytes) return web.inject({ method: 'POST', url, headers });
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(bytes)]), '模板.docx');
  return web.inject({ method: 'POST', url, headers, payload: form });
};

test('列出全部文书的模板和字段，下载、样张、上传、恢复都能走通', async () => {
  const { rows } = (await get(templateRoutes.list.path)).json();
  assert.equal(rows.length, 32);
  const original = await defaultTemplate(kindOf('receipt'));
  const file = await get(at(templateRoutes.file.path));
  assert.ok(file.rawPayload.equals(original));
  assert.match(String(file.headers['content-disposition']), /^attachment/u);
  const preview = await get(at(templateRoutes.preview.path));
  assert.equal(preview.headers['content-type'], 'application/pdf');
  assert.equal(preview.rawPayload.subarray(0, 5).toString(), '%PDF-');

  assert.equal((await post(at(templateRoutes.reset.path))).json().refused.code, 'template-default');
  assert.deepEqual((await post(at(templateRoutes.upload.path), original)).json(), { kind: 'receipt', version: 1 });
  const wrong = await defaultTemplate(kindOf('assist'));
  const refused = await post(at(templateRoutes.upload.path), wrong);
  assert.equal(refused.statusCode, 409);
  assert.match(refused.json().refused.sentence, /不认识的字段：.*【协办事项】/u);
  assert.deepEqual((await post(at(templateRoutes.reset.path))).json(), { kind: 'receipt', version: 2 });
});

test('没有的文书种类答以没有找到', async () => {
  for (const path of [templateRoutes.file.path, templateRoutes.preview.path]) {
    assert.equal((await get(at(path, 'toString'))).statusCode, 404);
  }
  assert.equal((await post(at(templateRoutes.upload.path, 'nothing'), Buffer.from('甲'))).statusCode, 404);
});
