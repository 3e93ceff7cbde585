import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { officialCalendar } from './calendar.js';
import { changesBetween, openRow } from './catalog-change.js';
import { catalogBoxes } from './catalog-channels.js';
import { checkCatalogue, checkRow, whyKept } from './catalog-check.js';
import type { CatalogRow } from './catalog-row.js';
import { rowOf } from './catalog-row.js';
import { startingCatalogue } from './catalog-starting.js';
import { boundTerm, rowTermOn, termInWords } from './catalog-term.js';
import { day } from './day.js';
import { publicationDue } from './publication-clock.js';

const starting = startingCatalogue('示范镇人民政府');
const on = day('2020-03-02');
const nobody = new Set<string>();
const row = (key: string): CatalogRow => {
  const found = rowOf(starting, key);
  assert.ok(found, key);
  return found;
};
const named = (id: string) => id;

describe('起始目录', () => {
  test('渠道和载体是固定的十二项和“其他”', () => {
    assert.deepEqual(
      catalogBoxes.map(({ label }) => label),
      [
        ...['政府网站', '政府公报', '两微一端', '发布会/听证会', '广播电视', '纸质媒体', '公开查阅点', '政务服务中心'],
        ...['便民服务站', '入户/现场', '社区/企事业单位/村公示栏（电子屏）', '精准推送', '其他'],
      ],
    );
  });

  test('条例20条十五项、21条八项和三个固定栏目都在，编码不变，整表合乎规则', () => {
    assert.ok(checkCatalogue(starting.rows, nobody).ok);
    const law = starting.rows.filter(({ key }) => /^art2[01]_/.test(key)).map(({ key }) => key);
    assert.deepEqual(
      [law.length, law[0], law[14], law[15], law[22]],
      [23, 'art20_01', 'art20_15', 'art21_01', 'art21_08'],
    );
  });

  test('没有在目录中见到的事项标为未核实；法定期限之外的一律不当作法律', () => {
    for (const { key, source, term } of starting.rows) {
      if (source === 'unverified') assert.equal(term, null, key);
      if (term !== null && !('law' in term)) assert.equal(source, 'localPractice', key);
    }
    assert.equal(row('insurance_01').source, 'unverified');
    assert.equal(row('assistance_04').source, 'localPractice');
    assert.deepEqual(row('budget_01').term, { law: 'budgetPublication' });
  });
});

describe('事项自己的公开时限', () => {
  const cases: readonly [string, CatalogRow['term'], string, string][] = [
    ['没有另定：20个工作日', null, '2020-03-30', '自信息形成或者变更之日起20个工作日内（条例第二十六条）'],
    [
      '预算：批准后20日',
      { law: 'budgetPublication' },
      '2020-03-22',
      '自信息形成或者变更之日起20日内（预算法第十四条第一款）',
    ],
    [
      '地方3个工作日',
      { length: 3, unit: 'workingDay', article: '地方标准目录' },
      '2020-03-05',
      '自信息形成或者变更之日起3个工作日内（地方标准目录）',
    ],
    ['即时', { length: 0, unit: 'immediate', article: '应急预案' }, '2020-03-02', '即时公开（应急预案）'],
  ];
  for (const [title, term, due, words] of cases) {
    test(title, () => {
      const reckoned = publicationDue(officialCalendar, on, rowTermOn({ ...row('art20_01'), term }, on));
      assert.ok(reckoned.ok);
      assert.equal(reckoned.value.due, due);
      assert.equal(termInWords(term, on), words);
    });
  }

  test('没有引用法律条款的时限，写为地方口径，行本身核实过也一样', () => {
    const own = (article: string) =>
      rowTermOn({ ...row('art20_01'), term: { length: 5, unit: 'workingDay', article } }, on)?.source;
    assert.equal(own('县标准目录'), 'localPractice');
    assert.equal(own('《行政处罚法》第四十八条'), 'confirmed');
  });

  test('写得与法定期限一样的，就绑定该条法律；地方口径不绑定', () => {
    const bound = boundTerm({ length: 20, unit: 'day', article: '预算法第十四条第一款' }, on);
    assert.deepEqual(bound, { law: 'budgetPublication' });
    assert.equal(boundTerm({ length: 20, unit: 'workingDay', article: '条例第二十六条' }, on), null);
    const local = { length: 3, unit: 'workingDay', article: '地方标准目录' } as const;
    assert.deepEqual(boundTerm(local, on), local);
  });
});

