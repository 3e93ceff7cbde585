import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../day.js';
import { type DisclosureOffice, missingForGuide, missingForLetters } from './disclosure-office.js';
import { rulesCoverage } from './expected-rules.js';
import { guideDue } from './guide-due.js';
import { guideText, guideWords } from './guide-text.js';

const whole: DisclosureOffice = {
  unit: '示范镇党政办公室',
  address: '示范县示范镇样例路1号',
  postcode: '000000',
  phone: '0000-0000001',
  fax: '无',
  email: 'gongkai@shifan.example',
  hours: '工作日8:30至12:00',
  leader: '王演示',
  orgDuties: '负责本行政区域内的行政工作。\n\n承办县政府交办的事项。',
  intro: '示范镇是虚构的乡镇。',
  reviewBody: '示范县人民政府',
  court: '示范县人民法院',
};

describe('指南的文本', () => {
  const words = guideWords(guideText('示范镇人民政府', whole));
  // 条例12条2款 and the rest of what a reader must find.
  const table: readonly [what: string, words: string][] = [
    ['分类', '条例第二十条所列：行政法规、规章和规范性文件；'],
    ['分类，乡镇', '条例第二十一条所列：'],
    ['编排体系', '一经生成不再变更'],
    ['获取方式', '可以检索、查阅、下载（条例第二十四条）'],
    ['工作机构名称', '工作机构名称：示范镇党政办公室'],
    ['办公地址', '办公地址：示范县示范镇样例路1号'],
    ['办公时间', '办公时间：工作日8:30至12:00'],
    ['联系电话', '联系电话：0000-0000001'],
    ['传真号码', '传真号码：无'],
    ['互联网联系方式', '电子邮箱：gongkai@shifan.example'],
    ['公开期限', '自形成或者变更之日起20个工作日内公开'],
    ['答复期限', '自收到申请之日起20个工作日内答复'],
    ['费用', '提供政府信息不收取费用'],
    ['复议前置', '先向示范县人民政府申请行政复议'],
    ['诉讼', '6个月内向示范县人民法院提起行政诉讼'],
  ];
  for (const [what, expected] of table)
    test(`写有${what}`, () => assert.ok(words.includes(expected), `没有：${expected}`));

  test('有五个部分；职责按行分段；没有传真的不说可以传真', () => {
    const guide = guideText('示范镇人民政府', whole);
    assert.deepEqual(
      guide.parts.map(({ heading }) => heading.slice(0, 2)),
      ['一、', '二、', '三、', '四、', '五、'],
    );
    const texts = guide.parts[0]?.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
    assert.ok(texts?.includes('承办县政府交办的事项。'));
    assert.doesNotMatch(words, /传真：无/);
    assert.match(words, /电子邮件：gongkai@shifan\.example/);
  });
});

test('缺什么说什么：指南按条例12条，文书按救济告知', () => {
  assert.deepEqual(missingForGuide(whole), []);
  assert.deepEqual(missingForLetters(whole), []);
  const { fax: _fax, court: _court, leader: _leader, ...rest } = whole;
  assert.deepEqual(missingForGuide(rest), ['传真号码']);
  assert.deepEqual(missingForLetters(rest), ['有管辖权的人民法院']);
  assert.equal(missingForGuide({}).length, 6);
  assert.deepEqual(missingForLetters({}), ['行政复议机关', '有管辖权的人民法院']);
});

describe('指南什么时候该重新编制', () => {
  const issued = { issuedOn: day('2020-03-05'), digest: 'a' };
  const cases: readonly [string, Parameters<typeof guideDue>, RegExp | null][] = [
    ['没有发布过', [null, 'a', day('2020-03-05')], /还没有发布过/],
    ['刚发布', [issued, 'a', day('2020-03-05')], null],
    ['满一年的前一天', [issued, 'a', day('2021-03-04')], null],
    ['满一年', [issued, 'a', day('2021-03-05')], /2020年3月5日，已满一年/],
    ['内容变了', [issued, 'b', day('2020-03-06')], /有变动.*条例第十二条/],
  ];
  for (const [title, input, expected] of cases)
    test(title, () => {
      const due = guideDue(...input);
      if (expected === null) assert.equal(due, null);
      else assert.match(due ?? '', expected);
    });
});

describe('应有的制度按标题认', () => {
  const cases: readonly [title: string, keys: string[]][] = [
    ['示范镇政府信息公开工作制度', ['work']],
    ['示范镇政府信息公开保密审查制度', ['review']],
    ['示范镇依申请公开工作流程', ['requests']],
    ['示范镇政务公开考核评议和责任追究制度', ['assessment', 'socialReview', 'accountability']],
    ['示范镇主动公开制度', ['proactive']],
    ['示范镇政府信息公开年度报告制度', ['annualReport']],
    ['示范镇不予公开信息定期评估和动态调整办法', ['adjustment']],
    ['示范镇办公用房管理办法', []],
  ];
  for (const [title, keys] of cases)
    test(title, () => {
      const found = rulesCoverage([{ title }]).filter(({ documents }) => documents.length > 0);
      assert.deepEqual(
        found.map(({ rule }) => rule.key),
        keys,
      );
    });
});
