import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { fillLetter } from '../../documents/letters/fill-template.js';
import type { LetterKind } from '../../documents/letters/letter-kind.js';
import type { FileStore } from '../../files/file-store.js';
import { dayInShanghai } from '../../law/day.js';
import { mayAct } from '../../law/duties.js';
import { allow, type Outcome, type Refusal, refuse } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { TemplateChanged } from '../template-contract.js';
import { sampleValues } from './sample-values.js';

/**
 * Puts the office's own template in the place of a letter's. Refuses one that is broken or dangerous, that names a field
 * the letter does not know or lacks one it must have, with that field's name; and one that cannot be filled.
 */
export async function uploadTemplate(
  tx: Transaction<DB>,
  who: Actor,
  templates: FileStore,
  kind: LetterKind,
  bytes: Buffer,
): Promise<Outcome<TemplateChanged>> {
  const no = notEntitled(who);
  if (no) return no;
  const tried = fillLetter(kind, bytes, sampleValues(kind));
  if (!tried.ok) return tried;
  const digest = createHash('sha256').update(bytes).digest('hex');
  const last = await lockLast(tx, who.office, kind);
  if (last?.digest === digest) return refuse('template-same', '上传的模板与正在使用的完全相同，没有更换。');
  await templates.put(Readable.from([bytes]));
  return change(tx, who, kind, last?.version ?? 0, digest);
}

/** Takes the default template back. Refuses where it is in use already. */
export async function resetTemplate(
  tx: Transaction<DB>,
  who: Actor,
  kind: LetterKind,
): Promise<Outcome<TemplateChanged>> {
  const no = notEntitled(who);
  if (no) return no;
  const last = await lockLast(tx, who.office, kind);
  if (!last?.digest) return refuse('template-default', '现在使用的就是系统自带的模板，无需恢复。');
  return change(tx, who, kind, last.version, null);
}

function notEntitled({ duties }: Actor): Refusal | null {
  return mayAct(duties, 'manageTemplates') ? null : refuse('no-duty', '文书模板由依申请公开经办人维护。');
}

/** The last change of a kind; with the ledger's head locked, so that of two changes one comes after the other. */
async function lockLast(tx: Transaction<DB>, office: string, { key }: LetterKind) {
  await tx.selectFrom('chain').select('seq').where('office_id', '=', office).forUpdate().executeTakeFirstOrThrow();
  return tx
    .selectFrom('letter_template')
    .select(['version', 'digest'])
    .where('office_id', '=', office)
    .where('kind', '=', key)
    .orderBy('version', 'desc')
    .executeTakeFirst();
}

async function change(
  tx: Transaction<DB>,
  who: Actor,
  { key }: LetterKind,
  before: number,
  digest: string | null,
): Promise<Outcome<TemplateChanged>> {
  const version = before + 1;
  await tx
    .insertInto('letter_template')
    .values({
      office_id: who.office,
      kind: key,
      version,
      digest,
      uploaded_by: who.person,
      uploaded_at: new Date(who.now),
    })
    .execute();
  const fact = { kind: 'templateChanged', letter: key, digest } as const;
  await appendFacts(tx, who, [{ fact, day: dayInShanghai(who.now), subject: key }]);
  return allow({ kind: key, version });
}
