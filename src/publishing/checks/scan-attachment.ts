import type { FileStore } from '../../files/file-store.js';
import type { Outcome } from '../../law/refusal.js';
import { kindNames } from '../../scanning/detect/kind.js';
import { extractFile, refuseEarly } from '../../scanning/extract/extract-file.js';
import type { Extracted } from '../../scanning/extract/part.js';
import type { MaskTarget } from '../../scanning/mask/mask-text.js';
import { scanParts } from '../../scanning/scan-file.js';
import { type AttachedTable, tablesOf } from '../../wording/attached-tables.js';
import type { WordRemark } from '../check-contract.js';
import type { Attachment } from '../contract.js';
import { type AttachmentWordRules, attachmentWords } from './attachment-words.js';
import { capped, findingIds, type KeptFinding } from './kept-finding.js';

/** What one attachment holds. `refused` is the sentence where it could not be read: then nothing is known of it. */
export interface ScannedFile {
  readonly findings: readonly KeptFinding[];
  readonly refused: string | null;
  readonly tables: readonly AttachedTable[];
  /** Remarks on its words, and the digest of the rules by which they were made; null where that was not done. */
  readonly words: readonly WordRemark[];
  readonly wording: string | null;
}

/** Reads an attachment in the process for untrusted files, its name included. Needs no transaction and should have none. */
export async function scanAttachment(
  key: string,
  files: FileStore,
  file: Attachment,
  { rules, digest }: AttachmentWordRules,
): Promise<ScannedFile> {
  const extracted = await openAttachment(files, file);
  if (!extracted.ok) return unreadable(key, file, extracted.sentence);
  const findings = withTargets(key, file, extracted.value).map(({ finding }) => finding);
  const kept = capped(findings, findingIds(key));
  const { parts } = extracted.value;
  const words = attachmentWords(parts, rules);
  return { findings: kept, refused: null, tables: tablesOf(parts), words, wording: digest };
}

/** Every text of a stored attachment; refused like `extractFile`, and where its bytes are gone. */
async function openAttachment(files: FileStore, file: Attachment): Promise<Outcome<Extracted>> {
  const refused = refuseEarly(file.size, file.name);
  if (refused) return refused;
  const bytes = await bytesOf(files, file.digest);
  if (bytes === null) return { ok: false, code: 'missing-file', sentence: '文件不在存储中，没有检查，请重新上传。' };
  return extractFile(bytes, file.name);
}

/** The bytes of a stored file; null where there are none. */
export async function bytesOf(files: FileStore, digest: string): Promise<Buffer | null> {
  const stream = await files.get(digest);
  if (stream === null) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The findings of an attachment, each with the words it stands for; null for what no program could read. */
export function withTargets(
  key: string,
  { digest }: Pick<Attachment, 'digest'>,
  extracted: Extracted,
): { readonly finding: KeptFinding; readonly target: MaskTarget | null }[] {
  const idOf = findingIds(key);
  const { findings, notes } = scanParts(extracted);
  const found = findings.map(({ kind, place, text, masked, certain }) => ({
    finding: {
      id: idOf(['file', digest, kind, place, text]),
      kind,
      label: kindNames[kind],
      place,
      masked,
      certain,
      source: 'attachment' as const,
    },
    target: { kind, text },
  }));
  const unread = notes.map((note) => ({
    finding: {
      id: idOf(['unread', digest, note]),
      kind: 'unread',
      label: '不能自动检查的内容',
      place: '文件',
      masked: note,
      certain: false,
      source: 'attachment' as const,
    },
    target: null,
  }));
  return [...found, ...unread];
}

function unreadable(key: string, { digest, name }: Attachment, sentence: string): ScannedFile {
  const finding: KeptFinding = {
    id: findingIds(key)(['refused', digest, name]),
    kind: 'refused',
    label: '不能检查的文件',
    place: '文件',
    masked: sentence,
    certain: true,
    source: 'attachment',
  };
  return { findings: [finding], refused: sentence, tables: [], words: [], wording: null };
}
