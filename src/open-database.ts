import path from 'node:path';
import { startEmbedded } from './db/embedded/start.js';
import type { Environment } from './environment.js';

/** The database of this process: the embedded one, or the server that DATABASE_URL names. */
export async function openDatabase(
  settings: Environment,
  say: (sentence: string) => void,
): Promise<{ url: string; stop(): Promise<void> }> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, stop: async () => undefined };
  return startEmbedded({ dataDir: path.join(settings.dataFolder, 'database'), onProgress: say });
}
