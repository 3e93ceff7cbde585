import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import fastify, { type FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { FileStore } from '../../files/file-store.js';
import { type Day, day } from '../../law/day.js';
import { searchVector } from '../../publishing/search-text.js';
import { PageCache } from '../page-cache.js';
import { registerPortal } from '../routes.js';
import type { Nature, PublicAttachment } from '../rows.js';

export const office = 'shifan';
export const author = '00000000-0000-4000-8000-0000000000aa';

/** A readable id for tests: the number at its end. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** The office and its one author, as the owner of the database. */
export async function insertOffice(owner: Kysely<DB>): Promise<void> {
  const profile = {
    unit: '示范镇党政办公室',
    address: '示范县示范镇示范路1号',
    postcode: '000000',
    phone: '0000-0000000',
    email: 'xxgk@shifan.example',
    hours: '工作日8:30—12:00，14:30—18:00',
  };
  const names = { name: '示范镇人民政府', short_name: '示范镇', org_code: '000000000' };
  await owner
    .insertInto('office')
    .values({ office_id: office, kind: 'township', ...names, profile: JSON.stringify(profile) })
    .execute();
  await owner.insertInto('person').values({ office_id: office, person_id: author, name: '张示范' }).execute();
}

export interface Sample {
  readonly number: number;
  readonly title: string;
  readonly body?: string;
  readonly entry?: string;
  readonly nature?: Nature;
  readonly on?: string;
  readonly docNo?: string;
  readonly attachments?: readonly PublicAttachment[];
}

/** A revision as the owner inserts it; nothing of it is published yet. */
export async function insertRevision(owner: Kysely<DB>, sample: Sample, revision = 1): Promise<void> {
  const on = sample.on ?? '2020-03-05';
  await owner
    .insertInto('revision')
    .values({
      office_id: office,
      document_id: idOf(sample.number),
      revision,
      title: sample.title,
      summary: null,
      body: sample.body ?? '<p>正文。</p>',
      entry: sample.entry ?? 'art20_15',
      nature: sample.nature ?? 'original',
      doc_no: sample.docNo ?? null,
      source: null,
      written_on: on,
      formed_on: on,
      attachments: JSON.stringify(sample.attachments ?? []),
      author,
      digest: 'd'.repeat(64),
    })
    .execute();
}

/** A document that stands published. */
export async function insertPublished(owner: Kysely<DB>, sample: Sample): Promise<string> {
  const id = idOf(sample.number);
  const key = { office_id: office, document_id: id };
  const on = sample.on ?? '2020-03-05';
  await owner
    .insertInto('document')
    .values({
      ...key,
      state: 'published',
      revision: 1,
      author,
      published_revision: 1,
      index_no: `000000000/${on.slice(0, 4)}-${String(sample.number).padStart(5, '0')}`,
      published_at: new Date(`${on}T01:30:00Z`),
      published_on: on,
    })
    .execute();
  await insertRevision(owner, sample);
  await owner
    .insertInto('publication')
    .values({ ...key, revision: 1, published_on: on, published_by: author })
    .execute();
  const tokens = searchVector(sample.title, sample.body ?? '', sample.docNo ?? null);
  await owner
    .insertInto('search_entry')
    .values({ ...key, tokens })
    .execute();
  return id;
}

/** Bytes in memory under their digest. */
export function memoryFiles(): FileStore & { add(bytes: string, name: string, type: string): PublicAttachment } {
  const held = new Map<string, Buffer>();
  return {
    add(text, name, type) {
      const bytes = Buffer.from(text);
      const digest = createHash('sha256').update(bytes).digest('hex');
      held.set(digest, bytes);
      return { name, type, size: bytes.length, digest };
    },
    put: () => Promise.reject(new Error('the portal writes nothing')),
    get: async (digest) => {
      const bytes = held.get(digest);
      return bytes === undefined ? null : Readable.from([bytes]);
    },
    size: async (digest) => held.get(digest)?.length ?? null,
    rehash: async (digest) => (held.has(digest) ? digest : null),
  };
}

export interface PortalUnderTest {
  readonly app: FastifyInstance;
  readonly cache: PageCache;
}

/** The portal's routes alone, on a day of 2020. */
export function portalApp(
  db: Kysely<DB>,
  files: FileStore,
  options: { today?: Day; origin?: string | null; reportFile?: (year: number) => Promise<Buffer | null> } = {},
): PortalUnderTest {
  const app = fastify();
  const today = () => options.today ?? day('2020-12-31');
  const cache = new PageCache({ today });
  const answers = registerPortal(app, {
    db,
    officeId: office,
    files,
    cache,
    reportFile: options.reportFile ?? (async () => null),
    today,
    origin: () => options.origin ?? null,
  });
  app.setNotFoundHandler((request, reply) => answers.notFound(request, reply));
  return { app, cache };
}
