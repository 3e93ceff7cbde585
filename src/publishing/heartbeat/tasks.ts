import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import { rowOf } from '../../law/catalog-row.js';
import { mayAct } from '../../law/duties.js';
import type { Actor } from '../../ledger/append.js';
import { editionInForce } from '../catalogue/store.js';
import type { HeartbeatTasks, StatementTask } from '../heartbeat-contract.js';
import { lastItems } from './last-days.js';
import { readStatements } from './statements.js';
import { warningsFor } from './warnings.js';

/** What of 栏目更新 waits for a person: warnings, statements of their own that came back, and those of others to confirm. */
export async function tasksFor(db: Kysely<DB>, who: Actor): Promise<HeartbeatTasks> {
  return { rows: await warningsFor(db, who), ...(await statementTasks(db, who)) };
}

async function statementTasks(db: Kysely<DB>, who: Actor): Promise<Omit<HeartbeatTasks, 'rows'>> {
  const statements = [...(await readStatements(db, who.office))];
  const confirms = mayAct(who.duties, 'approve');
  const back = statements.flatMap(([entry, { returned }]) =>
    returned?.statedBy === who.person ? [{ entry, ...returned }] : [],
  );
  const open = statements.flatMap(([entry, { waiting }]) =>
    confirms && waiting !== null && waiting.statedBy !== who.person ? [{ entry, ...waiting }] : [],
  );
  if (back.length + open.length === 0) return { returned: [], toConfirm: [] };
  const edition = await editionInForce(db, who.office);
  const items = await lastItems(db, who.office);
  const named = ({ statedBy, ...task }: (typeof open)[number]): StatementTask[] => {
    const last = items.get(task.entry)?.last ?? null;
    // What something public stands against waits for nobody any more.
    if (last !== null && last >= task.asOf) return [];
    return [{ ...task, label: rowOf(edition, task.entry)?.second ?? task.entry }];
  };
  return { returned: back.flatMap(named), toConfirm: open.flatMap(named) };
}