describe('一行是否合乎规则', () => {
  const own = (length: number, unit: 'workingDay' | 'day' | 'immediate', article: string): Partial<CatalogRow> => ({
    term: { length, unit, article },
  });
  const refused: readonly [string, Partial<CatalogRow>, string][] = [
    ['没有渠道', { channels: [], otherChannel: '' }, 'no-channel'],
    ['选了“其他”没有写明', { channels: ['other'], otherChannel: '' }, 'other-channel'],
    ['写了其他渠道没有选', { channels: ['website'], otherChannel: '大喇叭' }, 'other-channel'],
    ['没有层级', { levels: [] }, 'no-level'],
    ['向全社会公开却写了特定群众', { audienceNote: '低保对象' }, 'audience-note'],
    ['另定时限没有依据', own(7, 'workingDay', ' '), 'term-basis'],
    ['零天', own(0, 'day', '县标准目录'), 'term-length'],
    ['即时却写了天数', own(3, 'immediate', '县标准目录'), 'term-length'],
    ['长于20个工作日，只有地方口径', own(30, 'workingDay', '县标准目录'), 'term-too-long'],
    ['公示的最短天数不是公开期限', { term: { law: 'expropriationCompensationNotice' } }, 'not-a-term'],
  ];
  for (const [title, change, code] of refused) {
    test(`${title}：不行`, () => {
      const outcome = checkRow({ ...row('art20_04'), ...change });
      assert.equal(outcome.ok ? 'allowed' : outcome.code, code);
    });
  }
  test('长于20个工作日而写明法律条款：可以', () => {
    assert.ok(checkRow({ ...row('art20_04'), ...own(30, 'day', '《统计法》第二十六条') }).ok);
  });
  test('固定栏目不能停用', () => {
    const outcome = checkRow({ ...row('guide'), state: 'closed' });
    assert.equal(outcome.ok ? '' : outcome.code, 'fixed-part');
  });
});

describe('新目录能否接替旧目录', () => {
  const without = (key: string) => starting.rows.filter((one) => one.key !== key);
  test('有信息的事项不能删除，可以停用', () => {
    const used = new Set(['elderly_03']);
    const removed = checkCatalogue(without('elderly_03'), used);
    assert.equal(removed.ok ? '' : removed.code, 'entry-in-use');
    assert.equal(whyKept('elderly_03', used)?.code, 'entry-in-use');
    const closed = starting.rows.map((one) => (one.key === 'elderly_03' ? { ...one, state: 'closed' as const } : one));
    assert.ok(checkCatalogue(closed, used).ok);
    assert.ok(checkCatalogue(without('elderly_03'), nobody).ok);
  });
  test('法定事项不能删除', () => {
    const removed = checkCatalogue(without('art21_05'), nobody);
    assert.equal(removed.ok ? '' : removed.code, 'entry-of-law');
    assert.equal(removed.ok ? '' : removed.article, '条例第二十一条');
  });
  test('编码重复、名称重复：不行', () => {
    const twice = checkCatalogue([...starting.rows, row('food_01')], nobody);
    assert.equal(twice.ok ? '' : twice.code, 'key-twice');
    const named = checkCatalogue([...starting.rows, { ...row('food_01'), key: 'own_1' }], nobody);
    assert.equal(named.ok ? '' : named.code, 'name-twice');
  });
  test('停用和没有的事项，都不能再公开新的信息', () => {
    const closed = [{ ...row('food_01'), state: 'closed' as const }];
    assert.match(codeOf(openRow(closed, 'food_01')), /closed-entry/);
    assert.match(codeOf(openRow(closed, 'nowhere')), /unknown-entry/);
    assert.ok(openRow(starting.rows, 'food_01').ok);
  });
});

function codeOf(outcome: ReturnType<typeof openRow>): string {
  return outcome.ok ? '' : outcome.code;
}

describe('与前一版的差别', () => {
  test('一样的目录没有差别', () => {
    assert.deepEqual(changesBetween(starting.rows, starting.rows, on, named), []);
  });
  test('新增、停用、删除，各是一处', () => {
    const added = { ...row('food_01'), key: 'own_1', second: '食品摊贩' };
    const after = [
      ...starting.rows
        .filter(({ key }) => key !== 'trading_01')
        .map((one) => (one.key === 'food_01' ? { ...one, state: 'closed' as const } : one)),
      added,
    ];
    assert.deepEqual(changesBetween(starting.rows, after, on, named), [
      {
        key: 'food_01',
        kind: 'changed',
        name: '食品药品监管 / 监督检查',
        fields: [{ label: '状态', before: '在用', after: '停用' }],
      },
      { key: 'own_1', kind: 'added', name: '食品药品监管 / 食品摊贩', fields: [] },
      { key: 'trading_01', kind: 'removed', name: '公共资源交易 / 采购和交易', fields: [] },
    ]);
  });
  test('一行从第三移到末尾，只有这一行算作移动', () => {
    const [a, b, c, ...rest] = starting.rows as [CatalogRow, CatalogRow, CatalogRow, ...CatalogRow[]];
    const changes = changesBetween(starting.rows, [a, b, ...rest, c], on, named);
    assert.deepEqual(
      changes.map(({ key, fields }) => [key, fields]),
      [[c.key, [{ label: '序号', before: '3', after: String(starting.rows.length) }]]],
    );
  });
});
