import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOfCell } from './day-of-cell.js';

const cases: [written: string, read: string][] = [
  ['2026-11-20', '2026-11-20'],
  ['2026.11.20', '2026-11-20'],
  ['2026/1/5', '2026-01-05'],
  ['2026年11月20日', '2026-11-20'],
  [' 2026 年 1 月 5 日 ', '2026-01-05'],
  ['２０２６．１１．２０', '2026-11-20'],
  ['2026.11/20', '2026-11-20'],
  ['2026年11月', '2026年11月'],
  ['20.11.2026', '20.11.2026'],
  ['去年', '去年'],
  ['', ''],
];
for (const [written, read] of cases) test(`日期写作“${written}”`, () => assert.equal(dayOfCell(written), read));
