import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Sealer } from '../files/seal.js';
import { allow, type Outcome } from '../law/refusal.js';
import { kindNames } from '../scanning/detect/kind.js';
import { refuseEarly } from '../scanning/extract/extract-file.js';
import { type PlacedFinding, scanFile } from '../scanning/scan-file.js';
import { cleanName } from './bundle-name.js';
import type { FileFinding } from './case-contract.js';
import type { CaseWork } from './case-work.js';

/** A finding with the words that it stands for; null where it stands for what no program can read or clean. */
export interface Examined extends FileFinding {
  readonly target: Pick<PlacedFinding, 'kind' | 'text'> | null;
}

/** A file of a case, opened and scanned. */
export interface ExaminedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly digest: string;
  readonly purpose: string;
  readonly findings: readonly Examined[];
  readonly notes: readonly string[];
}

/**
 * What needs a decision before a file of this case is given out. What could not be read is a finding too: only a person
 * can say that it may leave. Refused like `scanFile`: too large, damaged, with macros or a password. Null where the case
 * has no such file.
 */
export async function findingsOf(
  db: Kysely<DB>,
  work: CaseWork,
  office: string,
  request: string,
  file: string,
): Promise<Outcome<{ findings: FileFinding[]; notes: string[] }> | null> {
  const examined = await examineFile(db, work, office, request, file);
  if (!examined?.ok) return examined;
  const { findings, notes } = examined.value;
  return allow({ findings: findings.map(({ target: _, ...shown }) => shown), notes: [...notes] });
}

/** Opens and scans a file of this case; the size is judged before it is opened. Null where the case has none such. */
export async function examineFile(
  db: Kysely<DB>,
  { files, sealer }: Pick<CaseWork, 'files' | 'sealer'>,
  office: string,
  request: string,
  file: string,
): Promise<Outcome<ExaminedFile> | null> {
  const row = await db
    .selectFrom('request_file')
    .select(['name', 'size', 'digest', 'purpose'])
    .where('office_id', '=', office)
    .where('request_id', '=', request)
    .where('file_id', '=', file)
    .executeTakeFirst();
  if (!row) return null;
  const name = cleanName(row.name);
  const refused = refuseEarly(row.size, name);
  if (refused) return refused;
  const kept = await files.read(db, office, request, file);
  if (!kept) return null;
  const { bytes, type } = kept;
  // The line that parts the words of a file name hides a number behind it from the scan.
  // The case is locked meanwhile, and a person has to look through every picture all the same.
  const scanned = await scanFile(bytes, name.replaceAll('_', ' '), undefined, 'told');
  if (!scanned.ok) return scanned;
  const { findings, notes } = scanned.value;
  const examined = findings.map((finding) => asFinding(sealer, finding));
  for (const note of notes) examined.push(unread(sealer, '不能自动检查的内容', note));
  return allow({ name, type, bytes, digest: row.digest, purpose: row.purpose, findings: examined, notes });
}

function asFinding(sealer: Sealer, { kind, place, text, masked, certain }: PlacedFinding): Examined {
  const id = idOf(sealer, [kind, place, text]);
  return { id, kind, label: kindNames[kind], place, masked, certain, target: { kind, text } };
}

function unread(sealer: Sealer, label: string, note: string): Examined {
  return {
    id: idOf(sealer, [label, note]),
    kind: 'unread',
    label,
    place: '文件',
    masked: note,
    certain: false,
    target: null,
  };
}

/** The same for the same bytes. Keyed: a plain hash of a number could be tried out. */
function idOf(sealer: Sealer, parts: readonly string[]): string {
  return sealer
    .fingerprint(Buffer.from(JSON.stringify(parts)))
    .toString('hex')
    .slice(0, 32);
}
