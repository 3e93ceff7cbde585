import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect, type Database } from '../src/db/connect.js';
import { startEmbedded } from '../src/db/embedded/start.js';
import { migrate } from '../src/db/migrate.js';
import { type ChainedRow, genesis, link } from '../src/ledger/chain.js';
import { factBatches, verifyChains } from '../src/ledger/verify.js';
import { verifyPublications } from '../src/publishing/verify-publications.js';
import { median, type Row, report, say, timed } from './row.js';

const office = '990101000000';
const person = '11111111-1111-4111-8111-111111111111';
const size = 200_000;
const rounds = 5;
const insertBatch = 5_000;

/** Facts as publishing writes them: submitted, reviewed, approved, published, over and over. */
function fact(seq: number): ChainedRow {
  const kind = ['submitted', 'secrecyReviewed', 'approved', 'published'][seq % 4] ?? 'published';
  const document = seq >> 2;
  const digest = document.toString(16).padStart(64, '0');
  const verdict = { revision: 1, digest, verdict: 'passed' };
  const item = { entry: 'art20_11', nature: 'notice', channels: ['website', 'townBoard', 'villageBoard'], late: false };
  const data = kind === 'published' ? { revision: 1, digest, indexNo: `990101001/2020-${document}`, item } : verdict;
  return {
    office,
    seq,
    kind,
    day: '2020-06-15',
    recordedAt: 1_592_182_800_000 + seq,
    actor: person,
    subject: `22222222-2222-4222-8222-${document.toString(16).padStart(12, '0')}`,
    data: JSON.stringify(data),
  };
}

/** Puts a whole chain in with right hashes; the same rows as the ledger would hold, faster than appending them. */
async function fill(owner: Database): Promise<void> {
  await owner.pool.query(
    `insert into office (office_id, kind, name, short_name, org_code)
     values ($1, 'township', '示范镇人民政府', '示范镇', '990101001')`,
    [office],
  );
  let hash: Buffer = genesis;
  for (let from = 1; from <= size; from += insertBatch) {
    const rows = Array.from({ length: insertBatch }, (_, index) => fact(from + index));
    const hashes = rows.map((row) => {
      hash = link('sha256', hash, row);
      return hash;
    });
    await owner.pool.query(
      `insert into fact (office_id, seq, kind, day, recorded_at, actor, subject, data, hash)
       select $1, * from unnest($2::bigint[], $3::text[], $4::date[], $5::bigint[], $6::text[], $7::text[], $8::json[], $9::bytea[])`,
      [
        office,
        rows.map((row) => row.seq),
        rows.map((row) => row.kind),
        rows.map((row) => row.day),
        rows.map((row) => row.recordedAt),
        rows.map((row) => row.actor),
        rows.map((row) => row.subject),
        rows.map((row) => row.data),
        hashes,
      ],
    );
  }
  await owner.pool.query('insert into chain (office_id, seq, hash) values ($1, $2, $3)', [office, size, hash]);
  await fillTables(owner);
  await owner.pool.query('vacuum analyze');
}

/** The tables that publishing would have kept beside these facts. */
async function fillTables(owner: Database): Promise<void> {
  const published = `from (select *, subject::uuid as document, data ->> 'digest' as digest, to_timestamp(recorded_at / 1000.0) as at
                             from fact where kind = 'published') as f`;
  await owner.pool.query(
    `begin;
     insert into person (office_id, person_id, name) values ('${office}', '${person}', '张示范');
     insert into document (office_id, document_id, state, revision, author, published_revision, index_no, published_at, published_on)
       select office_id, document, 'published', 1, '${person}', 1, data ->> 'indexNo', at, day ${published};
     insert into revision (office_id, document_id, revision, title, body, entry, nature, formed_on, author, digest)
       select office_id, document, 1, '示范', '', 'art20_11', 'notice', day, '${person}', digest ${published};
     insert into publication (office_id, document_id, revision, published_at, published_on, published_by)
       select office_id, document, 1, at, day, '${person}' ${published};
     insert into review (office_id, review_id, document_id, revision, step, verdict, opinion, reviewer, decided_at, digest)
       select office_id, gen_random_uuid(), subject::uuid, 1, case kind when 'approved' then 'approval' else 'secrecy' end, 'passed', '',
              '${person}', to_timestamp(recorded_at / 1000.0), data ->> 'digest'
         from fact where kind in ('secrecyReviewed', 'approved');
     commit`,
  );
}

const rate = (milliseconds: number): number => (size / milliseconds) * 1000;

async function measure(owner: Database): Promise<Row[]> {
  const inMemory = Array.from({ length: size }, (_, index) => fact(index + 1));
  const hashAll = () => {
    let hash: Buffer = genesis;
    for (const row of inMemory) hash = link('sha256', hash, row);
  };
  const readAll = async () => {
    let read = 0;
    for await (const rows of factBatches(owner.pool, office)) read += rows.length;
    if (read !== size) throw new Error(`${read} rows read`);
  };
  const verifyAll = async () => {
    const { facts, firstDifference } = await verifyChains(owner.pool);
    if (facts !== size || firstDifference) throw new Error(firstDifference?.sentence ?? `${facts} facts`);
  };
  const compareTables = async () => {
    const difference = await verifyPublications(owner.kysely, office);
    if (difference) throw new Error(difference.sentence);
  };
  const measured: [number[], number[], number[]] = [[], [], []];
  const compared: number[] = [];
  const processor: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const before = process.cpuUsage();
    await verifyAll();
    const { user, system } = process.cpuUsage(before);
    if (round > 0) processor.push((user + system) / size);
    const times = [await timed(verifyAll), await timed(hashAll), await timed(readAll)] as const;
    if (round > 0) for (const [index, time] of times.entries()) measured[index]?.push(rate(time));
    const comparing = rate(await timed(compareTables));
    if (round > 0) compared.push(comparing);
  }
  const [verified, hashed, read] = measured;
  const note = `${median(processor).toFixed(1)} µs of this process's own time a fact; the database's is beside it`;
  const row = { name: 'verify, 200,000 facts', note, unit: 'facts/s', rounds: verified, target: '≥ 100,000 facts/s' };
  return [
    { ...row, met: median(verified) >= 100_000, peer: { name: 'hashing the same facts in memory', rounds: hashed } },
    { ...row, met: median(verified) >= 100_000, peer: { name: 'reading the same rows, no hashing', rounds: read } },
    {
      name: 'compare tables with 200,000 facts',
      note: 'days, persons and reviews of 50,000 items, in the database, which holds no more than its work memory at a time',
      unit: 'facts/s',
      rounds: compared,
      target: '—',
    },
  ];
}

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-bench-'));
chmodSync(folder, 0o755); // PostgreSQL may have to run as another account
const database = await startEmbedded({ dataDir: path.join(folder, 'database') });
const owner = connect({ url: database.url, max: 2 });
try {
  await migrate(owner);
  say(`putting ${size} facts in`);
  await fill(owner);
  report(await measure(owner));
} finally {
  await owner.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
