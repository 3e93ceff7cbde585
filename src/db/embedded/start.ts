import pg from 'pg';
import { serviceAccount } from './account.js';
import { readyBinaries } from './binaries.js';
import { bringUp } from './bring-up.js';
import { alone, hold, release } from './holders.js';
import { initialise, OWNER } from './initialise.js';
import { freePort, shutDown } from './launch.js';
import { passwordOf, placeOf, preparePlace, socketFolder } from './place.js';
import { addressOf, readPostmaster } from './postmaster.js';
import type { Settings } from './settings.js';
import type { Setup } from './setup.js';
import { DatabaseUnavailable, unavailable } from './unavailable.js';
import { watch } from './watch.js';

/** How to start the embedded database. */
export interface EmbeddedOptions {
  /** A folder for the database alone; made when missing. */
  readonly dataDir: string;
  /** Told in Chinese what is being done, for the person who waits. */
  readonly onProgress?: (sentence: string) => void;
  /** PostgreSQL settings over ours. */
  readonly settings?: Settings;
  /** Folder of the PostgreSQL programs, instead of the installed package's. */
  readonly native?: string;
}

/** A running embedded database. */
export interface Embedded {
  /** Address for `connect`; holds the password. Stays the same when the server has to be started again. */
  readonly url: string;
  /** True when the server was already running and answered with our data folder. */
  readonly adopted: boolean;
  /** Ends this use; the server is stopped, cleanly, when no other process uses it. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded database, or adopts it where it already runs. While in use it is started again should it die.
 * Throws DatabaseUnavailable with a sentence for the person.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  try {
    return await start(options);
  } catch (error) {
    throw unavailable(error, '数据库不能启动。');
  }
}

async function start(options: EmbeddedOptions): Promise<Embedded> {
  const account = serviceAccount(placeOf(options.dataDir).cluster);
  const { holders } = preparePlace(options.dataDir, account);
  const { setup, holder, adopted, url } = await alone(holders, async () => {
    const ready = await prepare(options);
    const mine = hold(holders);
    try {
      const { adopted: found } = await bringUp(ready);
      return { setup: ready, holder: mine, adopted: found, url: await openDatabase(ready) };
    } catch (error) {
      release(holders, mine);
      throw error;
    }
  });
  let ending: Promise<void> | undefined;
  const unwatch = watch(setup.place, () =>
    alone(holders, async () => {
      if (ending === undefined) await bringUp(setup);
    }),
  );
  const stop = (): Promise<void> => {
    unwatch();
    ending ??= alone(holders, async () => {
      if (release(holders, holder)) await shutDown(setup);
    });
    return ending;
  };
  return { url, adopted, stop };
}

async function prepare(options: EmbeddedOptions): Promise<Setup> {
  const tell = options.onProgress ?? (() => undefined);
  // Asked again under the lock: the process before us may have made the cluster.
  const account = serviceAccount(placeOf(options.dataDir).cluster);
  const place = preparePlace(options.dataDir, account);
  const binaries = readyBinaries(place.root, account, options.native);
  const password = passwordOf(place, account);
  const settings = options.settings ?? {};
  const onStart = (): void => tell('正在建立新的数据库');
  if (await initialise(place, binaries, account, { sync: settings.fsync !== 'off', onStart })) tell('新的数据库已建立');
  const socket = socketFolder(place, account);
  const listen = socket === undefined ? { port: await freePort() } : { socket };
  return { place, binaries, account, password, listen, settings, tell };
}

/** Makes our database in a new cluster; its address. */
async function openDatabase({ place, password }: Setup): Promise<string> {
  const server = readPostmaster(place.cluster);
  if (server === undefined) throw new DatabaseUnavailable('数据库启动后又停止了。');
  const client = new pg.Client({ connectionString: addressOf(server, password, 'postgres') });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [OWNER]);
    if (rowCount === 0) await client.query(`create database ${OWNER}`);
  } finally {
    await client.end().catch(() => undefined);
  }
  return addressOf(server, password, OWNER);
}
