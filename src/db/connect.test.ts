import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { type FreshDatabase, freshDatabase, stopSharedServer } from '../../test/database.js';
import { asOffice, connect, type Database } from './connect.js';
import { isConnectionError } from './connection-error.js';

const SCHEMA = `do $$ begin
  if not exists (select from pg_roles where rolname = 'gongkai_desk') then create role gongkai_desk nologin; end if;
  if not exists (select from pg_roles where rolname = 'gongkai_portal') then create role gongkai_portal nologin; end if;
end $$;
grant gongkai_desk, gongkai_portal to current_user;
create table note (office_id text not null, n int not null, primary key (office_id, n));
alter table note enable row level security;
create policy own_office on note to gongkai_desk using (office_id = current_setting('gongkai.office', true));
grant select, insert, update on note to gongkai_desk;
grant select on note to gongkai_portal;`;

let root: string;
let db: FreshDatabase;

before(async () => {
  root = mkdtempSync(join(tmpdir(), 'gongkai-connect-'));
  writeFileSync(join(root, '0001-notes.sql'), SCHEMA);
  db = await freshDatabase(root);
  await db.owner.pool.query("insert into note values ('示范镇', 1), ('示范镇', 2), ('示例镇', 1)");
});
after(async () => {
  await db.drop();
  await stopSharedServer();
  rmSync(root, { recursive: true, force: true });
});

async function one<T>(from: Database, text: string): Promise<T | undefined> {
  const { rows } = await from.pool.query<{ v: T }>(text);
  return rows[0]?.v;
}

describe('values from the database', () => {
  for (const [expression, expected] of [
    ['9007199254740991::int8', 9007199254740991],
    ['count(*) from note', 3],
    ["date '2022-10-01'", '2022-10-01'],
    ["array[date '2022-10-01', null]", ['2022-10-01', null]],
    ['array[1::int8, null]', [1, null]],
    ['359.7000::numeric', '359.7000'],
    ["timestamptz '2022-10-01 00:00+08'", new Date('2022-09-30T16:00:00Z')],
    ["to_char(timestamptz '2022-09-30 16:00Z', 'YYYY-MM-DD')", '2022-10-01'],
  ] as const) {
    it(`select ${expression}`, async () => {
      const text = expression.includes(' from ') ? expression.replace(' from ', ' as v from ') : `${expression} as v`;
      assert.deepEqual(await one(db.owner, `select ${text}`), expected);
    });
  }

  it('an int8 beyond 2^53 is not silently rounded', async () => {
    await assert.rejects(one(db.owner, 'select 9007199254740993::int8 as v'), /beyond 2\^53/);
    assert.equal(await one(db.owner, 'select 1 as v'), 1, 'and the connection is still good');
  });
});

describe('roles', () => {
  it('are taken on with the connection', async () => {
    assert.equal(await one(db.desk, 'select current_user as v'), 'gongkai_desk');
    assert.equal(await one(db.portal, 'select current_user as v'), 'gongkai_portal');
    assert.equal(await one(db.desk, "select current_setting('application_name') as v"), 'gongkai_desk');
    assert.equal(await one(db.portal, "select current_setting('statement_timeout') as v"), '30s');
  });

  it('let the portal write nothing', async () => {
    await assert.rejects(db.portal.pool.query("insert into note values ('示范镇', 9)"), { code: '25006' });
    await assert.rejects(db.desk.pool.query('delete from note'), { code: '42501' });
  });
});

describe('asOffice', () => {
  it("shows one office's rows, and afterwards none", async () => {
    const single = connect({ url: db.url, role: 'gongkai_desk', max: 1 });
    const seen = await asOffice(single, '示范镇', (tx) =>
      sql<{ n: number }>`select n from note order by n`.execute(tx),
    );
    assert.deepEqual(seen.rows, [{ n: 1 }, { n: 2 }]);
    assert.deepEqual(
      (await single.pool.query('select n from note')).rows,
      [],
      'same connection, after the transaction',
    );
    const other = await asOffice(single, '示例镇', (tx) => sql<{ n: number }>`select n from note`.execute(tx));
    assert.deepEqual(other.rows, [{ n: 1 }]);
    await single.close();
  });

  it("refuses to write another office's row, and undoes all", async () => {
    const act = asOffice(db.desk, '示范镇', async (tx) => {
      await sql`insert into note values ('示范镇', 3)`.execute(tx);
      await sql`insert into note values ('示例镇', 3)`.execute(tx);
    });
    await assert.rejects(act, { code: '42501' });
    assert.equal(await one(db.owner, 'select count(*) as v from note where n = 3'), 0);
  });

  it('runs again when PostgreSQL breaks off a deadlock', async () => {
    let runs = 0;
    let meet: () => void = () => undefined;
    let arrived = 0;
    const both = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const swap = (first: number, second: number): Promise<void> =>
      asOffice(db.desk, '示范镇', async (tx) => {
        runs += 1;
        await sql`update note set n = n where n = ${first}`.execute(tx);
        arrived += 1;
        if (arrived === 2) meet();
        await both;
        await sql`update note set n = n where n = ${second}`.execute(tx);
      });
    await Promise.all([swap(1, 2), swap(2, 1)]);
    assert.equal(runs, 3);
  });

  it('gives up after the third time, and does not repeat other errors', async () => {
    for (const [state, expected] of [
      ['40001', 3],
      ['23514', 1],
    ] as const) {
      let runs = 0;
      const act = asOffice(db.desk, '示范镇', (tx) => {
        runs += 1;
        return sql.raw(`do $$ begin raise exception 'x' using errcode = '${state}'; end $$`).execute(tx);
      });
      await assert.rejects(act, { code: state });
      assert.equal(runs, expected);
    }
  });
});

describe('a lost connection', () => {
  it('in the middle of a transaction is recognised, leaves nothing half-written, and the pool recovers', async () => {
    const act = asOffice(db.desk, '示范镇', async (tx) => {
      await sql`insert into note values ('示范镇', 4)`.execute(tx);
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await db.owner.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await sql`insert into note values ('示范镇', 5)`.execute(tx);
    });
    await assert.rejects(act, isConnectionError);
    assert.equal(await one(db.desk, 'select 1 as v'), 1);
    assert.equal(await one(db.owner, 'select count(*) as v from note where n in (4, 5)'), 0);
  });

  it('while idle does not end the process', async () => {
    const single = connect({ url: db.url, role: 'gongkai_desk', max: 1 });
    const pid = await one<number>(single, 'select pg_backend_pid() as v');
    await db.owner.pool.query('select pg_terminate_backend($1)', [pid]);
    assert.notEqual(await one(single, 'select pg_backend_pid() as v').catch(isConnectionError), pid);
    await single.close();
  });

  it('to a server that is not there is recognised', async () => {
    for (const url of ['postgres://u:p@127.0.0.1:1/d', `postgres://u:p@localhost/d?host=${encodeURIComponent(root)}`]) {
      const nobody = connect({ url, max: 1 });
      await assert.rejects(nobody.pool.query('select 1'), isConnectionError);
      await nobody.close();
    }
  });

  it('is not confused with a wrong statement', async () => {
    const wrong = await db.owner.pool.query('select x').catch((error: unknown) => error);
    assert.equal(isConnectionError(wrong), false);
    assert.equal(isConnectionError(new Error('ENOENT')), false);
    assert.equal(isConnectionError(undefined), false);
  });
});
