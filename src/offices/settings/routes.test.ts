import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aSite, assertChinese, type Site } from '../../../test/site.js';
import type { GuideView, OfficeView, ProfileSent } from '../office-contract.js';

let site: Site;
before(async () => {
  site = await aSite();
});
after(() => site.end());

const path = '/desk/api/office';
const office = async () => (await site.ask('GET', path, { as: 'administrator' })).json as unknown as OfficeView;
const guide = async () => (await site.ask('GET', '/desk/api/guide', { as: 'clerk' })).json as unknown as GuideView;
const page = async (at: string) => (await site.ask('GET', at)).text;
const save = async (profile: ProfileSent) => {
  const { version } = await office();
  return site.ask('PUT', path, { as: 'administrator', body: { base: version, profile } });
};
const whole: ProfileSent = {
  unit: '示范镇党政办公室',
  address: '示范县示范镇样例路1号',
  hours: '工作日8:30至12:00',
  phone: '0000-0000001',
  fax: '无',
  email: 'gongkai@shifan.example',
  reviewBody: '示范县人民政府',
  court: '示范县人民法院',
};

describe('机构信息的接口', () => {
  test('只有系统管理员能看能改', async () => {
    for (const as of ['clerk', 'leader', 'handler', 'securityOfficer', 'auditor'] as const) {
      assert.equal((await site.ask('GET', path, { as })).status, 403, as);
      const { status, json } = await site.ask('PUT', path, { as, body: { base: 0, profile: whole } });
      assert.equal(status, 403, as);
      assertChinese(json.refused?.sentence);
    }
    assert.equal((await office()).version, 0);
  });

  test('填写有误的逐栏说明，什么也不变', async () => {
    const cases: readonly [keyof ProfileSent, string, RegExp][] = [
      ['postcode', '12', /6位数字/],
      ['phone', '请来电', /电话号码/],
      ['fax', '没有', /没有传真的填“无”/],
      ['email', 'gongkai', /电子邮箱/],
      ['reviewBody', '示范县政府', /全称/],
      ['court', '示范县', /全称/],
      ['docNoPrefix', '示公复〔2020〕', /只用汉字/],
      ['intro', '经办人证号99010119000101001X', /不要填写身份证号码/],
      ['unit', '长'.repeat(61), /不超过60字/],
    ];
    for (const [key, value, sentence] of cases) {
      const { status, json } = await save({ ...whole, [key]: value });
      assert.equal(status, 422, key);
      assert.match(json.invalid?.[`profile.${key}`] ?? '', sentence, key);
    }
    assert.equal((await office()).version, 0);
  });

  test('保存之后公开页面马上变', async () => {
    assert.doesNotMatch(await page('/zwgk/yishenqing'), /gongkai@shifan\.example/);
    assert.match(await page('/zwgk/zhinan'), /年度文本尚未发布/);
    assert.equal((await save(whole)).status, 200);
    assert.match(await page('/zwgk/yishenqing'), /gongkai@shifan\.example/);
    assert.match(await page('/zwgk/zhinan'), /gongkai@shifan\.example/);
  });
});

describe('公开指南的接口', () => {
  const issue = async (as: 'clerk' | 'administrator') => {
    const { year, digest } = await guide();
    return site.ask('POST', '/desk/api/guide', { as, body: { year, digest } });
  };

  test('管理员不能发布，信息员发布后门户即是现行指南，旧的仍可查、可下载', async () => {
    assert.equal((await issue('administrator')).status, 403);
    assert.equal((await issue('clerk')).status, 200);
    assert.match(await page('/zwgk/zhinan'), /现行指南：2020年，2020年3月5日发布/);
    await save({ ...whole, phone: '0000-0000009' });
    assert.match(await page('/zwgk/zhinan'), /有变动，现为/);
    assert.equal((await issue('clerk')).status, 200);
    assert.doesNotMatch(await page('/zwgk/zhinan'), /有变动，现为/);
    assert.match(await page('/zwgk/zhinan/1'), /已被新的指南代替.*0000-0000001/s);
    const file = await site.app.web.inject({ url: '/zwgk/zhinan/1/guide.docx' });
    assert.equal(file.statusCode, 200);
    assert.equal(file.rawPayload.subarray(0, 2).toString(), 'PK');
    for (const none of ['/zwgk/zhinan/3', '/zwgk/zhinan/0', '/zwgk/zhinan/a', '/zwgk/zhinan/3/guide.docx'])
      assert.equal((await site.ask('GET', none)).status, 404, none);
  });

  test('未发布的可以下载草稿；制度栏目说明缺哪些', async () => {
    const draft = await site.app.web.inject({ url: '/desk/api/guide/docx', headers: { cookie: site.cookie('clerk') } });
    assert.equal(draft.statusCode, 200);
    assert.match(String(draft.headers['content-disposition']), new RegExp(encodeURIComponent('（未发布）')));
    const rules = await page('/zwgk/zhidu');
    assert.equal(rules.match(/暂无已公开的信息（截至2020年3月5日）/g)?.length, 8);
    assert.equal((await site.ask('GET', '/desk/api/rules', { as: 'clerk' })).status, 200);
    assert.equal((await site.ask('GET', '/desk/api/rules', { as: 'administrator' })).status, 403);
  });
});
