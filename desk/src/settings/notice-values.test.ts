import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarRoutes } from '../../../src/calendars/contract.js';
import { officialCalendar } from '../../../src/law/calendar.js';
import { completeLines, forgottenNames, noticeOf, papersOf } from './notice-values.js';

const filled = {
  year: 2027,
  title: ' 关于2027年节假日安排的示范通知 ',
  number: '示范〔2026〕1号',
  issuedOn: '2026-11-10',
  url: 'https://www.example.gov.cn/tongzhi',
  holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
  makeupDays: ['2027-02-20'],
};
const paper = '关于2027年节假日安排的示范通知（示范〔2026〕1号，2026年11月10日公布）';

test('填写完整的通知能够送出，依据写成一句话和一个网址，更正时保留原来的依据', () => {
  const notice = noticeOf(filled, ['原通知']);
  assert.deepEqual(notice.papers, ['原通知', paper, filled.url]);
  assert.deepEqual(calendarRoutes.enter.body?.safeParse(notice).data, notice);
});

test('依据：没有名称就没有依据，没有文号和日期不留空括号', () => {
  assert.deepEqual(papersOf({ ...filled, title: '  ' }), []);
  assert.deepEqual(papersOf({ title: '示范通知' }), ['示范通知']);
  assert.deepEqual(papersOf({ title: '示范通知', issuedOn: '2026-11-10' }), ['示范通知（2026年11月10日公布）']);
});

test('没有填完的：送出前说得出是哪一栏，预览只看填完的行', () => {
  const unfinished = noticeOf(
    { ...filled, title: '', holidays: [{ name: '元旦' }, undefined], makeupDays: [undefined] },
    [],
  );
  const issues = calendarRoutes.enter.body?.safeParse(unfinished).error?.issues ?? [];
  const places = new Set(issues.map(({ path }) => path.join('.')));
  for (const place of ['papers', 'holidays.0.from', 'holidays.1.name', 'makeupDays.0'])
    assert.ok(places.has(place), place);
  assert.deepEqual(completeLines(unfinished).holidays, []);
  assert.deepEqual(completeLines(unfinished).makeupDays, []);
});

test('上一年度写有而本次没有写的假期提示出来，合写的名称也认得', () => {
  const known = [...officialCalendar.years].reverse().map((year) => ({ ...year, entered: null }));
  const holidays = ['元旦', '春节', '清明节', '劳动节', '中秋节、国庆节'].map((name) => ({ name, from: '', to: '' }));
  assert.deepEqual(forgottenNames({ year: 2027, papers: [], holidays, makeupDays: [] }, known), ['端午节']);
});
