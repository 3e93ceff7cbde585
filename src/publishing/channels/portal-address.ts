import type { Kysely } from 'kysely';
import { asOffice, type Database } from '../../db/connect.js';
import type { DB } from '../../db/schema.js';

/**
 * The address by which the public reaches the portal of an office: the one that the office set itself, else `known`, by
 * which the system is reached as a whole (GONGKAI_ORIGIN). Null where neither is there. Feeds, messages, the county's
 * table and QR codes all have it of here.
 */
export async function portalAddressOf(db: Kysely<DB>, office: string, known: string | null): Promise<string | null> {
  const row = await db.selectFrom('push_target').select('site').where('office_id', '=', office).executeTakeFirst();
  return row?.site || known;
}

/** The portal's address at hand, for pages that are made without asking; to be reloaded once before the first. */
export class PortalAddress {
  private held: string | null;

  /** `changed` is told when pages that were made show another address. */
  constructor(
    private readonly db: Database,
    private readonly office: string,
    readonly known: string | null,
    private readonly changed: () => void,
  ) {
    this.held = known;
  }

  current(): string | null {
    return this.held;
  }

  async reload(): Promise<void> {
    const now = await asOffice(this.db, this.office, (tx) => portalAddressOf(tx, this.office, this.known));
    if (now === this.held) return;
    this.held = now;
    this.changed();
  }
}
