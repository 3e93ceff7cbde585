import { asOffice, type Database } from '../../db/connect.js';
import { type Day, dayInShanghai } from '../../law/day.js';
import type { Actor } from '../../ledger/append.js';
import { countPublished, openPublished } from '../checks/rescan.js';
import type { CheckItem, SelfCheck } from '../heartbeat-contract.js';
import { columnsOn } from './columns.js';
import { readReachable } from './dead-links.js';
import { readPublic } from './read-public.js';
import { columnItem, homeItem } from './self-check-columns.js';
import { linkItem, personalItem, repliesItem, uncheckedItems, wordItem } from './self-check-content.js';
import { summaryOf } from './self-check-summary.js';

/**
 * Requests and messages that wait for a reply and were received on or before a day, in words for the report; given by
 * whoever puts the rooms together, since they are of another room.
 */
export type UnansweredBefore = (office: string, day: Day) => Promise<readonly string[]>;

/** The rehearsal of the national inspection (国办秘函〔2019〕19号) as of now, over what can be seen from here. */
export async function selfCheck(db: Database, who: Actor, unanswered?: UnansweredBefore): Promise<SelfCheck> {
  const { office } = who;
  const on = dayInShanghai(who.now);
  const replies = await repliesItem(office, on, unanswered);
  const open = await openPublished(db, office);
  return asOffice(db, office, async (tx) => {
    const { name: agency } = await tx
      .selectFrom('office')
      .select('name')
      .where('office_id', '=', office)
      .executeTakeFirstOrThrow();
    const columns = await columnsOn(tx, office, on);
    const reachable = await readReachable(tx, office, new Set(columns.map(({ key }) => key)));
    const { read, links, words } = await readPublic(tx, office, reachable);
    const { total, done } = await countPublished(tx, office);
    const items: CheckItem[] = [
      personalItem(open, { total, done }),
      homeItem(columns),
      columnItem(columns),
      replies,
      linkItem(links, { read, total }),
      wordItem(words, { read, total }),
      ...uncheckedItems,
    ];
    return { agency, on, summary: summaryOf(items), items };
  });
}
