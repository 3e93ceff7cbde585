import { type DeliveryDeps, runDeliveries } from './run-deliveries.js';

const every = 15_000; // ms

/**
 * Sends what is due when it begins and every quarter of a minute from then on, so that what was left by a machine that
 * stopped goes on at its start. `failed` is told what broke; an attempt that came to nothing is no breakage. Gives the
 * function that ends it, which waits for the message that is under way.
 */
export function watchDeliveries(
  deps: DeliveryDeps,
  office: string,
  now: () => number,
  failed: (error: unknown) => void,
): () => Promise<void> {
  let ending = false;
  let underWay: Promise<unknown> | null = null;
  const begin = () => {
    underWay ??= runDeliveries({ ...deps, isEnding: () => ending }, office, now)
      .catch(failed)
      .finally(() => {
        underWay = null;
      });
  };
  const timer = setInterval(begin, every);
  timer.unref();
  begin();
  return async () => {
    clearInterval(timer);
    ending = true;
    await underWay;
  };
}
