import assert from 'node:assert/strict';
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { packagedNative, readyBinaries } from './binaries.js';
import { startEmbedded } from './start.js';
import { DatabaseUnavailable } from './unavailable.js';

interface Link {
  readonly target: string;
}

let root: string;
before(() => {
  root = mkdtempSync(join(tmpdir(), 'gongkai-binaries-'));
  chmodSync(root, 0o755);
});
after(() => rmSync(root, { recursive: true, force: true }));

/** The package as it lies when install scripts were not run: without its library links. */
function withoutLinks(name: string): { native: string; links: string[] } {
  const native = join(root, name, 'native');
  cpSync(packagedNative(), native, { recursive: true, verbatimSymlinks: true });
  const list = join(native, 'pg-symlinks.json');
  const all = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
  const links = all.map(({ target }) => join(root, name, target));
  for (const link of links) rmSync(link, { force: true });
  return { native, links };
}

describe('the programs', () => {
  it('get the library links that a package manager left out', async () => {
    const { native, links } = withoutLinks('unlinked');
    const server = await startEmbedded({ dataDir: join(root, 'db'), native, settings: { fsync: 'off' } });
    await server.stop();
    for (const link of links) assert.ok(lstatSync(link).isSymbolicLink(), link);
    readyBinaries(join(root, 'db'), undefined, native); // once more changes nothing
  });

  it('run from a copy beside the data when the package may not be touched or entered', async (t) => {
    if (process.platform === 'win32') return t.skip('no such permissions on Windows');
    const { native, links } = withoutLinks('closed');
    // Root may write anywhere, but then PostgreSQL runs as another, who may not enter; others may not write.
    if (process.getuid?.() === 0) chmodSync(join(root, 'closed'), 0o700);
    else chmodSync(join(native, 'lib'), 0o500);
    try {
      const server = await startEmbedded({ dataDir: join(root, 'db-copy'), native, settings: { fsync: 'off' } });
      await server.stop();
      const { postgres } = readyBinaries(join(root, 'db-copy'), undefined, native);
      assert.ok(existsSync(postgres));
      assert.ok(existsSync(join(root, 'db-copy', 'server-native')), 'copied');
    } finally {
      chmodSync(join(native, 'lib'), 0o755);
    }
    assert.ok(links.length === 0 || process.getuid?.() === 0 || !existsSync(links[0] ?? ''));
  });

  it('are missing for some computers, which is said in Chinese', () => {
    assert.throws(
      () => packagedNative('linux', 'loong64'),
      (error: unknown) => error instanceof DatabaseUnavailable && /没有随附的数据库程序/.test(error.sentence),
    );
  });
});
