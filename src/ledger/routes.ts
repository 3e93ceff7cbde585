import { asOffice, type Database } from '../db/connect.js';
import type { StaffRoutes } from '../web/staff-route.js';
import { ledgerRoutes, type VerifyResult } from './contract.js';

const pageSize = 100;

/** The routes of the ledger: reading it, and proving it. */
export function layLedgerRoutes(
  routes: StaffRoutes,
  deps: { db: Database; verify: (office: string) => Promise<VerifyResult> },
): void {
  routes.add(ledgerRoutes.facts, ({ actor, query }) =>
    asOffice(deps.db, actor.office, async (tx) => {
      const before = Number(query.before);
      let facts = tx
        .selectFrom('fact as f')
        .leftJoin('person as p', (join) =>
          join
            .onRef('p.office_id', '=', 'f.office_id')
            .on((eb) => eb(eb.cast('p.person_id', 'text'), '=', eb.ref('f.actor'))),
        )
        .select(['f.seq', 'f.day', 'f.recorded_at', 'f.kind', 'f.subject', 'f.data', 'f.hash', 'p.name'])
        .where('f.office_id', '=', actor.office);
      if (query.kind) facts = facts.where('f.kind', '=', query.kind);
      if (Number.isSafeInteger(before) && before > 0) facts = facts.where('f.seq', '<', before);
      const rows = await facts.orderBy('f.seq', 'desc').limit(pageSize).execute();
      const head = await tx.selectFrom('chain').select('seq').where('office_id', '=', actor.office).executeTakeFirst();
      return {
        rows: rows.map((row) => ({
          seq: row.seq,
          day: row.day,
          recordedAt: new Date(row.recorded_at).toISOString(),
          kind: row.kind,
          subject: row.subject,
          actorName: row.name ?? '系统',
          hash: row.hash.toString('hex'),
          data: row.data,
        })),
        next: rows.length === pageSize ? (rows.at(-1)?.seq ?? null) : null,
        total: head?.seq ?? 0,
      };
    }),
  );
  routes.add(ledgerRoutes.verify, ({ actor }) => deps.verify(actor.office));
}
