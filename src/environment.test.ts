import assert from 'node:assert/strict';
import { test } from 'node:test';
import { environment } from './environment.js';

const origin = (given: string | undefined) => environment(given === undefined ? {} : { GONGKAI_ORIGIN: given }).origin;

test('公开网址：没有设置的为空，末尾的斜线去掉', () => {
  assert.equal(origin(undefined), null);
  assert.equal(origin(''), null);
  assert.equal(origin('https://www.example.gov.cn/'), 'https://www.example.gov.cn');
  assert.equal(origin('http://127.0.0.1:8080'), 'http://127.0.0.1:8080');
});

for (const wrong of ['www.example.gov.cn', 'ftp://www.example.gov.cn', 'https://www.example.gov.cn/gongkai'])
  test(`公开网址写作“${wrong}”的，启动时就说明`, () => assert.throws(() => origin(wrong), /不带路径的网址/));
