import { asOffice } from '../../db/connect.js';
import type { RequestDeps } from '../request-deps.js';
import { remind } from './remind.js';

const interval = 600_000;

/**
 * Looks at the terms of an office when it begins and every ten minutes from then on; what a stopped machine missed is made up
 * for at its start. Gives the function that ends it. `failed` is told what went wrong; the next look tries again.
 */
export function watchTerms(
  { db, work }: RequestDeps,
  office: string,
  now: () => number,
  failed: (error: unknown) => void,
): () => void {
  const look = () => asOffice(db, office, (tx) => remind(tx, office, work().calendar, now())).catch(failed);
  const timer = setInterval(look, interval);
  timer.unref();
  void look();
  return () => clearInterval(timer);
}
