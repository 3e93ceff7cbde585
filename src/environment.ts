import path from 'node:path';
import { migrationsDir } from './db/migration-files.js';

/** What an operator may set; without any of it the system runs by itself. */
export interface Environment {
  /** A PostgreSQL server to use instead of the embedded one: DATABASE_URL. */
  readonly databaseUrl: string | null;
  /** Where the embedded database and the files live: GONGKAI_DATA, else `var` in the project's folder. */
  readonly dataFolder: string;
  readonly filesFolder: string;
  /** Where the key of what is sealed lies: beside the files, not among them. */
  readonly keyFolder: string;
  /** HOST and PORT; 127.0.0.1 and 8080 unless set; 0 takes any free port. */
  readonly host: string;
  readonly port: number;
  /** The public address, where a proxy stands before the system, as 'https://…' without a path: GONGKAI_ORIGIN. */
  readonly origin: string | null;
}

/** Reads the environment, once, at the start of a process. Throws for a public address that is none. */
export function environment(env: NodeJS.ProcessEnv = process.env): Environment {
  const dataFolder = path.resolve(env.GONGKAI_DATA || path.join(path.dirname(migrationsDir()), 'var'));
  return {
    databaseUrl: env.DATABASE_URL || null,
    dataFolder,
    filesFolder: path.join(dataFolder, 'files'),
    keyFolder: dataFolder,
    host: env.HOST || '127.0.0.1',
    port: env.PORT ? Number(env.PORT) : 8080,
    origin: originIn(env.GONGKAI_ORIGIN),
  };
}

/** Every page would be wrong by an address that is none: better not to start. */
function originIn(text: string | undefined): string | null {
  if (text === undefined || text.trim() === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== '/')
    throw new Error('GONGKAI_ORIGIN 应为以 http 或者 https 开头、不带路径的网址，例如 https://www.example.gov.cn。');
  return url.origin;
}
