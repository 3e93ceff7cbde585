import { writeSync } from 'node:fs';
import { connect } from '../src/db/connect.js';
import { startEmbedded } from '../src/db/embedded/start.js';

// A program for crash tests: `crash-writer.ts <data folder>` starts or adopts the database there and inserts numbers
// over four connections, printing each one only after its commit has been acknowledged, until it is killed.
const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('usage: crash-writer.ts <data folder>');

const { url, adopted } = await startEmbedded({ dataDir });
const db = connect({ url, max: 4 });
await db.pool.query('create table if not exists acked (n int8 primary key)');
const { rows } = await db.pool.query<{ top: number }>('select coalesce(max(n), 0) as top from acked');
let next = rows[0]?.top ?? 0;
writeSync(1, `${adopted ? 'adopted' : 'started'}\n`);

async function write(): Promise<never> {
  for (;;) {
    next += 1;
    const n = next;
    await db.pool.query('insert into acked values ($1)', [n]);
    writeSync(1, `${n}\n`);
  }
}
await Promise.all([write(), write(), write(), write()]);
