import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { renderXlsx } from '../../../documents/xlsx.js';
import type { CatalogRow } from '../../../law/catalog-row.js';
import { startingCatalogue } from '../../../law/catalog-starting.js';
import { day } from '../../../law/day.js';
import { readSheet, type SheetRow } from '../../../untrusted/read-sheet.js';
import { readBoxes, readLevels, readTerm } from './cell-words.js';
import { readRows } from './read-rows.js';
import { officialColumns } from './sheet-columns.js';
import { catalogueSheet } from './write-sheet.js';

const on = day('2020-03-02');
const starting = startingCatalogue('示范镇人民政府');
const people = [{ id: '00000000-0000-4000-8000-0000000000aa', name: '张示范' }];
const said = { agency: '示范镇人民政府', title: '标准目录', on, nameOf: () => '张示范' };

async function rowsOf(file: Buffer): Promise<readonly SheetRow[]> {
  const sheet = await readSheet(file);
  assert.ok(typeof sheet !== 'string', String(sheet));
  return sheet;
}

/** A sheet in the official columns, as a county would send it. */
const official = (...rows: readonly (readonly string[])[]): SheetRow[] => [
  { number: 1, cells: ['示范镇标准目录'] },
  { number: 2, cells: [...officialColumns] },
  ...rows.map((cells, at) => ({ number: at + 3, cells })),
];
const aLine = (second: string, change: Partial<Record<(typeof officialColumns)[number], string>> = {}): string[] =>
  officialColumns.map(
    (column) =>
      ({
        序号: '1',
        一级事项: '乡村治理',
        二级事项: second,
        '公开内容（要素）': '有关内容',
        公开依据: '《政府信息公开条例》第二十一条',
        公开时限: '20个工作日',
        公开主体: '示范镇人民政府',
        公开渠道和载体: '■政府网站 □政府公报 ■社区/企事业单位/村公示栏（电子屏） □其他',
        公开对象: '全社会',
        公开方式: '主动',
        公开层级: '乡镇级、村级',
        ...change,
      })[column],
  );
const read = (sheet: readonly SheetRow[]) => readRows(sheet, { rows: starting.rows, people, on });

describe('目录的 XLSX', () => {
  test('导出再导入，一字不差：另定时限、停用、其他渠道、特定群众、责任人、像公式的文字、换行', async () => {
    const odd: CatalogRow = {
      ...(starting.rows.at(-1) as CatalogRow),
      key: 'own_7',
      first: '=乡村治理',
      second: '+积分/兑换、公示',
      content: '第一行\n第二行（含“引号”、<b>）',
      term: { length: 0, unit: 'immediate', article: '村规民约（2020年）第3条' },
      channels: ['website', 'villageBoard', 'other'],
      otherChannel: '大喇叭、微信群',
      audience: 'certain',
      audienceNote: '享受补贴的户',
      mode: 'onRequest',
      levels: ['county', 'village'],
      person: people[0]?.id ?? null,
      state: 'closed',
    };
    const rows = [...starting.rows, odd];
    const back = readRows(await rowsOf(await catalogueSheet({ version: 3, rows }, said)), { rows: [], people, on });
    assert.deepEqual(back.problems, []);
    assert.deepEqual(back.rows, rows);
  });

  test('县里的表没有系统列：同名的行沿用编码和责任人，新行另编号，合并的一级事项向下延续', () => {
    const { rows, problems } = read(
      official(aLine('积分制'), aLine('村规民约', { 一级事项: '' }), aLine('监督检查', { 一级事项: '食品药品监管' })),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      rows.map(({ key, first, source }) => [key, first, source]),
      [
        ['own_1', '乡村治理', 'unverified'],
        ['own_2', '乡村治理', 'unverified'],
        ['food_01', '食品药品监管', 'unverified'],
      ],
    );
    assert.deepEqual(rows[0]?.channels, ['website', 'villageBoard']);
    assert.equal(rows[0]?.term, null);
  });

  const wrong: readonly [string, string[], RegExp][] = [
    ['渠道不在固定词表', aLine('甲', { 公开渠道和载体: '■宣传车' }), /“宣传车”不是公开渠道和载体的固定选项/],
    ['读不出天数', aLine('甲', { 公开时限: '尽快' }), /“尽快”读不出天数/],
    ['层级写错', aLine('甲', { 公开层级: '省级' }), /“省级”应为县级、乡镇级或者村级/],
    ['对象写错', aLine('甲', { 公开对象: '大家' }), /“大家”应为“全社会”/],
    ['没有二级事项', aLine(''), /请填写二级事项/],
  ];
  for (const [title, line, sentence] of wrong) {
    test(`${title}：说明是第几行`, () => {
      const { problems } = read(official(aLine('好的一行'), line));
      assert.deepEqual(
        problems.map(({ row }) => row),
        [4],
      );
      assert.match(problems[0]?.sentence ?? '', sentence);
    });
  }

  test('缺列、没有表头：一行也不读', () => {
    const cut = [{ number: 5, cells: officialColumns.filter((column) => column !== '公开层级') }];
    assert.deepEqual(read(cut), { rows: [], problems: [{ row: 5, sentence: '表头缺少：公开层级。' }] });
    assert.match(read([{ number: 1, cells: ['甲'] }]).problems[0]?.sentence ?? '', /没有找到表头/);
  });

  test('不是工作簿、损坏的、压缩炸弹：不打开，说明原因', async () => {
    assert.equal(await readSheet(Buffer.from('不是压缩包')), 'damaged');
    const file = await renderXlsx([{ kind: 'data', name: '甲', columns: [{ label: '乙' }], rows: [] }], {
      agency: '示范镇',
    });
    assert.equal(await readSheet(file.subarray(0, file.length - 40)), 'damaged');
  });
});

describe('单元格', () => {
  test('渠道：画勾的与列举的都认得', () => {
    const boxes = (text: string) => {
      const found = readBoxes(text);
      return 'value' in found ? [...found.value.channels, found.value.otherChannel] : found.wrong;
    };
    assert.deepEqual(boxes('☑政府网站 ☐政府公报 √便民服务站'), ['website', 'serviceStation', '']);
    assert.deepEqual(boxes('政府网站、入户/现场、其他（大喇叭、广播）'), ['website', 'visit', 'other', '大喇叭、广播']);
    assert.deepEqual(boxes('行政服务中心；村公示栏(电子屏)'), ['serviceCenter', 'villageBoard', '']);
  });
  test('时限：没有条款的以本行依据为依据', () => {
    const term = (text: string) => {
      const found = readTerm(text, '某办法第五条', on);
      return 'value' in found ? found.value : found.wrong;
    };
    assert.equal(term(''), null);
    assert.equal(term('自信息形成或变更之日起20个工作日内'), null);
    assert.deepEqual(term('信息形成之日起 10 个工作日内'), { length: 10, unit: 'workingDay', article: '某办法第五条' });
    assert.deepEqual(term('7天（县标准目录）'), { length: 7, unit: 'day', article: '县标准目录' });
    assert.deepEqual(term('即时'), { length: 0, unit: 'immediate', article: '某办法第五条' });
  });
  test('层级：各地写法', () => {
    assert.deepEqual(readLevels('村级、乡级'), { value: ['township', 'village'] });
    assert.deepEqual(readLevels('■乡镇级 □村级'), { value: ['township'] });
  });
});
