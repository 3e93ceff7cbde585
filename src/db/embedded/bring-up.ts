import { type Launch, launch } from './launch.js';
import { logSince, logSize } from './log.js';
import type { Place } from './place.js';
import { ask } from './postmaster.js';
import { pause } from './processes.js';
import { writeSettings } from './settings.js';
import type { Setup } from './setup.js';
import { DatabaseUnavailable, explain } from './unavailable.js';

/** How long (ms) PostgreSQL may find another's lock file before we believe that there is another. */
const PATIENCE = 10_000;
/** How long (ms) a start may take, recovery after a power cut included. */
const RECOVERY = 300_000;
const HELD = /lock file ".*" already exists|pre-existing shared memory block|is already in use/i;

/**
 * Has the server running: `adopted` when it already was. postmaster.pid is never deleted and its pid never believed:
 * whoever answers there is asked for its data folder, and otherwise PostgreSQL decides whether it may start.
 * Throws DatabaseUnavailable.
 */
export async function bringUp(setup: Setup): Promise<{ adopted: boolean }> {
  const { place, password, tell } = setup;
  const began = Date.now();
  const elapsed = (): number => Date.now() - began;
  let running: Launch | undefined;
  let mark = 0;
  let waiting = false;
  while (elapsed() < RECOVERY) {
    const { answer, said } = await ask(place.cluster, password);
    if (answer === 'ours') return { adopted: running === undefined };
    if (/password authentication failed/.test(said)) {
      running?.abandon();
      throw new DatabaseUnavailable(explain(said, ''), said);
    }
    if (running?.ended()) {
      refuseUnlessHeld(place, logSince(place.log, mark), elapsed());
      running = undefined;
      await pause(200);
    } else if (running === undefined && answer === 'absent') {
      tell('正在启动数据库');
      writeSettings(place.cluster, setup.listen, setup.settings);
      mark = logSize(place.log);
      running = await launch(place, setup.binaries, setup.account);
    } else if (!waiting && elapsed() > 2_000) {
      waiting = true;
      tell('数据库正在恢复上次未写完的内容，请稍候');
    }
    await pause(20);
  }
  throw new DatabaseUnavailable(`数据库五分钟内没有启动完成，原因见 ${place.log}。`, logSince(place.log, mark));
}

/** A server just killed leaves its lock file until the system has buried it: that alone is worth another try. */
function refuseUnlessHeld(place: Place, said: string, elapsed: number): void {
  if (HELD.test(said) && elapsed < PATIENCE) return;
  throw new DatabaseUnavailable(explain(said, `数据库不能启动，原因见 ${place.log}。`), said);
}
