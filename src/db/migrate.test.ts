import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type FreshDatabase, freshDatabase, stopSharedServer } from '../../test/database.js';
import { connect } from './connect.js';
import { DatabaseUnavailable } from './embedded/unavailable.js';
import { migrate } from './migrate.js';
import { migrationsDir } from './migration-files.js';

let root: string;
let empty: string;
const open: FreshDatabase[] = [];

before(() => {
  root = mkdtempSync(join(tmpdir(), 'gongkai-migrate-'));
  empty = folder({});
});
after(async () => {
  for (const db of open) await db.drop();
  await stopSharedServer();
  rmSync(root, { recursive: true, force: true });
});

function folder(files: Record<string, string>): string {
  const dir = mkdtempSync(join(root, 'm-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
}

async function fresh(): Promise<FreshDatabase> {
  const db = await freshDatabase(empty);
  open.push(db);
  return db;
}

function refusedWith(sentence: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof DatabaseUnavailable, String(error));
    assert.match(error.sentence, sentence);
    return true;
  };
}

describe('migrate', () => {
  it('runs each file once, in order, and tells of it', async () => {
    const { owner } = await fresh();
    const dir = folder({ '0002-b.sql': 'insert into t values (2);', '0001-a.sql': 'create table t (v int);' });
    const told: string[] = [];
    const onProgress = (s: { name: string; index: number; total: number }): void => {
      told.push(`${s.index}/${s.total} ${s.name}`);
    };
    assert.deepEqual(await migrate(owner, { dir, onProgress }), ['0001-a.sql', '0002-b.sql']);
    assert.deepEqual(await migrate(owner, { dir, onProgress }), []);
    assert.deepEqual(told, ['1/2 0001-a.sql', '2/2 0002-b.sql']);
    const { rows } = await owner.pool.query('select name, length(digest) as size from migration order by name');
    assert.deepEqual(rows, [
      { name: '0001-a.sql', size: 64 },
      { name: '0002-b.sql', size: 64 },
    ]);
  });

  it('refuses when an applied file has changed, but not for its line ends', async () => {
    const { owner } = await fresh();
    const text = 'create table t (v int);\nselect 1;\n';
    await migrate(owner, { dir: folder({ '0001-a.sql': text }) });
    await migrate(owner, { dir: folder({ '0001-a.sql': text.replaceAll('\n', '\r\n') }) });
    const changed = folder({ '0001-a.sql': `${text} `, '0002-b.sql': 'create table u (v int);' });
    await assert.rejects(migrate(owner, { dir: changed }), refusedWith(/0001-a\.sql 在执行之后被改动过/));
    const { rows } = await owner.pool.query("select to_regclass('u') as u");
    assert.deepEqual(rows, [{ u: null }], 'nothing after it was run');
  });

  it('refuses a database newer than the program, and a file that comes late', async () => {
    const { owner } = await fresh();
    const [a, b, c] = ['create table a (v int);', 'create table b (v int);', 'create table c (v int);'];
    await migrate(owner, { dir: folder({ '0001-a.sql': a, '0003-c.sql': c }) });
    await assert.rejects(migrate(owner, { dir: folder({ '0001-a.sql': a }) }), refusedWith(/数据库比本程序新/));
    const late = folder({ '0001-a.sql': a, '0002-b.sql': b, '0003-c.sql': c });
    await assert.rejects(migrate(owner, { dir: late }), refusedWith(/编号早于/));
  });

  it('leaves nothing of a file that fails', async () => {
    const { owner } = await fresh();
    const dir = folder({ '0001-a.sql': 'create table a (v int); select 1/0;' });
    await assert.rejects(migrate(owner, { dir }), /division by zero/);
    const { rows } = await owner.pool.query("select to_regclass('a') as a, to_regclass('migration') as m");
    assert.deepEqual(rows, [{ a: null, m: null }]);
  });

  it('runs once when several programs start at the same moment', async () => {
    const { url } = await fresh();
    const dir = folder({
      '0001-a.sql': 'create table a (v int); insert into a values (1);',
      '0002-b.sql': 'select 1;',
    });
    const all = [1, 2, 3, 4].map(() => connect({ url, max: 1 }));
    const ran = (await Promise.all(all.map((db) => migrate(db, { dir })))).flat();
    assert.deepEqual(ran.sort(), ['0001-a.sql', '0002-b.sql']);
    await Promise.all(all.map((db) => db.close()));
  });

  it('bears roles of the whole server being made for several databases at once', async () => {
    const role = `gongkai_migrate_test_${process.pid}`;
    const dir = folder({
      '0001-roles.sql': `do $$ begin
        if not exists (select from pg_roles where rolname = '${role}') then
          perform pg_sleep(0.1);
          create role ${role} nologin;
        end if;
      end $$;
      grant ${role} to current_user;
      create table t (v int);
      grant select on t to ${role};`,
    });
    const dbs = await Promise.all([fresh(), fresh(), fresh()]);
    const ran = await Promise.all(dbs.map(({ owner }) => migrate(owner, { dir })));
    assert.deepEqual(ran, [['0001-roles.sql'], ['0001-roles.sql'], ['0001-roles.sql']]);
    for (const { owner } of dbs) await owner.pool.query(`drop owned by ${role}`);
    await dbs[0]?.owner.pool.query(`drop role ${role}`);
  });

  it('does not take a misnamed file or a number used twice', async () => {
    const { owner } = await fresh();
    await assert.rejects(migrate(owner, { dir: folder({ 'first.sql': '' }) }), /misnamed/);
    await assert.rejects(migrate(owner, { dir: folder({ '0001-a.sql': '', '0001-b.sql': '' }) }), /misnamed/);
  });
});

describe('migrationsDir', () => {
  it('finds the project upwards from wherever the code runs', () => {
    mkdirSync(join(root, 'p', 'dist', 'server'), { recursive: true });
    writeFileSync(join(root, 'p', 'package.json'), '{"name":"gongkai"}');
    writeFileSync(join(root, 'p', 'dist', 'package.json'), '{"type":"module"}');
    assert.equal(migrationsDir(join(root, 'p', 'dist', 'server')), join(root, 'p', 'migrations'));
    assert.throws(() => migrationsDir(root), /no package\.json of gongkai/);
  });
});
