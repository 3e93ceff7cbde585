import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { migrationsDir } from '../migration-files.js';
import { accountCan, serviceAccount } from './account.js';
import { packagedNative } from './binaries.js';
import { placeOf } from './place.js';
import { startEmbedded } from './start.js';

/** Durability is not what is tried here. */
const settings = { fsync: 'off' };
const isRoot = process.getuid?.() === 0;
const project = dirname(migrationsDir());
let root: string;
before(() => {
  root = mkdtempSync(join(tmpdir(), 'gongkai-account-'));
});
after(() => rmSync(root, { recursive: true, force: true }));

describe('started by root', { skip: isRoot ? false : 'these need root' }, () => {
  it('runs PostgreSQL as a service account, and as the same one next time', async () => {
    chmodSync(root, 0o755);
    const dataDir = join(root, 'open');
    const server = await startEmbedded({ dataDir, settings });
    const owner = statSync(placeOf(dataDir).cluster).uid;
    await server.stop();
    assert.notEqual(owner, 0);
    assert.equal(placeOf(dataDir).root, dataDir);
    assert.equal(serviceAccount(placeOf(dataDir).cluster)?.uid, owner);
  });

  it('goes to /var/lib/gongkai when the account cannot reach the folder, and leaves word of it', async () => {
    const closed = join(root, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const dataDir = join(closed, 'db');
    const server = await startEmbedded({ dataDir, settings });
    await server.stop();
    const { root: moved } = placeOf(dataDir);
    try {
      assert.match(moved, /^\/var\/lib\/gongkai\/[0-9a-f]{16}$/);
      assert.equal(readFileSync(join(dataDir, 'moved-to.txt'), 'utf8').trim(), moved);
      const again = await startEmbedded({ dataDir, settings });
      assert.equal(again.adopted, false);
      await again.stop();
    } finally {
      rmSync(moved, { recursive: true, force: true });
    }
  });
});

describe('started by an ordinary user', () => {
  it('needs no root', async (t) => {
    const dataDir = join(root, 'ordinary');
    if (!isRoot) {
      const server = await startEmbedded({ dataDir, settings });
      await server.stop();
      return assert.equal(statSync(placeOf(dataDir).cluster).uid, process.getuid?.() ?? 0);
    }
    const nobody = { name: 'nobody', uid: 65_534, gid: 65_534 };
    if (
      !accountCan(nobody, ['-x', process.execPath], ['-r', join(project, 'package.json')], ['-r', packagedNative()])
    ) {
      return t.skip('an ordinary user cannot read this checkout');
    }
    chmodSync(root, 0o755);
    mkdirSync(dataDir);
    chownSync(dataDir, nobody.uid, nobody.gid);
    const start = join(project, 'src', 'db', 'embedded', 'start.ts');
    const program = `import(${JSON.stringify(start)}).then(async ({ startEmbedded }) => {
      const server = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, settings: ${JSON.stringify(settings)} });
      await server.stop();
      console.log('ran');
    });`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '-e', program], {
      cwd: project,
      uid: nobody.uid,
      gid: nobody.gid,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    assert.equal(stdout.trim(), 'ran', stderr);
    assert.equal(statSync(placeOf(dataDir).cluster).uid, nobody.uid);
  });
});
