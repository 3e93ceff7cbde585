import { Readable } from 'node:stream';
import { asOffice, type Database } from '../../db/connect.js';
import type { FileStore } from '../../files/file-store.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { Actor } from '../../ledger/append.js';
import { extractFile } from '../../scanning/extract/extract-file.js';
import { maskScanned } from '../../scanning/mask/mask-file.js';
import type { MaskRules } from '../../scanning/mask/rules.js';
import { saveDraft } from '../actions/save-draft.js';
import type { Attachment, Saved } from '../contract.js';
import { readSettings } from '../settings.js';
import { asSigned, readRevision } from '../store.js';
import { maskRulesOf } from './mask-rules.js';
import { bytesOf, withTargets } from './scan-attachment.js';
import { checkKey, readDecisions } from './store.js';

/** `strict`: nothing of a finding stays readable, whatever the office has set. */
interface MaskOrder {
  readonly base: number;
  readonly attachment: string;
  readonly strict?: boolean;
}

/**
 * 以遮盖后的文件替换: writes a clean file of an attachment and saves the draft anew with it in its place; the original is
 * left out. What was decided to be a false alarm or public by law stays readable. The file is made outside of a
 * transaction; a draft that was saved meanwhile is refused as a stale edit. Null where there is no such attachment.
 */
export async function maskAttachment(
  db: Database,
  files: FileStore,
  who: Actor,
  id: string,
  { base, attachment: digest, strict = false }: MaskOrder,
): Promise<Outcome<Saved & { name: string }> | null> {
  const known = await asOffice(db, who.office, async (tx) => {
    const row = await readRevision(tx, who.office, id, base);
    if (!row) return null;
    const decided = await readDecisions(tx, who.office, id);
    const rules = maskRulesOf(await readSettings(tx, who.office), strict);
    return { draft: asSigned(row), decided, key: await checkKey(tx, who.office), rules };
  });
  const attachment = known?.draft.attachments.find((one) => one.digest === digest);
  if (!known || !attachment) return null;
  const masked = await maskedCopy(files, attachment, known);
  if (!masked.ok) return masked;
  const attachments = known.draft.attachments.map((one) => (one === attachment ? masked.value : one));
  const saved = await asOffice(db, who.office, (tx) =>
    saveDraft(tx, files, who, { ...known.draft, attachments, base }, id),
  );
  return saved?.ok ? allow({ ...saved.value, name: masked.value.name }) : saved;
}

interface Known {
  readonly key: string;
  readonly decided: { has(finding: string): boolean };
  readonly rules: MaskRules;
}

async function maskedCopy(
  files: FileStore,
  attachment: Attachment,
  { key, decided, rules }: Known,
): Promise<Outcome<Attachment>> {
  const bytes = await bytesOf(files, attachment.digest);
  if (bytes === null) return refuse('missing-file', `附件“${attachment.name}”的文件不见了，请重新上传。`);
  const extracted = await extractFile(bytes, attachment.name);
  if (!extracted.ok) return extracted;
  const targets = withTargets(key, attachment, extracted.value).flatMap(({ finding, target }) =>
    target === null || decided.has(finding.id) ? [] : [target],
  );
  if (targets.length === 0) return refuse('nothing-to-mask', `附件“${attachment.name}”没有需要遮盖的内容。`);
  const masked = await maskScanned(bytes, attachment.name, targets, rules);
  if (!masked.ok) return masked;
  const { digest, size } = await files.put(Readable.from([Buffer.from(masked.value.bytes)]));
  return allow({ name: masked.value.name, type: attachment.type, size, digest });
}
