import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { FileStore } from '../files/file-store.js';
import type { Sealer } from '../files/seal.js';
import type { Calendar } from '../law/calendar.js';
import type { MaskRules } from '../scanning/mask/rules.js';
import type { CaseFiles } from './files.js';

/** What acts on a case work with beside the database: the notices of holidays, the seal, the case files, the templates. */
export interface CaseWork {
  readonly calendar: Calendar;
  readonly sealer: Sealer;
  readonly files: CaseFiles;
  /** Where uploaded templates of letters lie; they hold nothing of a case. */
  readonly templates: FileStore;
  /** What of each kind of personal data an office shows: one rule for requests and publishing. */
  readonly maskRules: (db: Kysely<DB>, office: string) => Promise<MaskRules>;
}
