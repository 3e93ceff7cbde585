import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aWorld, value, type World } from '../../../test/make.js';
import { day } from '../../law/day.js';
import { confirmStatement } from './actions/confirm-statement.js';
import { stateNothingArisen } from './actions/state-nothing-arisen.js';
import { verifyStatements } from './verify.js';

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

const verify = async () => (await verifyStatements(world.db.owner.kysely, world.office))?.sentence ?? null;
const change = (as_of: string) => world.db.owner.kysely.updateTable('column_statement').set({ as_of }).execute();

test('说明和确认与台账一致；改了日期、抹去确认或者删去说明都查得出', async () => {
  const said = { asOf: day('2020-03-05'), reason: '没有征收事项' };
  const { id } = value(await world.act((tx) => stateNothingArisen(tx, world.clerk, 'art21_05', said)));
  value(await world.act((tx) => confirmStatement(tx, world.leader, id)));
  assert.equal(await verify(), null);
  await change('2020-03-04');
  assert.match((await verify()) ?? '', /“art21_05”.*不符/);
  await change('2020-03-05');
  const owner = world.db.owner.kysely;
  await owner.updateTable('column_statement').set({ confirmed_by: null, confirmed_at: null }).execute();
  assert.match((await verify()) ?? '', /台账记有.*表里却没有/);
  await owner.deleteFrom('column_statement').execute();
  assert.match((await verify()) ?? '', /表里却没有/);
});
