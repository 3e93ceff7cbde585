import type { Database } from '../db/connect.js';
import type { CaseWork } from './case-work.js';

/** What the routes of requests are laid with. `work` gives the notices of holidays as they are known now. */
export interface RequestDeps {
  readonly db: Database;
  readonly work: () => CaseWork;
}
