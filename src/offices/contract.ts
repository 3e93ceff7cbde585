import type { Duty, DutyAct } from '../law/duties.js';
import { route } from '../web/route.js';

/** The signed-in person as the desk needs to know them. */
export interface Me {
  readonly person: { id: string; name: string; unit: string | null };
  readonly office: { id: string; name: string; shortName: string };
  readonly duties: readonly Duty[];
  readonly acts: readonly DutyAct[];
  /** Today in Asia/Shanghai. */
  readonly today: string;
}

export const officeRoutes = {
  me: route<Me>()({ method: 'GET', path: '/desk/api/me', act: 'signedIn', trace: 'none' }),
};
