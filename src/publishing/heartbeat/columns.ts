import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import { type CatalogRow, rowOf } from '../../law/catalog-row.js';
import { type Day, dayInShanghai } from '../../law/day.js';
import { mayAct } from '../../law/duties.js';
import { heartbeat } from '../../law/heartbeat.js';
import { watchedColumns } from '../../law/heartbeat-starting.js';
import type { Actor } from '../../ledger/append.js';
import { editionInForce } from '../catalogue/store.js';
import { namedPeople, nameIn } from '../catalogue/view.js';
import type { ColumnRow, HeartbeatView } from '../heartbeat-contract.js';
import { lastItems } from './last-days.js';
import { cycleOf, readHeartbeatSettings } from './settings.js';
import { noStatements, readStatements } from './statements.js';
import { takesStatements } from './takes-statements.js';

/** A column with its state, and who of the office answers for it by id. */
export interface BeatingColumn extends ColumnRow {
  readonly person: string | null;
}

/** Every watched column of an office with its state on a day. */
export async function columnsOn(db: Kysely<DB>, office: string, today: Day): Promise<readonly BeatingColumn[]> {
  const edition = await editionInForce(db, office);
  const { settings } = await readHeartbeatSettings(db, office);
  const last = await lastItems(db, office);
  const statements = await readStatements(db, office);
  const nameOf = nameIn(await namedPeople(db, office));
  return watchedColumns(edition.rows).map(({ key, group, label, person }) => {
    const { cycle, source } = cycleOf(settings, key);
    const { confirmed, waiting, returned } = statements.get(key) ?? noStatements;
    const { items, last: item } = last.get(key) ?? { items: 0, last: null };
    const stated = confirmed === null ? null : (confirmed.asOf as Day);
    return {
      ...{ key, group, label, person, cycle, source, items, waiting, returned, lastItem: item },
      ...heartbeat({ item, stated }, cycle, today, settings.warn),
      personName: person === null ? null : nameOf(person),
      statement: confirmed,
      mayState: whyNoStatement(rowOf(edition, key)),
    };
  });
}

function whyNoStatement(row: CatalogRow | null): true | string {
  if (row === null) return '首页、动态要闻和通知公告应当更新，不能以“暂无信息产生”代替。';
  const takes = takesStatements(row);
  return takes.ok ? true : takes.sentence;
}

/** 栏目更新 as the desk shows it. */
export async function heartbeatView(db: Kysely<DB>, who: Actor): Promise<HeartbeatView> {
  const today = dayInShanghai(who.now);
  const { version, settings } = await readHeartbeatSettings(db, who.office);
  const columns = (await columnsOn(db, who.office, today)).map(({ person, ...column }) => column);
  const may = {
    set: mayAct(who.duties, 'editCatalogue'),
    state: mayAct(who.duties, 'draft'),
    confirm: mayAct(who.duties, 'approve'),
  };
  return { today, version, settings, columns, may };
}
