import type { Me } from '../../src/offices/contract.js';
import { officeRoutes } from '../../src/offices/contract.js';
import { useReading } from './queries.js';

/** Who is signed in, with duties and acts. */
export function useMe() {
  return useReading(officeRoutes.me);
}

/** Whether the signed-in person's duties allow an act; false until that is known. */
export function useMay(act: Me['acts'][number]): boolean {
  return useMe().data?.acts.includes(act) ?? false;
}
