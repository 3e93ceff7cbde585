import { connect } from '../../../db/connect.js';
import { sealer } from '../../../files/seal.js';
import { runDeliveries } from '../run-deliveries.js';
import { ordinaryPush } from '../target-address.js';

// A program for crash tests: `push-once.ts <database> <office> <now>` sends what is due, until it is killed.
const [url = '', office = '', now = ''] = process.argv.slice(2);
const db = connect({ url, role: 'gongkai_desk' });
const bounds = { ...ordinaryPush, loopback: true };
await runDeliveries({ db, sealer: sealer(Buffer.alloc(32, 7)), bounds }, office, () => Number(now));
await db.close();
