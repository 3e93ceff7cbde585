import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';

const yearIn = (day: string | null) => (day === null ? 9999 : Number(day.slice(0, 4)));

/**
 * Tables three and four of a year, on the form of 2021, counted from the rows of cases and remedies without the ledger:
 * cell address → count; an absent cell is 0.
 */
export async function countedByRows(db: Kysely<DB>, year: number): Promise<Readonly<Record<string, number>>> {
  const cells: Record<string, number> = {};
  const add = (address: string) => {
    cells[address] = (cells[address] ?? 0) + 1;
  };
  const cases = await db
    .selectFrom('request')
    .select(['applicant_kind', 'received_on', 'closed_on', 'outcome'])
    .execute();
  for (const { applicant_kind: kind, received_on, closed_on, outcome } of cases) {
    const [began, ended] = [yearIn(received_on), yearIn(closed_on)];
    if (began > year || ended < year) continue;
    const rows = [
      began === year ? 'newReceived' : 'carriedOver',
      ...(ended === year ? ['result.total', outcome ?? ''] : ['carriedForward']),
    ];
    for (const row of rows) for (const column of [kind, 'total']) add(`table3/${row}/${column}`);
  }
  const remedies = await db
    .selectFrom('request_remedy')
    .select(['block', 'filed_on', 'concluded_on', 'result'])
    .execute();
  for (const { block, filed_on, concluded_on, result } of remedies) {
    const ended = yearIn(concluded_on);
    if (yearIn(filed_on) > year || ended < year) continue;
    for (const column of [ended === year ? result : 'pending', 'total']) add(`table4/${block}/${column}`);
  }
  return cells;
}
