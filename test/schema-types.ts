import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { migrationsDir } from '../src/db/migration-files.js';
import { freshDatabase, stopSharedServer } from './database.js';

const root = dirname(migrationsDir());

/** Where the types of the tables lie. */
export const schemaFile = join(root, 'src', 'db', 'schema.ts');

/** How a column's type is read; the same as src/db/column-types.ts makes of it at run time. */
const typeMapping = { int8: 'number', json: 'unknown', date: 'string', timestamptz: 'Date' };

/** The types of the tables as the migrations make them, formatted as they are kept. Throws where a tool fails. */
export async function schemaTypes(): Promise<string> {
  const db = await freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-schema-'));
  try {
    const file = join(folder, 'schema.ts');
    const options = ['--dialect', 'postgres', '--date-parser', 'string', '--type-mapping', JSON.stringify(typeMapping)];
    const where = ['--exclude-pattern', 'migration', '--url', db.url, '--out-file', file];
    runTool(['kysely-codegen', 'dist', 'cli', 'bin.js'], [...options, ...where]);
    const text = readFileSync(file, 'utf8');
    return runTool(['@biomejs', 'biome', 'bin', 'biome'], ['format', `--stdin-file-path=${schemaFile}`], text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await db.drop();
  }
}

function runTool(place: readonly string[], options: readonly string[], input?: string): string {
  const program = join(root, 'node_modules', ...place);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options], {
    cwd: root,
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
  if (status !== 0) throw new Error(`${place[0]} failed: ${stderr || stdout}`);
  return stdout;
}

/** `npm run schema` */
if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  writeFileSync(schemaFile, await schemaTypes());
  await stopSharedServer();
}
