import { catalogColumns } from '../../../law/catalog.js';
import { type CatalogRow, rowSources } from '../../../law/catalog-row.js';
import type { Day } from '../../../law/day.js';
import type { SheetRow } from '../../../untrusted/read-sheet.js';
import { rowSchema } from '../../catalogue-contract.js';
import { readAudience, readBoxes, readLevels, readMode, readTerm } from './cell-words.js';
import { type ColumnName, officialColumns, ownColumns } from './sheet-columns.js';

export interface Problem {
  readonly row: number;
  readonly sentence: string;
}
interface Known {
  /** The table that the sheet is to take the place of: rows without a code are found in it by their names. */
  readonly rows: readonly CatalogRow[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly on: Day;
}
type Cells = (column: ColumnName) => string | undefined;

const headWithin = 10;

/**
 * Reads a sheet in the official columns, in any order and with or without the office's own. A merged 一级事项 holds for the
 * rows that it covers. Every row that cannot be read is told by its number; nothing is guessed.
 */
export function readRows(sheet: readonly SheetRow[], known: Known): { rows: CatalogRow[]; problems: Problem[] } {
  const head = sheet.slice(0, headWithin).findIndex(({ cells }) => cells.map(plain).includes('二级事项'));
  const labels = sheet[head]?.cells.map(plain) ?? [];
  const missing = officialColumns.filter((column) => column !== '序号' && !labels.includes(plain(column)));
  if (head < 0 || missing.length > 0) {
    const sentence =
      head < 0 ? '没有找到表头：表头应有“一级事项”“二级事项”等列。' : `表头缺少：${missing.join('、')}。`;
    return { rows: [], problems: [{ row: sheet[head]?.number ?? 0, sentence }] };
  }
  const places = new Map([...officialColumns, ...ownColumns].map((column) => [column, labels.indexOf(plain(column))]));
  const rows: CatalogRow[] = [];
  const problems: Problem[] = [];
  const keys = new KeyMaker(known.rows);
  let first = '';
  for (const { number, cells } of sheet.slice(head + 1)) {
    if (/^注[:：]/u.test(cells.find((cell) => cell !== '') ?? '')) continue;
    const of: Cells = (column) => {
      const place = places.get(column) ?? -1;
      return place < 0 ? undefined : (cells[place] ?? '');
    };
    first = of('一级事项') || first;
    const read = readRow(of, first, known, keys);
    if ('wrong' in read) problems.push({ row: number, sentence: `${read.wrong}。` });
    else rows.push(read.row);
  }
  return { rows, problems };
}

const plain = (label: string) => label.replace(/\s/gu, '').replace(/\(/g, '（').replace(/\)/g, '）');

function readRow(of: Cells, first: string, known: Known, keys: KeyMaker): { row: CatalogRow } | { wrong: string } {
  const second = of('二级事项') ?? '';
  const basis = of('公开依据') ?? '';
  const boxes = readBoxes(of('公开渠道和载体') ?? '');
  const audience = readAudience(of('公开对象') ?? '');
  const mode = readMode(of('公开方式') ?? '');
  const levels = readLevels(of('公开层级') ?? '');
  const term = readTerm(of('公开时限') ?? '', basis, known.on);
  for (const read of [boxes, audience, mode, levels, term]) if ('wrong' in read) return read;
  if ('wrong' in boxes || 'wrong' in audience || 'wrong' in mode || 'wrong' in levels || 'wrong' in term) {
    return { wrong: '本行读不出来' };
  }
  const code = of('事项编码') ?? '';
  const former = known.rows.find((row) =>
    code === '' ? row.first === first && row.second === second : row.key === code,
  );
  const own = readOwn(of, former, known);
  if ('wrong' in own) return own;
  const row = rowSchema.safeParse({
    key: code === '' ? (former?.key ?? keys.next()) : code,
    first,
    second,
    content: of('公开内容（要素）') ?? '',
    basis,
    term: term.value,
    agency: of('公开主体') ?? '',
    ...boxes.value,
    ...audience.value,
    mode: mode.value,
    levels: levels.value,
    ...own.value,
  });
  return row.success ? { row: row.data } : { wrong: row.error.issues.map(({ message }) => message).join('；') };
}

type Own = Pick<CatalogRow, 'column' | 'state' | 'source' | 'person'>;

/** The office's own columns; where the sheet has none of them, a row keeps what it had. */
function readOwn(of: Cells, former: CatalogRow | undefined, known: Known): { value: Own } | { wrong: string } {
  const [columnWord, stateWord, sourceWord, personWord] = [of('栏目'), of('状态'), of('核实情况'), of('责任人')];
  const column = columnWord
    ? catalogColumns.find(({ label }) => label === columnWord)?.key
    : (former?.column ?? 'statutory');
  if (column === undefined) return { wrong: `没有“${columnWord}”这个栏目` };
  const source = sourceWord
    ? rowSources.find(({ label }) => label === sourceWord)?.key
    : (former?.source ?? 'unverified');
  if (source === undefined)
    return { wrong: `核实情况“${sourceWord}”应为${rowSources.map(({ label }) => label).join('、')}之一` };
  if (stateWord && stateWord !== '在用' && stateWord !== '停用')
    return { wrong: `状态“${stateWord}”应为“在用”或者“停用”` };
  const state = stateWord ? (stateWord === '停用' ? 'closed' : 'open') : (former?.state ?? 'open');
  const named = personWord ? known.people.filter(({ name }) => name === personWord) : [];
  if (personWord && named.length !== 1) return { wrong: `本机关没有名为“${personWord}”的人员，或者不止一人` };
  const person = personWord === undefined ? (former?.person ?? null) : (named[0]?.id ?? null);
  return { value: { column, state, source, person } };
}

/** Gives codes to new rows: own_1 and on, never one that the table had. */
class KeyMaker {
  private last: number;

  constructor(rows: readonly CatalogRow[]) {
    this.last = Math.max(0, ...rows.map(({ key }) => Number(/^own_(\d+)$/u.exec(key)?.[1] ?? 0)));
  }

  next(): string {
    this.last += 1;
    return `own_${this.last}`;
  }
}
