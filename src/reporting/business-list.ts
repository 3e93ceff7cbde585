import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Counted } from '../law/facts.js';
import type { BusinessRow } from './contract.js';

const rowWords: Readonly<Record<string, string>> = {
  administrativeLicense: '行政许可',
  otherExternalServices: '其他对外管理服务事项',
  administrativePenalty: '行政处罚',
  administrativeCompulsion: '行政强制',
  administrativeFees: '行政事业性收费',
};

/** What a record adds to table two, in words: `行政许可处理决定 3 件`. */
export function countedInWords(counted: Counted): string {
  switch (counted.what) {
    case 'normativeDocument':
    case 'rule':
      return `${counted.what === 'rule' ? '规章' : '规范性文件'}${counted.step === 'issued' ? '制发' : '废止'} ${counted.count ?? 1} 件`;
    case 'decision':
      return `${rowWords[counted.row]}处理决定 ${counted.count ?? 1} 件`;
    case 'itemList':
      return `${rowWords[counted.row]}项目${counted.change < 0 ? '减少' : '增加'} ${Math.abs(counted.change)} 项`;
    case 'procurement':
      return `政府集中采购 ${counted.count ?? 1} 项，${counted.amount} 万元`;
    case 'feeCollected':
      return `行政事业性收费 ${counted.amount} 万元`;
  }
}

/** The business records of an office, the latest day first. */
export async function listBusiness(db: Kysely<DB>, office: string): Promise<BusinessRow[]> {
  const rows = await db
    .selectFrom('business_record as b')
    .innerJoin('fact as f', (join) =>
      join.onRef('f.office_id', '=', 'b.office_id').on('f.subject', '=', sql<string>`b.record_id::text`),
    )
    .select(['f.seq', 'b.day', 'b.title', 'b.counts'])
    .where('b.office_id', '=', office)
    .where('f.kind', '=', 'businessRecorded')
    .orderBy('b.day', 'desc')
    .orderBy('f.seq', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    day: row.day,
    title: row.title,
    words: countedInWords(row.counts as Counted),
  }));
}
