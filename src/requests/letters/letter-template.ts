import { buffer } from 'node:stream/consumers';
import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import { defaultTemplate } from '../../documents/letters/default-template.js';
import type { LetterKind } from '../../documents/letters/letter-kind.js';
import { letterKind } from '../../documents/letters/letter-kinds.js';
import type { FileStore } from '../../files/file-store.js';
import type { Difference } from '../../ledger/verify.js';

/** The last change of the template of every kind that was ever changed; `digest` null: the default was taken back. */
export function lastChanges(db: Kysely<DB>, office: string) {
  return db
    .selectFrom('letter_template as t')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 't.office_id').onRef('p.person_id', '=', 't.uploaded_by'),
    )
    .select(['t.kind', 't.version', 't.digest', 't.uploaded_at', 'p.name'])
    .distinctOn('t.kind')
    .where('t.office_id', '=', office)
    .orderBy('t.kind')
    .orderBy('t.version', 'desc')
    .execute();
}

/** The template in use: the office's own, else the default. Throws where the bytes of its own are gone. */
export async function templateOf(
  db: Kysely<DB>,
  templates: FileStore,
  office: string,
  kind: LetterKind,
): Promise<Buffer> {
  const row = await db
    .selectFrom('letter_template')
    .select('digest')
    .where('office_id', '=', office)
    .where('kind', '=', kind.key)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  if (!row?.digest) return defaultTemplate(kind);
  const bytes = await templates.get(row.digest);
  if (!bytes) throw new Error(`the template ${row.digest} of ${kind.key} is gone`);
  return buffer(bytes);
}

/** Reads the bytes of every template again that the office ever had; the first that is gone or was changed, or null. */
export async function verifyTemplates(
  db: Kysely<DB>,
  templates: FileStore,
  office: string,
): Promise<Difference | null> {
  const rows = await db
    .selectFrom('letter_template')
    .select(['kind', 'version', 'digest'])
    .where('office_id', '=', office)
    .where('digest', 'is not', null)
    .orderBy('kind')
    .orderBy('version')
    .execute();
  for (const { kind, version, digest } of rows) {
    const found = digest === null ? null : await templates.rehash(digest);
    if (found === digest) continue;
    const name = `“${letterKind(kind)?.title ?? kind}”第${version}版模板的文件`;
    const sentence = found === null ? `${name}不见了。` : `${name}被改动过。`;
    return { office, table: 'files', row: `${kind} ${version}`, sentence };
  }
  return null;
}
