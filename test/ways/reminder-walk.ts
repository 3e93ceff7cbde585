import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { officialCalendar } from '../../src/law/calendar.js';
import { type Day, daysBetween } from '../../src/law/day.js';
import { addWorkingDays } from '../../src/law/working-days.js';
import { today } from './request-steps.js';
import { step, type Township } from './township.js';

const wanted = '甲泉村土地征收补偿安置方案公告';

/** A case near its last day is on the handler's desk until put away; the next working day it comes back, and the leader is told. */
export async function walkReminders(town: Township): Promise<void> {
  await step('承办人的工作台有提醒，“知道了”即收起', async () => {
    const handler = await town.staff('jingban');
    await reminder(handler).waitFor();
    await reminder(handler).getByText('剩余2个工作日').waitFor();
    await reminder(handler).getByRole('button', { name: '知道了' }).click();
    await reminder(handler).waitFor({ state: 'hidden' });
    await handler.reload();
    await handler.getByText(/待我办理的公开申请/).waitFor();
    assert.equal(await reminder(handler).count(), 0);
    const leader = await town.staff('lingdao');
    await leader
      .getByText(/待我办理|待办/)
      .first()
      .waitFor();
    assert.equal(await reminder(leader).count(), 0, '还有两个工作日，不惊动领导');
  });
  await step('到最后一个工作日再次提醒，同时提醒分管领导', async () => {
    const next = addWorkingDays(officialCalendar, today as Day, 1);
    assert.ok(next.ok);
    await town.restart(daysBetween(today as Day, next.value.due) * 86_400_000);
    const handler = await town.staff('jingban');
    await reminder(handler).getByText('剩余1个工作日').waitFor();
    const leader = await town.staff('lingdao');
    await reminder(leader).getByText('剩余1个工作日').waitFor();
    await reminder(leader).getByText('同时提醒分管领导').waitFor();
    await reminder(leader).getByRole('link').click();
    await leader.getByRole('heading', { name: /^申请 SQ/ }).waitFor();
    await leader.goto('/desk/');
    await reminder(leader).getByRole('button', { name: '知道了' }).click();
    await reminder(leader).waitFor({ state: 'hidden' });
    await handler.reload();
    await reminder(handler).waitFor();
  });
}

const reminder = (page: Page) => page.locator('.request-reminder').filter({ hasText: wanted });
