import type { FileStore } from '../files/file-store.js';
import type { Sealer } from '../files/seal.js';
import type { Calendar } from '../law/calendar.js';
import type { CaseFiles } from './files.js';

/** What acts on a case work with beside the database: the notices of holidays, the seal, the case files, the templates. */
export interface CaseWork {
  readonly calendar: Calendar;
  readonly sealer: Sealer;
  readonly files: CaseFiles;
  /** Where uploaded templates of letters lie; they hold nothing of a case. */
  readonly templates: FileStore;
}
