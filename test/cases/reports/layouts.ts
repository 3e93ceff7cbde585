import {
  afterTables,
  beforeTables,
  heading2,
  heading3,
  heading4,
  kinds,
  results,
  type SampleRow,
  sampleFifteen,
  sampleRows,
  sampleTable2Text,
} from './sample.js';

/** Puts tables between the narrative sections; each part is lines. */
export function document(table2: readonly string[], table3: readonly string[], table4: readonly string[]): string {
  const tables = [heading2, ...table2, heading3, ...table3, heading4, ...table4];
  return [...beforeTables, ...tables, ...afterTables].join('\n');
}

const tabs2 = sampleTable2Text.map((row) => row.join('\t'));

function groupOf(row: SampleRow, at: number): string[] {
  const before = sampleRows[at - 1]?.path ?? [];
  return row.path.map((name, depth) => (before[depth] === name ? '' : name));
}

/** Tab-separated, group names on the first row only; one row has lost its leading tabs, trailing tabs vary. */
export function tabbed(): string {
  const rows = sampleRows.map((row, at) => {
    const lost = row.key === 'result.notProcessed.confirmOrReissue';
    const lead = lost ? [row.label, ''] : [...groupOf(row, at), row.label, ''];
    return [...lead, ...row.cells, ...(at % 3 === 0 ? [''] : [])].join('\t');
  });
  const header = [
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t申请人情况',
    `\t\t${kinds.join('\t')}`,
  ];
  const header4 = ['行政复议\t\t\t\t\t行政诉讼', [...results, ...results, ...results].join('\t')];
  return document(tabs2, [...header, ...rows], [...header4, sampleFifteen.join('\t')]);
}

/** As `pdftotext -raw` gives it: a row a line, long labels broken before or after the numbers. */
export function raw(): string {
  const rows = sampleRows.flatMap((row) => {
    const numbers = row.cells.join(' ');
    if (row.label.length < 20) return [`${row.label} ${numbers}`];
    const half = Math.ceil(row.label.length / 2);
    const [head, tail] = [row.label.slice(0, half), row.label.slice(half)];
    return row.key === 'result.partial' ? [head, tail, numbers] : [head, numbers, tail];
  });
  const header = [
    '（本列数据的勾稽关系为：第一项加第二项之和，等',
    '于第三项加第四项之和）',
    '申请人情况',
    ...kinds,
    '三',
    '、',
    '本',
    '年',
    '度',
  ];
  const broken = [...rows.slice(0, 9), '- 3 -', ...rows.slice(9)];
  const table2 = sampleTable2Text.map((row) => row.join(' '));
  return document(table2, [...header, ...broken], ['行政复议 行政诉讼', '结果', '维持', sampleFifteen.join(' ')]);
}

/** As `pdftotext -layout` gives it: columns by spaces, the group's name upright at the left. */
export function spaced(): string {
  const upright = [...'三、本年度办理结果'];
  const rows = sampleRows.flatMap((row, at) => {
    const mark = upright[at - 2] ?? ' ';
    const group = row.path.length > 1 ? (groupOf(row, at)[1] ?? '') : '';
    const line = `  ${mark}   ${group.padEnd(10)}${row.label.slice(0, 22).padEnd(30)}${row.cells.map((cell) => cell.padStart(6)).join('')}`;
    const rest = row.label.slice(22);
    return rest === '' ? [line, ''] : [line, `          ${rest}`, ''];
  });
  const table2 = sampleTable2Text.flatMap((row) => [row.map((cell) => cell.padEnd(18)).join(''), '', '']);
  const fifteen = sampleFifteen.map((cell) => cell.padEnd(6)).join('');
  return document(
    table2,
    [`     ${kinds.join('   ')}`, ...rows],
    ['行政复议          行政诉讼', '', fifteen, '', '    -5-'],
  );
}

/** A cell a line; `blankLine` puts an empty line between the cells. */
export function cellALine(blankLine = false): string {
  const table3 = [
    ...kinds,
    ...sampleRows.flatMap((row, at) => [...groupOf(row, at).filter(Boolean), row.label, ...row.cells]),
  ];
  const parts = [sampleTable2Text.flat(), table3, [...results, ...results, ...results, ...sampleFifteen]];
  const [table2 = [], rows = [], table4 = []] = parts.map((part) =>
    blankLine ? part.flatMap((cell) => [cell, '']) : part,
  );
  return document(table2, rows, table4);
}

/** A cell a line, each ending with a pipe; a blank cell is the pipe alone. */
export function pipeAfterCell(rows = sampleRows): string {
  const cells = (part: readonly string[]): string[] => part.map((cell) => `${cell} |`);
  const table3 = [
    ...kinds,
    ...rows.flatMap((row, at) => [...groupOf(row, at).filter(Boolean), row.label, ...row.cells]),
  ];
  return document(
    cells(sampleTable2Text.flat()),
    cells(table3),
    cells([...results, ...results, ...results, ...sampleFifteen]),
  );
}

/** Pipe, cell, pipe on lines of their own; a blank cell is nothing between two pipes. */
export function pipesAlone(rows = sampleRows): string {
  const row = (cells: readonly string[]): string[] => [
    '|',
    ...cells.flatMap((cell) => [...(cell === '' ? [] : [cell]), '|']),
  ];
  const table3 = [
    row(kinds),
    ...rows.map((one, at) => row([...groupOf(one, at).filter(Boolean), one.label, ...one.cells])),
  ];
  const table4 = [row([...results, ...results, ...results]), row(sampleFifteen)];
  return document(sampleTable2Text.flatMap(row), table3.flat(), table4.flat());
}

/** Pipes within the line, the group's name joined in front on its first row. */
export function pipeRows(): string {
  const row = (cells: readonly string[]): string => `${cells.join(' | ')} |`;
  const table3 = sampleRows.map((one, at) => row([...groupOf(one, at).filter(Boolean), one.label, ...one.cells]));
  return document(sampleTable2Text.map(row), [row(kinds), ...table3], [row(results), row(sampleFifteen)]);
}

/** Markdown out of a PDF: 7 to 9 cells a row, a stray separator after each, one label above its numbers. */
export function markdown(): string {
  const row = (cells: readonly string[]): string[] => [`| ${cells.join(' | ')} |`, `|${'---|'.repeat(cells.length)}`];
  const table3 = sampleRows.flatMap((one, at) => {
    if (one.key === 'result.other.overdueFee') return [one.label, ...row(one.cells)];
    return row(at % 2 === 0 ? ['', one.label, ...one.cells] : [one.label, ...one.cells]);
  });
  const caption = ['## 表三', ...table3];
  return document(
    sampleTable2Text.flatMap(row),
    [...row(['商业企', '科研机', '业 | 构']), ...caption],
    row(sampleFifteen),
  ).replace(heading3, `## ${heading3}`);
}

/** All labels of a part, then all its numbers column by column, as `pdftotext` without options gives it. */
export function columnByColumn(): string {
  const part = (rows: readonly SampleRow[]): string[] => {
    const columns = kinds.flatMap((_, column) => rows.map((row) => row.cells[column] ?? ''));
    return [...rows.map((row) => row.label), ...columns].flatMap((cell) => [cell, '']);
  };
  const table3 = [...part(sampleRows.slice(0, 12)), ...part(sampleRows.slice(12))];
  const table2 = sampleTable2Text.flat().flatMap((cell) => [cell, '']);
  return document(
    table2,
    table3,
    [...results, ...results, ...results, ...sampleFifteen].flatMap((cell) => [cell, '']),
  );
}
