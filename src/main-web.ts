import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type App, buildApp } from './app.js';
import { connect } from './db/connect.js';
import { DatabaseUnavailable } from './db/embedded/unavailable.js';
import { migrate } from './db/migrate.js';
import { demoAccounts, fillDemo, foundDemo } from './demo/load.js';
import { environment } from './environment.js';
import { readOrMakeKey, sealer } from './files/seal.js';
import { openDatabase } from './open-database.js';

/** How many ports are tried where the first is taken. */
const portsTried = 10;

/**
 * Starts the whole system and serves until it is told to stop: database, migrations, demonstration township on the
 * first run, portal and desk. `deskReady` gives the folder of the built desk.
 */
export async function main(deskReady: Promise<string>): Promise<void> {
  const started = Date.now();
  const say = (sentence: string) =>
    console.log(`  ${((Date.now() - started) / 1000).toFixed(1).padStart(5)} 秒  ${sentence}`);
  deskReady.catch(() => undefined); // said where it is awaited
  const ending = new Ending();
  try {
    await serve(deskReady, say, ending);
  } catch (error) {
    if (ending.begun) return; // what was under way broke off because the system is being stopped
    console.error(error instanceof DatabaseUnavailable ? error.message : error);
    process.exit(1);
  }
}

async function serve(deskReady: Promise<string>, say: (sentence: string) => void, ending: Ending): Promise<void> {
  const settings = environment();
  say(settings.databaseUrl ? '正在连接数据库' : `正在启动内置数据库（数据保存在 ${settings.dataFolder}）`);
  const database = await ending.waitFor(openDatabase(settings, say));
  ending.add(() => database.stop());
  const owner = connect({ url: database.url, max: 2 });
  ending.add(() => owner.close());
  const steps = await migrate(owner, {
    onProgress: ({ index, total }) => say(`正在升级数据库结构（${index}/${total}）`),
  });
  if (steps.length === 0) say('数据库已是最新结构');
  const office = await foundDemo(owner);

  const app = await buildApp({
    databaseUrl: database.url,
    filesFolder: settings.filesFolder,
    keyFolder: settings.keyFolder,
    office,
    desk: deskReady,
    demo: demoAccounts,
    origin: settings.origin,
    now: Date.now,
    log: true,
  });
  ending.add(() => app.close());
  const port = await listen(app, settings.host, settings.port);
  const address = settings.origin ?? `http://${settings.host}:${port}`;
  say(`门户开始应答：${address}/`);
  if (await fillDemo(owner, app.files, sealer(await readOrMakeKey(settings.keyFolder)), say)) app.publicChanged();
  if (!existsSync(path.join(await Promise.race([deskReady, Promise.resolve('')]), 'index.html')))
    say('正在准备工作平台');
  await deskReady;
  await owner.close();
  say(`工作平台已可访问：${address}/desk/`);
  console.log('\n演示账号（密码均为 %s）：', demoAccounts.password);
  for (const { login, duty } of demoAccounts.accounts) console.log(`  ${login.padEnd(12)} ${duty}`);
  console.log('\n按 Ctrl-C 停止。');
}

async function listen(app: App, host: string, first: number): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      await app.web.listen({ host, port });
      return (app.web.server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as { code?: string }).code !== 'EADDRINUSE' || port >= first + portsTried - 1) throw error;
      console.log(`  端口 ${port} 已被占用，改用 ${port + 1}`);
    }
  }
}

/**
 * Ctrl-C and a service manager's stop end the system cleanly, also while it is still starting: what was opened is closed,
 * the last first. A second signal ends it at once.
 */
class Ending {
  begun = false;
  private readonly closers: (() => Promise<void>)[] = [];
  private opening: Promise<unknown> = Promise.resolve();

  constructor() {
    const onSignal = () => void this.begin();
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  }

  /** Something is being opened that must be closed again: an end waits until it is there. */
  waitFor<T>(opening: Promise<T>): Promise<T> {
    this.opening = opening;
    return opening;
  }

  add(close: () => Promise<void>): void {
    this.closers.push(close);
  }

  private async begin(): Promise<void> {
    if (this.begun) process.exit(1);
    this.begun = true;
    console.log('\n正在停止……');
    try {
      await this.opening.catch(() => undefined);
      for (const close of this.closers.reverse()) await close();
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
    console.log('已停止，数据已保存。');
    process.exit(0);
  }
}
