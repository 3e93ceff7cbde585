import { joinPipeLines, pipesStandAlone } from './pipe-lines.js';

/** One line of a report's text; `cells` where the line carries separators (tabs, pipes), else null. */
export interface Line {
  readonly text: string;
  readonly cells: readonly string[] | null;
  /** So many blank lines stood before it. */
  readonly gap: number;
  /** So many spaces stood before the text, the mark of a paragraph in page-layout text. */
  readonly indent: number;
}

const pageNumber = /^\s*(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?)\s*$/u;
const markdownRule = /^\|?(?:\s*:?-{3,}:?\s*\|)*\s*:?-{3,}:?\s*\|?$/u;
/** The notes of an archive about a file, not part of the report. */
const archiveNote = /^# (?:[a-z]+(?: [a-z]+)?:|\S+ \/ |facts )/u;
/** No report has longer lines or more of them; what is beyond is not read, so that any text costs a bounded time. */
const longestLine = 20_000;
const mostLines = 50_000;

/** Splits text into lines without page numbers, Markdown rules and an archive's notes, each with its cells. */
export function toLines(text: string): Line[] {
  const raw = dropPageFeet(text.replace(/\r\n?/gu, '\n').split('\n', mostLines));
  const alone = pipesStandAlone(raw);
  const lines: Line[] = [];
  let gap = 0;
  for (const full of raw) {
    const line = full.length > longestLine ? full.slice(0, longestLine) : full;
    if (line.trim() === '' && !line.includes('\t\t')) gap += 1;
    else if (!pageNumber.test(line) && !markdownRule.test(line.trim()) && !archiveNote.test(line)) {
      const indent = line.length - line.trimStart().length;
      const shown = line
        .trim()
        .replace(/^#{1,6}\s+/u, '')
        .replaceAll('**', '');
      lines.push({ text: shown, cells: alone ? null : cellsOf(line), gap, indent });
      gap = 0;
    }
  }
  return alone ? joinPipeLines(lines) : lines;
}

/** A bare number directly before a form feed is a page number; elsewhere it may be a cell. */
function dropPageFeet(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (const line of lines) {
    if (line.startsWith('\f')) {
      let last = kept.length - 1;
      while (last >= 0 && kept[last]?.trim() === '') last -= 1;
      if (/^\s*\d{1,3}\s*$/u.test(kept[last] ?? '')) kept.splice(last, 1);
    }
    kept.push(line.replaceAll('\f', ''));
  }
  return kept;
}

function cellsOf(line: string): string[] | null {
  const bars = line.replaceAll('｜', '|');
  if (bars.includes('|')) {
    const row = bars.trim();
    const inner = row.startsWith('|') && row.indexOf('|', 1) > 0 ? row.slice(1) : row;
    return inner
      .replace(/\|$/u, '')
      .split('|')
      .map((cell) => cell.trim());
  }
  if (!line.includes('\t')) return null;
  return line.split('\t').map((cell) => cell.trim());
}
