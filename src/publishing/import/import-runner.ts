import { asOffice, type Database } from '../../db/connect.js';
import type { FileStore } from '../../files/file-store.js';
import { refuse } from '../../law/refusal.js';
import type { Actor } from '../../ledger/append.js';
import { readSheet } from '../../untrusted/read-sheet.js';
import { importItems } from '../actions/import-items.js';
import { sheetRefusals } from '../catalogue/sheet/preview.js';
import { editionInForce } from '../catalogue/store.js';
import type { Attachment } from '../contract.js';
import type { ImportItems, ItemImport, RowProblem } from '../import-contract.js';
import { storedBytes } from '../stored-bytes.js';
import { fileBody } from './file-body.js';
import { filesByName } from './import-files.js';
import { readItems } from './read-items.js';

const mostRows = 2000;
const nothing: ItemImport = { stage: 'none', done: 0, total: 0, problems: [] };

/** Imports sheets of items beside the requests of the desk, one for an office at a time; says how far it has come. */
export class ImportRunner {
  private readonly imports = new Map<string, ItemImport>();
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly files: FileStore,
    private readonly broken: (error: unknown) => void,
  ) {}

  progress(office: string): ItemImport {
    return this.imports.get(office) ?? nothing;
  }

  /** Begins; false where one is under way. */
  begin(who: Actor, given: ImportItems): boolean {
    if (['reading', 'saving'].includes(this.progress(who.office).stage)) return false;
    this.imports.set(who.office, { ...nothing, stage: 'reading' });
    this.last = this.run(who, given).catch((error: unknown) => {
      this.imports.set(who.office, { ...this.progress(who.office), stage: 'broken' });
      this.broken(error);
    });
    return true;
  }

  /** Resolves when what was begun is done. */
  idle(): Promise<void> {
    return this.last;
  }

  private async run(who: Actor, given: ImportItems): Promise<void> {
    const refuseWith = (problems: readonly RowProblem[]) =>
      this.imports.set(who.office, { ...this.progress(who.office), stage: 'refused', problems });
    const whole = (sentence: string) => refuseWith([{ row: 0, sentence }]);
    const bytes = await storedBytes(this.files, given.sheet);
    const archive = given.archive === undefined ? null : await storedBytes(this.files, given.archive);
    if (bytes === null || (given.archive !== undefined && archive === null))
      return void whole('文件没有上传成功，请重新上传。');
    const sheet = await readSheet(bytes);
    if (typeof sheet === 'string') return void whole(sheetRefusals[sheet].sentence);
    if (sheet.length > mostRows + 10) return void whole(`一次导入不超过 ${mostRows} 条，请分次导入。`);
    const files = await filesByName(this.files, archive, given.files);
    if (!(files instanceof Map)) return void whole((files as { sentence: string }).sentence);
    const { rows } = await asOffice(this.db, who.office, (tx) => editionInForce(tx, who.office));
    const bodyOf = async ({ name, digest }: Attachment) => fileBody(name, await storedBytes(this.files, digest));
    const { items, problems, remarks } = await readItems(sheet, { catalogue: rows, files, bodyOf });
    if (problems.length > 0) return void refuseWith(problems);

    const total = items.length;
    const say = (done: number) => this.imports.set(who.office, { stage: 'saving', done, total, problems: [] });
    say(0);
    let found: readonly RowProblem[] = [];
    await asOffice(this.db, who.office, async (tx) => {
      const outcome = await importItems(tx, this.files, who, { items, file: given.sheet }, say);
      if (!('ok' in outcome)) {
        found = outcome;
        return refuse('rows-unsound', '有的行不能导入。'); // undoes the rows before
      }
      return outcome;
    });
    if (found.length > 0) return void refuseWith(found);
    this.imports.set(who.office, { stage: 'done', done: total, total, problems: remarks });
  }
}
