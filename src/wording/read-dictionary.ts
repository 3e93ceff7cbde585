import { allow, type Outcome, refuse } from '../law/refusal.js';
import type { Part } from '../scanning/extract/part.js';
import type { WordingEntry } from './dictionary.js';

/** The columns of a dictionary's file, in their order. */
export const dictionaryColumns = ['类别', '错误写法或者其他地名', '正确写法', '起始时间', '依据'] as const;

const kinds: Readonly<Record<string, WordingEntry['kind']>> = { 名称: 'name', 地名: 'place' };
const mostEntries = 5_000;

/** The rows of a file that was read: of a workbook cell by cell, of a text line by line, parted by tabs or commas. */
export function rowsOf(parts: readonly Part[]): string[][] {
  return parts.flatMap(({ place, text }) => {
    if (/^工作表“.+”第 \d+ 行$/.test(place)) return [text.split('\t').map((cell) => cell.trim())];
    if (!/^第 \d+ 行起$/.test(place)) return [];
    return text
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .map((line) => (line.includes('\t') ? line.split('\t') : commaCells(line)).map((cell) => cell.trim()));
  });
}

function commaCells(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,，]*)(?:[,，]|$)/g)]
    .slice(0, dictionaryColumns.length)
    .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell));
}

/**
 * The entries of a dictionary's rows: 类别 (名称 or 地名), the wrong name, the right one, since when, and the source. The row
 * of headings and empty rows are passed over. Refused with the row's number: an unknown kind, a name without the right one,
 * no source, a name twice.
 */
export function readDictionary(rows: readonly (readonly string[])[]): Outcome<WordingEntry[]> {
  const entries = new Map<string, WordingEntry>();
  for (const [at, [kindWord = '', wrong = '', right = '', since = '', source = '']] of rows.entries()) {
    if ([kindWord, wrong, right].every((cell) => cell === '') || kindWord === dictionaryColumns[0]) continue;
    const no = (what: string) => refuse('wording-row', `第 ${at + 1} 行${what}，没有导入，请改正后重新上传。`);
    const kind = kinds[kindWord];
    if (kind === undefined) return no('的类别应为“名称”或者“地名”');
    if (wrong.length < 2 || wrong.length > 60) return no('的错误写法应为 2 至 60 字');
    if (kind === 'name' && right === '') return no('没有正确写法');
    if (source === '') return no('没有写明依据');
    if (entries.has(`${kind} ${wrong}`)) return no(`与前面重复：“${wrong}”`);
    entries.set(`${kind} ${wrong}`, { kind, wrong, right, since: since === '' ? null : since, source });
  }
  if (entries.size === 0) return refuse('wording-empty', '文件里没有词条，没有导入。');
  if (entries.size > mostEntries) return refuse('wording-many', `词条超过 ${mostEntries} 条，没有导入，请删减后再试。`);
  return allow([...entries.values()]);
}

/** The rows of a dictionary's file, as `readDictionary` reads them. */
export function dictionaryRows(entries: readonly WordingEntry[]): string[][] {
  return entries.map(({ kind, wrong, right, since, source }) => [
    kind === 'name' ? '名称' : '地名',
    wrong,
    right,
    since ?? '',
    source,
  ]);
}
