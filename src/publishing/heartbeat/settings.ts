import { randomUUID } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Cycle } from '../../law/heartbeat.js';
import { type CycleSource, startingCycle, startingWarnDays } from '../../law/heartbeat-starting.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { Actor } from '../../ledger/append.js';
import type { HeartbeatSettings } from '../heartbeat-contract.js';

/** The settings that hold in an office with their version; 0 for those of the program. */
export async function readHeartbeatSettings(
  db: Kysely<DB>,
  office: string,
): Promise<{ readonly version: number; readonly settings: HeartbeatSettings }> {
  const row = await db
    .selectFrom('heartbeat_settings')
    .select(['version', 'settings'])
    .where('office_id', '=', office)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined
    ? { version: 0, settings: { cycles: {}, warn: startingWarnDays } }
    : { version: row.version, settings: row.settings as HeartbeatSettings };
}

/** The cycle of a column under these settings, and where it comes from. */
export function cycleOf(settings: HeartbeatSettings, key: string): { cycle: Cycle; source: CycleSource } {
  const own = settings.cycles[key];
  return own === undefined ? startingCycle(key) : { cycle: own, source: 'office' };
}

const oneAtATime = 7_302_041;

/** Sets a new version of the settings upon the one that was seen; earlier ones stay. Leaves an audit event. */
export async function setHeartbeat(
  tx: Transaction<DB>,
  who: Actor,
  { base, settings }: { base: number; settings: HeartbeatSettings },
): Promise<Outcome<{ version: number }>> {
  await sql`select pg_advisory_xact_lock(${oneAtATime}, hashtext(${who.office}))`.execute(tx);
  const { version: last } = await readHeartbeatSettings(tx, who.office);
  if (last !== base) return refuse('stale-edit', '更新周期已被他人修改，请重新打开后再改。');
  const version = last + 1;
  const value = { settings: JSON.stringify(settings), set_by: who.person, set_at: new Date(who.now) };
  await tx
    .insertInto('heartbeat_settings')
    .values({ office_id: who.office, version, ...value })
    .execute();
  await tx
    .insertInto('audit_event')
    .values({
      office_id: who.office,
      event_id: randomUUID(),
      at: new Date(who.now),
      person_id: who.person,
      event: 'heartbeatSet',
      detail: JSON.stringify({ version }),
    })
    .execute();
  return allow({ version });
}
