import { connect, type Database } from '../db/connect.js';
import { migrate } from '../db/migrate.js';
import { environment } from '../environment.js';
import { type FileStore, folderStore } from '../files/file-store.js';
import { openDatabase } from '../open-database.js';

/** Runs a command on the database of this project, beside a running server or without one; says nothing on stdout. */
export async function withDatabase<T>(run: (owner: Database, files: FileStore) => Promise<T>): Promise<T> {
  const settings = environment();
  const database = await openDatabase(settings, () => undefined);
  const owner = connect({ url: database.url, max: 2 });
  try {
    await migrate(owner);
    return await run(owner, folderStore(settings.filesFolder));
  } finally {
    await owner.close();
    await database.stop();
  }
}
