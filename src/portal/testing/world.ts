import type { Kysely } from 'kysely';
import { type FreshDatabase, freshDatabase, stopSharedServer } from '../../../test/database.js';
import type { DB } from '../../db/schema.js';
import { searchVector } from '../../publishing/search-text.js';
import {
  author,
  idOf,
  insertOffice,
  insertPublished,
  insertRevision,
  memoryFiles,
  office,
  type PortalUnderTest,
  portalApp,
} from './fixture.js';

const files = memoryFiles();
export const published = files.add('公开的附件', '核查表 “甲”.pdf', 'application/pdf');
export const page = files.add('<script>1</script>', '网页.html', 'text/html');
export const unseen = files.add('未公开的附件', '草稿.pdf', 'application/pdf');
/** Stands in everything that must never come before the public. */
export const secret = '不应出现的内容';

export interface World extends PortalUnderTest {
  readonly database: FreshDatabase;
  end(): Promise<void>;
}

/**
 * A township with something of every kind: published (1, with an unreviewed revision upon it; 10 to 44), a draft (2),
 * a withdrawn one (3), a published report (2020) and a signed one that is not (2021).
 */
export async function publicWorld(): Promise<World> {
  const database = await freshDatabase();
  const owner = database.owner.kysely;
  await insertOffice(owner);
  await insertPublished(owner, {
    number: 1,
    title: '低保公示',
    body: '<p>张示范</p>',
    entry: 'art20_11',
    attachments: [published, page],
  });
  for (let number = 10; number < 45; number += 1) {
    await insertPublished(owner, {
      number,
      title: `转发通知${number}`,
      nature: 'repost',
      entry: 'art20_15',
      on: `2020-02-${10 + (number % 3)}`,
    });
  }
  // A draft, with a vector that a fault might have left behind.
  const draft = { office_id: office, document_id: idOf(2) };
  await owner
    .insertInto('document')
    .values({ ...draft, state: 'reviewed', revision: 1, author })
    .execute();
  await insertRevision(owner, { number: 2, title: secret, body: secret, attachments: [unseen] });
  await owner
    .insertInto('search_entry')
    .values({ ...draft, tokens: searchVector(secret, secret) })
    .execute();
  // A newer revision of a published one, not yet reviewed.
  await insertRevision(owner, { number: 1, title: secret, body: secret, attachments: [unseen] }, 2);
  await owner.updateTable('document').set({ state: 'draft', revision: 2 }).where('document_id', '=', idOf(1)).execute();
  // A withdrawn one.
  await insertPublished(owner, { number: 3, title: secret, body: secret, attachments: [unseen] });
  const gone = {
    state: 'withdrawn',
    published_revision: null,
    withdrawn_on: '2020-06-01',
    withdraw_reason: '名单有误',
  };
  await owner
    .updateTable('document')
    .set({ ...gone, replaced_by: idOf(1) })
    .where('document_id', '=', idOf(3))
    .execute();
  await insertReports(owner);
  const portal = portalApp(database.portal.kysely, files, {
    origin: 'https://www.shifan.example',
    reportFile: async (year) => (year === 2020 ? Buffer.from('文件') : null),
  });
  const end = async (): Promise<void> => {
    await portal.app.close();
    await database.drop();
    await stopSharedServer();
  };
  return { ...portal, database, end };
}

async function insertReports(owner: Kysely<DB>): Promise<void> {
  const texts = {
    overview: '公开{{published}}条。',
    proactive: '',
    applications: '',
    reviewLitigation: '',
    problems: '',
    other: '',
  };
  const tables = {
    form: '2019',
    table2: {},
    table3: {},
    table4: { review: [], litigationDirect: [], litigationAfterReview: [] },
  };
  const opened = { published: [idOf(1), idOf(3), idOf(2)] };
  const frozen = {
    year: 2020,
    form: '2019',
    agency: '示范镇人民政府',
    tables,
    counts: { published: 3 },
    narrative: texts,
    rendered: texts,
    opened,
  };
  const common = {
    office_id: office,
    form: '2019',
    narrative: JSON.stringify({ overview: secret }),
    frozen: JSON.stringify(frozen),
  };
  const signed = { digest: 'ab'.repeat(32), signed_by: author, signed_at: new Date('2021-01-20T02:00:00Z') };
  await owner
    .insertInto('report')
    .values([
      { ...common, ...signed, year: 2020, state: 'published', published_at: new Date('2021-01-25T02:00:00Z') },
      { ...common, ...signed, year: 2021, state: 'signed' },
    ])
    .execute();
}
