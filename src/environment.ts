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
  /** The public address, where a proxy stands before the system: GONGKAI_ORIGIN. */
  readonly origin: string | null;
}

/** Reads the environment, once, at the start of a process. */
export function environment(env: NodeJS.ProcessEnv = process.env): Environment {
  const dataFolder = path.resolve(env.GONGKAI_DATA || path.join(path.dirname(migrationsDir()), 'var'));
  return {
    databaseUrl: env.DATABASE_URL || null,
    dataFolder,
    filesFolder: path.join(dataFolder, 'files'),
    keyFolder: dataFolder,
    host: env.HOST || '127.0.0.1',
    port: env.PORT ? Number(env.PORT) : 8080,
    origin: env.GONGKAI_ORIGIN?.replace(/\/+$/, '') || null,
  };
}
