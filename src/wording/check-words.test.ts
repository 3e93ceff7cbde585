import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tablesOf } from './attached-tables.js';
import { checkWords, type WordRules } from './check-words.js';
import { startingDictionary, type WordingEntry } from './dictionary.js';
import { dictionaryRows, readDictionary, rowsOf } from './read-dictionary.js';

const township: WordRules = {
  dictionary: startingDictionary,
  speaker: { kind: 'township', shortName: '示范镇' },
  tables: [],
};
const check = (text: string, rules: Partial<WordRules> = {}) =>
  checkWords([{ text, placeAt: () => '正文第1段' }], { ...township, ...rules });
const words = (text: string, rules: Partial<WordRules> = {}) => check(text, rules).map((remark) => remark.words);

describe('重复的字词', () => {
  for (const [text, found] of [
    ['我镇的的工作', '的的'],
    ['现予公示公示如下', '公示公示'],
    ['示范镇人民政府示范镇人民政府关于', '示范镇人民政府示范镇人民政府'],
    ['现予公示，，请监督', '，，'],
    ['与与相关单位', '与与'],
  ] as const) {
    test(`“${text}”指出“${found}”`, () => assert.deepEqual(words(text), [found]));
  }
  for (const text of [
    '目的的确定',
    '为了了解情况',
    '以及及时报告',
    '参与与会人员',
    '一个个落实',
    '人人有责，天天向上……',
    '干干净净',
  ]) {
    test(`“${text}”没有重复`, () => assert.deepEqual(words(text), []));
  }
  test('三个字以上连写两遍是明显错误，两个字的只是提问', () => {
    assert.equal(check('示范镇示范镇')[0]?.certain, true);
    assert.equal(check('研究研究')[0]?.certain, false);
  });
});

describe('过时的规定', () => {
  for (const [text, source] of [
    ['收到申请之日起15个工作日内予以答复', '条例第三十三条'],
    ['答复期限为十五个工作日', '条例第三十三条'],
    ['可以根据自身生产、生活、科研等特殊需要申请', '条例第二十七条'],
    ['依照国务院令第492号', '国务院令第711号'],
    ['可以收取检索、复制、邮寄等成本费用', '条例第四十二条'],
  ] as const) {
    test(`“${text}”指出${source}`, () =>
      assert.deepEqual(
        check(text).map((remark) => remark.source),
        [source],
      ));
  }
  for (const text of [
    '第三方自收到征求意见书之日起15个工作日内提出意见',
    '自收到申请之日起20个工作日内予以答复',
    '依照国务院令第711号',
    '征收土地公告自收到批准文件之日起15个工作日内发布',
    '不收取成本费用',
  ]) {
    test(`“${text}”不过时`, () => assert.deepEqual(words(text), []));
  }
});

describe('机关名称', () => {
  test('镇的文字里写“我局”是明显错误，写“我县”是提问', () => {
    assert.deepEqual(
      check('我局印发，我县执行，我镇落实').map((remark) => [remark.words, remark.certain]),
      [
        ['我局', true],
        ['我县', false],
      ],
    );
  });
  test('转发的不问，本市场、我委托也不问', () => {
    assert.deepEqual(words('我局印发', { speaker: null }), []);
    assert.deepEqual(words('本市场经营者，我委托他人，本区域内'), []);
  });
  test('过时的名称和其他地方的名称，以及依据', () => {
    const place: WordingEntry = { kind: 'place', wrong: '样例镇', right: '', since: null, source: '邻近乡镇名单' };
    const found = check('样例镇扶贫办通知', { dictionary: [...startingDictionary, place] });
    assert.deepEqual(
      found.map((remark) => remark.words),
      ['样例镇', '扶贫办'],
    );
    assert.match(found[1]?.suggestion ?? '', /乡村振兴局/);
  });
});

describe('正文与附件表格', () => {
  const row = (at: number, text: string) => ({ place: `工作表“名单”第 ${at} 行`, text });
  const parts = [
    row(1, '示范镇低保名单\t'),
    row(2, '序号\t户主姓名\t金额（元）\t'),
    row(3, '1\t张示范\t500\t'),
    row(4, '2\t李样例\t300\t'),
    row(5, '合计\t\t800\t'),
    row(6, '说明：自行编制\t'),
  ];
  const tables = tablesOf(parts);

  test('有序号的户主名单给出户数，合计给出金额', () => {
    assert.deepEqual(tables[0]?.figures, [
      { unit: '户', value: 2, how: '行数' },
      { unit: '元', value: 800, how: '合计' },
    ]);
  });
  for (const [text, found] of [
    ['本次共 3 户，合计900元', ['共 3 户', '合计900元']],
    ['本次共2户，合计 800 元', []],
    ['本次共5人', []],
    ['每户3元', []],
  ] as const) {
    test(`“${text}”：${found.length} 处提问`, () => assert.deepEqual(words(text, { tables }), found));
  }
  test('序号不连续、合计行列数不符的表格不比', () => {
    assert.deepEqual(tablesOf([parts[1], row(3, '1\t张示范\t5\t'), row(4, '3\t李样例\t5\t')].filter((p) => !!p)), []);
    assert.deepEqual(tablesOf([parts[1], row(3, '合计\t8\t')].filter((p) => !!p)), []);
  });
});

describe('词典的导入导出', () => {
  const rows = [
    ['类别', '错误写法或者其他地名', '正确写法', '起始时间', '依据'],
    ['名称', '示范局', '样例局', '2019年', '机构改革方案'],
    ['地名', '样例镇', '', '', '邻近乡镇'],
  ];
  test('导出的可以原样导入', () => {
    const read = readDictionary(rows);
    assert.ok(read.ok);
    assert.deepEqual(dictionaryRows(read.value), rows.slice(1));
  });
  test('逗号或者制表符分开的文字、带引号的单元格都能读', () => {
    const text = '\ufeff名称,"甲,乙局",丙局,,依据\r\n名称\t丁局\t戊局\t\t依据\n';
    const read = readDictionary(rowsOf([{ place: '第 1 行起', text }]));
    assert.ok(read.ok);
    assert.deepEqual(
      read.value.map(({ wrong, right }) => [wrong, right]),
      [
        ['甲,乙局', '丙局'],
        ['丁局', '戊局'],
      ],
    );
  });
  for (const [what, row_] of [
    ['类别', ['人名', '甲局', '乙局', '', '依据']],
    ['没有正确写法', ['名称', '甲局', '', '', '依据']],
    ['没有写明依据', ['名称', '甲局', '乙局', '', '']],
    ['错误写法应为', ['名称', '甲', '乙局', '', '依据']],
  ] as const) {
    test(`第 2 行（${what}）不导入，并指出行号`, () => {
      const read = readDictionary([['名称', '示范局', '样例局', '', '依据'], row_]);
      assert.ok(!read.ok);
      assert.match(read.sentence, new RegExp(`第 2 行.*${what}`));
    });
  }
});
