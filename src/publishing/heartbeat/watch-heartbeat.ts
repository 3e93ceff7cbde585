import { asOffice, type Database } from '../../db/connect.js';
import { warnColumns } from './warnings.js';

const interval = 600_000;

/**
 * Looks at the columns of an office when it begins and every ten minutes from then on, so that what a stopped machine missed
 * is made up for at its start. Gives the function that ends it. `failed` is told what went wrong; the next look tries again.
 */
export function watchHeartbeat(
  { db }: { readonly db: Database },
  office: string,
  now: () => number,
  failed: (error: unknown) => void,
): () => void {
  const look = () => asOffice(db, office, (tx) => warnColumns(tx, office, now())).catch(failed);
  const timer = setInterval(look, interval);
  timer.unref();
  void look();
  return () => clearInterval(timer);
}
