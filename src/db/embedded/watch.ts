import { boundLog } from './log.js';
import type { Place } from './place.js';
import { readPostmaster } from './postmaster.js';
import { isAlive } from './processes.js';

const EVERY = 1_000;
const LONGEST_WAIT = 30_000;

/**
 * Looks once a second whether the server still lives and has it started again when it does not (killed for memory,
 * crashed), less and less often while that fails. Also keeps the log bounded. Never keeps the process alive.
 * Returns the end of the watch.
 */
export function watch(place: Place, revive: () => Promise<void>): () => void {
  let busy = false;
  let wait = EVERY;
  let notBefore = 0;
  const look = async (): Promise<void> => {
    boundLog(place.log);
    const server = readPostmaster(place.cluster);
    if (busy || Date.now() < notBefore || (server !== undefined && isAlive(server.pid))) return;
    busy = true;
    try {
      await revive();
      wait = EVERY;
    } catch {
      // Told by revive; whoever asks the database meanwhile gets a connection error.
      notBefore = Date.now() + wait;
      wait = Math.min(wait * 2, LONGEST_WAIT);
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void look(), EVERY);
  timer.unref();
  return () => clearInterval(timer);
}
