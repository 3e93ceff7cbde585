import { asOffice, type Database } from '../../db/connect.js';
import type { FileStore } from '../../files/file-store.js';
import { dayInShanghai } from '../../law/day.js';
import { appendFacts, type Recorder } from '../../ledger/append.js';
import type { Attachment } from '../contract.js';
import { readRevision } from '../store.js';
import { findingsOf } from './findings.js';
import { scanAttachment } from './scan-attachment.js';
import { checkKey, keepRun, keepScan } from './store.js';
import { attachmentWordRules } from './word-remarks.js';

/** Told before each attachment is read. */
export type OnAttachment = (done: number, total: number, name: string) => void;

/**
 * Reads everything of a revision that was not read by the rules of today, and tries anew what could not be read. Texts are
 * read in a transaction, attachments one after the other outside of it, each kept as soon as it is read, so that a check
 * that breaks off goes on where it was. Gives the number of findings; null where there is no such revision.
 */
export async function checkDocument(
  db: Database,
  files: FileStore,
  who: Recorder,
  of: { readonly id: string; readonly revision: number },
  onAttachment: OnAttachment = () => undefined,
): Promise<number | null> {
  const at = new Date(who.now);
  const known = () =>
    asOffice(db, who.office, async (tx) => {
      const row = await readRevision(tx, who.office, of.id, of.revision);
      if (!row) return null;
      const words = await attachmentWordRules(tx, who.office);
      return {
        ...(await findingsOf(tx, who.office, row, words.digest)),
        key: await checkKey(tx, who.office),
        rules: words,
      };
    });
  const before = await known();
  if (before === null) return null;
  const open: readonly Attachment[] = [...before.unchecked, ...before.refused, ...before.reworded];
  for (const [done, attachment] of open.entries()) {
    onAttachment(done, open.length, attachment.name);
    const scanned = await scanAttachment(before.key, files, attachment, before.rules);
    await asOffice(db, who.office, (tx) => keepScan(tx, who.office, attachment, scanned));
  }
  const after = open.length === 0 ? before : await known();
  const findings = after?.found.length ?? 0;
  await asOffice(db, who.office, async (tx) => {
    if (!(await keepRun(tx, who.office, of, findings, at))) return;
    const fact = { kind: 'checkRun', findings } as const;
    await appendFacts(tx, who, [{ fact, day: dayInShanghai(who.now), subject: of.id }]);
  });
  return findings;
}
