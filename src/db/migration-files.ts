import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One step of the schema. `digest` is SHA-256 of the text, line ends aside. */
export interface MigrationFile {
  readonly name: string;
  readonly digest: string;
  readonly text: string;
}

/** The folder `migrations` of the project, found upwards from the running code, be it src or the bundled dist. */
export function migrationsDir(from: string = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) {
      const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string };
      if (name === 'gongkai') return join(folder, 'migrations');
    }
    if (dirname(folder) === folder) throw new Error(`no package.json of gongkai above ${from}`);
  }
}

/** The steps in order. A file name that is not `0001-words.sql`, or a number used twice, is a bug and throws. */
export function readMigrations(dir: string): MigrationFile[] {
  const names = readdirSync(dir)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const numbers = new Set<string>();
  return names.map((name) => {
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1];
    if (number === undefined || numbers.has(number)) throw new Error(`misnamed migration ${name}`);
    numbers.add(number);
    const text = readFileSync(join(dir, name), 'utf8').replaceAll('\r\n', '\n');
    return { name, digest: createHash('sha256').update(text).digest('hex'), text };
  });
}

/** One digest over all steps: two databases with the same one have the same schema. */
export function digestOf(files: readonly MigrationFile[]): string {
  const hash = createHash('sha256');
  for (const { name, digest } of files) hash.update(`${name} ${digest}\n`);
  return hash.digest('hex');
}
