import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from '../db/connect.js';
import { idOf, memoryFiles, portalApp } from './testing/fixture.js';

test('a database that does not answer is said in Chinese with 503, and not kept', async () => {
  const database = connect({ url: 'postgres://nobody@127.0.0.1:1/none', role: 'gongkai_portal' });
  const { app, cache } = portalApp(database.kysely, memoryFiles());
  for (const url of ['/', `/content/${idOf(1)}`, '/search?q=x', '/nowhere', `/files/${idOf(1)}/${'a'.repeat(64)}`]) {
    const { statusCode, body, headers } = await app.inject(url);
    assert.equal(statusCode, 503, url);
    assert.match(body, /数据库暂时无法连接/);
    assert.equal(headers['cache-control'], 'no-store');
  }
  assert.equal(cache.size, 0);
  await app.close();
  await database.close();
});
