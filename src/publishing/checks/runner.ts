import type { Database } from '../../db/connect.js';
import type { FileStore } from '../../files/file-store.js';
import type { Recorder } from '../../ledger/append.js';
import type { CheckProgress } from '../check-contract.js';
import { checkDocument } from './check-document.js';
import { rescanPublished } from './rescan.js';

/**
 * The checks that run beside the requests of the desk, one after the other, so that opening files never takes more than
 * one process at a time. Nothing of it need survive a restart: what was read is kept, the rest is read when asked again.
 */
export class CheckRunner {
  private readonly running = new Map<string, CheckProgress>();
  private readonly rescans = new Set<string>();
  private readonly failures = new Set<string>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly files: FileStore,
    private readonly broken: (error: unknown) => void,
  ) {}

  /** Begins to read a revision; false where that is under way. */
  begin(who: Recorder, of: { readonly id: string; readonly revision: number }): boolean {
    const key = `${who.office} ${of.id}`;
    if (this.running.has(key)) return false;
    this.running.set(key, { done: 0, total: 0, name: '' });
    this.queue(
      key,
      () =>
        checkDocument(this.db, this.files, who, of, (done, total, name) =>
          this.running.set(key, { done, total, name }),
        ),
      () => this.running.delete(key),
    );
    return true;
  }

  /** How far the check of a document has come; null where none is under way. */
  progress(office: string, id: string): CheckProgress | null {
    return this.running.get(`${office} ${id}`) ?? null;
  }

  /** Begins to read everything published; false where that is under way. */
  beginRescan(who: Recorder): boolean {
    if (this.rescans.has(who.office)) return false;
    this.rescans.add(who.office);
    this.queue(
      who.office,
      () => rescanPublished(this.db, this.files, who),
      () => this.rescans.delete(who.office),
    );
    return true;
  }

  isRescanning(office: string): boolean {
    return this.rescans.has(office);
  }

  /** Whether the last check of a document, or of everything published, broke off. */
  hasFailed(office: string, id?: string): boolean {
    return this.failures.has(id === undefined ? office : `${office} ${id}`);
  }

  /** Resolves when everything that was begun is done. */
  idle(): Promise<unknown> {
    return this.last;
  }

  private queue(key: string, work: () => Promise<unknown>, done: () => void): void {
    this.failures.delete(key);
    const fail = (error: unknown): void => {
      this.failures.add(key);
      this.broken(error);
    };
    this.last = this.last.then(work).catch(fail).finally(done);
  }
}
