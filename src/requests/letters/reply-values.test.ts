import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { replyLetters } from '../../documents/letters/kinds-reply.js';
import { day } from '../../law/day.js';
import type { ItemDecision } from '../../law/request/item-decision.js';
import { docNoOf } from './doc-no.js';
import { type DecidedItem, type ReplyGiven, replyValues } from './reply-values.js';

const decision: ItemDecision = {
  outcome: 'unable.notHeld.notExist',
  reasons: '未查到该文件。',
  lawNamed: '《不动产登记暂行条例》',
  agencyNamed: '示范县水利局',
  wayToGet: '到示范镇便民服务中心查询。',
  earlierReply: { docNo: '示公复〔2021〕3号', day: day('2021-06-01') },
  search: {
    systems: '公文系统',
    keywords: '水渠',
    places: '档案室',
    people: '赵样例',
    from: day('2022-03-02'),
    to: day('2022-03-04'),
    signatures: '赵样例',
  },
  deniedGrounds: ['denied.processInfo', 'denied.thirdPartyRights'],
};
const item: DecidedItem = {
  item: 1,
  wanted: '水渠合同。',
  decision,
  reasons: '未查到该文件',
  search: '',
  conclusion: '现告知该政府信息不存在',
  article: '第三十六条第四项',
  basis: '《中华人民共和国政府信息公开条例》第三十六条第四项',
};
const given: ReplyGiven = {
  officeName: '示范镇人民政府',
  number: 'SQ2022-0001',
  applicantName: '王演示',
  receivedOn: day('2022-03-01'),
  issuedOn: day('2022-03-10'),
  course: '',
  items: [item],
  materials: [{ name: '合同', form: '纸质', pages: 3 }],
  providedOn: day('2022-03-10'),
  provision: '邮寄',
  remedy: '如不服本答复，可以依法申请行政复议。',
};

describe('答复书的内容', () => {
  test('办理记录齐全时，除发出时才有的文号外，每种答复书的必填内容都有', () => {
    const values = replyValues(given);
    for (const kind of replyLetters) {
      const missing = kind.fields.filter(({ key, required }) => required && values[key] === undefined);
      assert.deepEqual(
        missing.map(({ key }) => key),
        ['文号'],
        kind.title,
      );
    }
  });

  test('没有检索记录，“不存在”的答复书就缺检索各项', () => {
    const { search: _, ...unsearched } = decision;
    const values = replyValues({ ...given, items: [{ ...item, decision: unsearched }] });
    assert.equal(values.检索系统, undefined);
    assert.equal(values.检索结果, undefined);
  });

  test('申请内容末尾的句号不重复，日期按公文写法，没有经过就不写', () => {
    const values = replyValues(given);
    assert.equal(values.申请内容, '水渠合同');
    assert.equal(values.收到日期, '2022年3月1日');
    assert.equal(values.查找经过, undefined);
  });

  test('几项内容逐项列出，各项理由不同的分别写明，不把第一项的当作全部', () => {
    const second = { ...item, item: 2, wanted: '水渠图纸', reasons: '未形成图纸' };
    const values = replyValues({ ...given, items: [item, second] });
    assert.equal((values.项目 as readonly object[]).length, 2);
    assert.equal(values.申请内容, '（1）水渠合同；（2）水渠图纸');
    assert.equal(values.无法提供理由, '第1项：未查到该文件；第2项：未形成图纸');
    assert.equal(values.依据, '第三十六条第四项');
  });

  test('部分公开的，每一种不予公开的情形各有条款', () => {
    const parts = replyValues(given).不予公开部分 as readonly Record<string, string>[];
    assert.deepEqual(
      parts.map((part) => [part.序号, part.依据]),
      [
        ['1', '《中华人民共和国政府信息公开条例》第十六条第二款'],
        ['2', '《中华人民共和国政府信息公开条例》第十五条、第三十二条'],
      ],
    );
  });

  test('文号用机关简称的首字，机关另有代字的用代字', () => {
    assert.equal(docNoOf('示范镇', undefined, 2026, 1), '示公复〔2026〕1号');
    assert.equal(docNoOf('示范镇', '示政信', 2026, 12), '示政信〔2026〕12号');
  });
});
