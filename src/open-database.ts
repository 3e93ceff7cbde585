import path from 'node:path';
import { connect } from './db/connect.js';
import { startEmbedded } from './db/embedded/start.js';
import { DatabaseUnavailable } from './db/embedded/unavailable.js';
import type { Environment } from './environment.js';

/** The database of this process: the embedded one, or the server that DATABASE_URL names. */
export async function openDatabase(
  settings: Environment,
  say: (sentence: string) => void,
): Promise<{ url: string; stop(): Promise<void> }> {
  if (settings.databaseUrl) {
    await tryServer(settings.databaseUrl);
    return { url: settings.databaseUrl, stop: async () => undefined };
  }
  return startEmbedded({ dataDir: path.join(settings.dataFolder, 'database'), onProgress: say });
}

/** Knocks at the server once, so that a wrong address or password is a sentence and not a stack of calls. */
async function tryServer(url: string): Promise<void> {
  const database = connect({ url, max: 1 });
  try {
    await database.pool.query('select 1');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DatabaseUnavailable(`不能连接 DATABASE_URL 指定的数据库，请检查地址、账号和服务是否启动（${why}）。`);
  } finally {
    await database.close();
  }
}
