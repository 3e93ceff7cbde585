import { sql, type Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';

/** A published item that may answer what is wanted. */
export interface Offer {
  readonly document_id: string;
  readonly title: string;
  readonly published_on: string;
}

const most = 5;
const pairsLookedAt = 30;
/** Words that stand in nearly every application and nearly every title: they tell nothing apart. */
const idle =
  /申请|公开|政府|信息|关于|有关|相关|情况|文件|材料|复印件|全部|所有|以及|或者|提供|获取|人民|通知|本人|贵单位|[我你您请的了及和与在对为是年月日份第号镇乡县村]/gu;

/** Pairs of neighbouring characters that say what is wanted. */
export function tellingPairs(wanted: string, shortName: string): readonly string[] {
  const text = wanted.normalize('NFKC').replaceAll(shortName, ' ').replace(idle, ' ');
  const pairs = (text.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) => {
    const letters = [...run];
    return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
  });
  return [...new Set(pairs)].slice(0, pairsLookedAt);
}

/**
 * Up to five published items whose 文号 stands in the wanted text or whose title has most of its telling pairs in
 * common, at least two of them (one where the text has no more). Best first, newest first.
 */
export async function offerPublished(
  tx: Transaction<DB>,
  office: string,
  shortName: string,
  wanted: string,
): Promise<readonly Offer[]> {
  const pairs = tellingPairs(wanted, shortName);
  await sql`set local statement_timeout = '2s'`.execute(tx);
  const { rows } = await sql<Offer>`
    select document_id, title, published_on from (
      select document_id, title, published_on,
             (select count(*) from unnest(${pairs}::text[]) pair where position(pair in title) > 0)
               + case when doc_no <> '' and position(doc_no in ${wanted}::text) > 0 then 100 else 0 end as score
        from public_document where office_id = ${office}
    ) d
     where score >= ${Math.min(2, Math.max(1, pairs.length))}
     order by score desc, published_on desc, document_id limit ${most}`.execute(tx);
  return rows;
}

/** Counts what became of an offer on this day. */
export async function countOffer(
  tx: Transaction<DB>,
  office: string,
  day: string,
  what: 'offered' | 'found' | 'went_on',
): Promise<void> {
  const column = sql.ref(what);
  await sql`
    insert into intake_offer as o (office_id, day, ${column}) values (${office}, ${day}, 1)
    on conflict (office_id, day) do update set ${column} = o.${column} + 1`.execute(tx);
}
