import type { Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import { addDays, type Day, day, yearOf } from '../law/day.js';
import { guideNow } from '../offices/settings/guide-now.js';
import { issueGuide } from '../offices/settings/issue-guide.js';
import { confirmStatement } from '../publishing/heartbeat/actions/confirm-statement.js';
import { returnStatement } from '../publishing/heartbeat/actions/return-statement.js';
import { stateNothingArisen } from '../publishing/heartbeat/actions/state-nothing-arisen.js';
import { warnColumns } from '../publishing/heartbeat/warnings.js';
import { type Cast, certain } from './cast.js';
import { township } from './people.js';

/** What keeps the columns alive: the guide of last year and of this, statements at each of their stages, and the warnings. */
export async function demoColumns(tx: Transaction<DB>, cast: Cast, today: Day): Promise<void> {
  const year = yearOf(today);
  await issue(tx, cast, day(`${year - 1}-01-15`));
  const begun = day(`${year}-01-01`);
  const lately = addDays(today, -20);
  await issue(tx, cast, lately < begun ? begun : lately);

  const { id: held } = await state(tx, cast, 'art21_05', addDays(today, -10), '本镇今年没有土地征收项目');
  certain(await confirmStatement(tx, cast('leader', addDays(today, -9)), held));
  const { id: back } = await state(tx, cast, 'art20_14', addDays(today, -3), '本镇今年没有招录公务员');
  const opinion = '请先向县里核实本年度招录计划，再写明核实情况。';
  certain(await returnStatement(tx, cast('leader', addDays(today, -2)), back, opinion));
  await state(tx, cast, 'art21_06', addDays(today, -1), '本镇今年没有房屋征收项目');
  await warnColumns(tx, township.id, cast('clerk', today).now);
}

async function issue(tx: Transaction<DB>, cast: Cast, on: Day): Promise<void> {
  const { digest } = await guideNow(tx, township.id);
  certain(await issueGuide(tx, cast('clerk', on), { year: yearOf(on), digest }));
}

async function state(tx: Transaction<DB>, cast: Cast, entry: string, asOf: Day, reason: string) {
  return certain(await stateNothingArisen(tx, cast('clerk', asOf), entry, { asOf, reason }));
}
