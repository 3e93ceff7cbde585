import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Reminder, reminderFor } from './reminders.js';

test('reminders at 10, 5, 3, 1 working days, on the day and past it', () => {
  const table: [
    number,
    Parameters<typeof reminderFor>[1],
    Reminder['level'],
    string,
    Reminder['due'],
    Reminder['escalateTo'],
  ][] = [
    [11, 'running', 'green', '剩余11个工作日', null, null],
    [10, 'running', 'green', '剩余10个工作日', 10, null],
    [6, 'running', 'green', '剩余6个工作日', 10, null],
    [5, 'running', 'yellow', '剩余5个工作日', 5, null],
    [4, 'running', 'yellow', '剩余4个工作日', 5, null],
    [3, 'running', 'red', '剩余3个工作日', 3, null],
    [2, 'running', 'red', '剩余2个工作日', 3, null],
    [1, 'running', 'red', '剩余1个工作日', 1, 'leader'],
    [0, 'running', 'red', '今日到期', 'today', 'leader'],
    [0, 'overdue', 'red', '已超过答复期限', 'overdue', 'leader'],
    [-1, 'overdue', 'red', '已超期1个工作日', 'overdue', 'leader'],
    [2, 'paused', 'green', '期限暂停，剩余2个工作日', null, null],
    [-3, 'closed', 'green', '已办结', null, null],
  ];
  for (const [remaining, state, level, words, due, escalateTo] of table) {
    assert.deepEqual(reminderFor(remaining, state), { level, words, due, escalateTo }, `${remaining} ${state}`);
  }
});
