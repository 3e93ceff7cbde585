import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type FreshDatabase, freshDatabase, stopSharedServer } from './database.js';

/** Tables that no office owns, and why. */
const ofNoOffice: Readonly<Record<string, string>> = {
  migration: 'the steps of the schema itself',
  account: 'a login is asked for before anybody knows its office',
  session: 'found by the token alone; its account says the office',
};

let db: FreshDatabase;
before(async () => {
  db = await freshDatabase();
});
after(async () => {
  await db.drop();
  await stopSharedServer();
});

/** Every table of the schema with its columns' names. */
async function tables(): Promise<readonly { name: string; columns: string[] }[]> {
  const { rows } = await db.owner.pool.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    group by c.relname order by c.relname`);
  return rows;
}

describe('the schema: office first', () => {
  it('every table is of an office, or is one of the few that cannot be', async () => {
    const without = (await tables()).filter(({ columns }) => !columns.includes('office_id')).map(({ name }) => name);
    assert.deepEqual(
      without.filter((name) => !(name in ofNoOffice)),
      [],
    );
  });

  it('the office leads every primary and unique key', async () => {
    const { rows } = await db.owner.pool.query<{ table: string; key: string; first: string }>(`
      select t.relname as table, k.relname as key, a.attname::text as first
      from pg_index i
      join pg_class t on t.oid = i.indrelid
      join pg_class k on k.oid = i.indexrelid
      join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
      where i.indisunique and t.relnamespace = 'public'::regnamespace`);
    assert.ok(rows.length > 10);
    const astray = rows.filter(({ table, first }) => first !== 'office_id' && !(table in ofNoOffice));
    assert.deepEqual(astray, []);
  });

  it('the office leads every reference, so that none leads into another office', async () => {
    const { rows } = await db.owner.pool.query<{ table: string; to: string; own: string; other: string; key: string }>(`
      select t.relname as table, f.relname as to, c.conname as key, a.attname::text as own, b.attname::text as other
      from pg_constraint c
      join pg_class t on t.oid = c.conrelid
      join pg_class f on f.oid = c.confrelid
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
      where c.contype = 'f' and t.relnamespace = 'public'::regnamespace`);
    assert.ok(rows.length > 10);
    // The tree of offices refers to itself; a session finds its account by the login.
    const known = rows.filter(({ table, to }) => !(table === 'office' && to === 'office') && table !== 'session');
    assert.deepEqual(
      known.filter(({ own, other }) => own !== 'office_id' || other !== 'office_id'),
      [],
    );
  });

  it('the desk may add to the ledger and to the trail of the auditor, and change neither', async () => {
    for (const table of ['fact', 'audit_event']) {
      const { rows } = await db.owner.pool.query<{ act: string; may: boolean }>(
        `select act, has_table_privilege('gongkai_desk', $1, act) as may from unnest(array['insert','update','delete','truncate']) as act`,
        [table],
      );
      assert.deepEqual(
        rows.filter(({ may }) => may).map(({ act }) => act),
        ['insert'],
        table,
      );
    }
  });

  it('the portal may read public views, and nothing else', async () => {
    const { rows } = await db.owner.pool.query<{ name: string; kind: string; act: string }>(`
      select c.relname as name, c.relkind as kind, act
      from pg_class c, unnest(array['select','insert','update','delete','truncate']) as act
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
        and has_table_privilege('gongkai_portal', c.oid, act)`);
    assert.ok(rows.length > 0);
    const beyond = rows.filter(
      ({ name, kind, act }) => kind !== 'v' || act !== 'select' || !name.startsWith('public_'),
    );
    assert.deepEqual(beyond, []);
  });
});
