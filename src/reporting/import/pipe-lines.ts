import { isValueText } from './cell-value.js';
import type { Line } from './lines.js';

const isBar = (text: string): boolean => text === '|' || text === '｜';
const paragraph = /[。；]|^[一二三四五六]、.*(?:情况|事项)$/u;

/** Whether the pipes stand on lines of their own, one before and one after every cell. */
export function pipesStandAlone(lines: readonly string[]): boolean {
  let bars = 0;
  let mixed = 0;
  for (const line of lines) {
    const text = line.trim();
    if (isBar(text)) bars += 1;
    else if (text.includes('|')) mixed += 1;
  }
  return bars >= 20 && bars > 5 * mixed;
}

/**
 * Makes rows of such lines. A pipe after a pipe is a blank cell, except where one row closes and the next opens:
 * there the last blank belongs to no row.
 */
export function joinPipeLines(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  let row: string[] = [];
  let first: Line | undefined;
  let open = '';
  let inTable = false;
  const flush = (nextRowFollows: boolean): void => {
    if (nextRowFollows && row.at(-1) === '') row.pop();
    while (row[0] === '') row.shift();
    if (row.length > 0 && first !== undefined) out.push({ ...first, text: row.join(' '), cells: row });
    row = [];
    first = undefined;
  };
  for (const line of lines) {
    if (isBar(line.text)) {
      if (inTable) row.push(open);
      open = '';
      inTable = true;
    } else if (paragraph.test(line.text) || !inTable) {
      flush(false);
      out.push(line);
      open = '';
      inTable = false;
    } else {
      const rowIsOver = row.some((cell) => isValueText(cell)) || (row.at(-1) === '' && row.at(-2) === '');
      if (open === '' && rowIsOver && !isValueText(line.text)) flush(true);
      first ??= line;
      open += line.text;
    }
  }
  flush(false);
  return out;
}
