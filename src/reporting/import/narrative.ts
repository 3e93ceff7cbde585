import type { SectionKey } from '../../law/report/form.js';
import type { Line } from './lines.js';
import type { Regions } from './regions.js';
import { isSentence } from './table-pieces.js';

const begins = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,2}、|\d{1,2}[.、．](?!\d)|[①-⑩]|#)/u;
const ends = /[。！？：；:;]["”’）)]?$/u;

export interface Narrative {
  readonly preface: string;
  readonly narrative: Readonly<Record<SectionKey, string>>;
}

/** The text of each section, a paragraph a line; of the table sections and the preface only their sentences. */
export function toNarrative(regions: Regions): Narrative {
  const width = wrapWidth([...regions.overview, ...regions.problems, ...regions.other]);
  const text = (key: SectionKey): string => paragraphs(regions[key], width).join('\n');
  const sentences = (key: SectionKey): string =>
    paragraphs(
      regions[key].filter((line) => line.cells === null),
      width,
    )
      .filter(isSentence)
      .join('\n');
  const narrative = {
    overview: text('overview'),
    proactive: sentences('proactive'),
    applications: sentences('applications'),
    reviewLitigation: sentences('reviewLitigation'),
    problems: text('problems'),
    other: text('other'),
  };
  return { preface: paragraphs(afterTitle(regions.head), width).filter(isSentence).join('\n'), narrative };
}

function afterTitle(head: readonly Line[]): readonly Line[] {
  const title = head.findIndex((line) => /(?:报告|年报)$/u.test(line.text) && line.text.length <= 60);
  return head.slice(title + 1);
}

/** The width at which page-layout text is wrapped, or null where a line is a whole paragraph. */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.text.length).filter((length) => length > 4);
  if (lengths.length < 6) return null;
  const widest = Math.max(...lengths);
  if (widest > 70) return null;
  const full = lengths.filter((length) => length >= widest * 0.7).length;
  return full >= lengths.length * 0.4 ? widest : null;
}

function paragraphs(lines: readonly Line[], width: number | null): string[] {
  const out: string[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    const text = tidy(line.cells === null ? line.text : line.cells.filter((cell) => cell !== '').join(' '));
    if (text === '' || text === '|') continue;
    const last = out.at(-1);
    if (last !== undefined && previous !== null && width !== null && continues(previous, line, width)) {
      out[out.length - 1] = last + text;
    } else out.push(text);
    previous = line;
  }
  return out;
}

/** Whether a wrapped line goes on in the next: neither a heading follows nor a short last line of a paragraph. */
function continues(line: Line, next: Line, width: number): boolean {
  if (begins.test(next.text)) return false;
  if (ends.test(line.text)) return line.text.length >= width * 0.85 && next.indent <= line.indent;
  return true;
}

/** Page-layout text has spaces between Chinese characters and around figures; prose has none. */
function tidy(text: string): string {
  return text
    .replace(/[\u00a0\u3000]/gu, ' ')
    .replace(/(?<=[\u4e00-\u9fff，。、；：（）《》“”]) +(?=[\u4e00-\u9fff，。、；：（）《》“”])/gu, '')
    .replace(/ {2,}/gu, ' ')
    .trim();
}
