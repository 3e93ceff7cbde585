import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { CheckPlace } from '../heartbeat-contract.js';

const href = /<a\b[^>]*?\shref="([^"]*)"/gi;
const ofDocument = /^\/content\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;
const ofFile = /^\/files\/([0-9a-f-]{36})\/([0-9a-f]{64})$/i;
const ofEntry = /^\/zwgk\/fdzdgk\/([^/]+)$/;

/** The addresses within the own site that a body links to, without what stands behind `?` and `#`. */
export function internalLinks(body: string): string[] {
  return [...body.matchAll(href)]
    .map(([, address = '']) => (address.replaceAll('&amp;', '&').split(/[?#]/)[0] ?? '').trim())
    .filter((path) => path.startsWith('/') && !path.startsWith('//'));
}

/** What the public can reach, as far as links to it can be checked here. */
export interface Reachable {
  readonly documents: ReadonlySet<string>;
  /** `id/digest` of every public attachment. */
  readonly files: ReadonlySet<string>;
  readonly entries: ReadonlySet<string>;
}

/** Everything public that a link may lead to. */
export async function readReachable(db: Kysely<DB>, office: string, entries: ReadonlySet<string>): Promise<Reachable> {
  const rows = await db
    .selectFrom('document as d')
    .innerJoin('revision as r', (join) =>
      join
        .onRef('r.office_id', '=', 'd.office_id')
        .onRef('r.document_id', '=', 'd.document_id')
        .onRef('r.revision', '=', 'd.published_revision'),
    )
    .select(['d.document_id', 'r.attachments'])
    .where('d.office_id', '=', office)
    .execute();
  const files = rows.flatMap(({ document_id, attachments }) =>
    (attachments as readonly { digest: string }[]).map(({ digest }) => `${document_id}/${digest}`),
  );
  return { documents: new Set(rows.map(({ document_id }) => document_id)), files: new Set(files), entries };
}

/** Whether an address within the site leads to something; pages of the site itself are not looked at. */
export function leadsSomewhere(path: string, reachable: Reachable): boolean {
  const document = ofDocument.exec(path)?.[1];
  if (document !== undefined) return reachable.documents.has(document.toLowerCase());
  const [, id, digest] = ofFile.exec(path) ?? [];
  if (id !== undefined && digest !== undefined) return reachable.files.has(`${id}/${digest}`.toLowerCase());
  const entry = ofEntry.exec(path)?.[1];
  if (entry !== undefined) return reachable.entries.has(entry);
  return !/^\/(?:content|files)\//.test(path);
}

/** The links of one public item that lead nowhere. */
export function deadLinks(
  item: { readonly id: string; readonly title: string; readonly body: string },
  reachable: Reachable,
): CheckPlace[] {
  return internalLinks(item.body)
    .filter((path) => !leadsSomewhere(path, reachable))
    .map((path) => ({ label: `${item.title}：${path}`, document: item.id }));
}
