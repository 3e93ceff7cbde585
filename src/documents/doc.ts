import type { GridTable } from '../law/report/grid.js';

/** A document before it has a file format: what DOCX, PDF and page are made from. */
export interface Doc {
  readonly title: string;
  /** Lines centred under the title, such as a document number. */
  readonly subtitle: readonly string[];
  readonly blocks: readonly Block[];
  readonly meta: DocMeta;
}

/** What a file says about itself. */
export interface DocMeta {
  /** The office that makes the document; the file names it as its author. */
  readonly agency: string;
  readonly subject?: string;
  readonly description?: string;
}

export type Block =
  | Heading
  | Paragraph
  | { readonly kind: 'table'; readonly grid: GridTable }
  | Signature
  | { readonly kind: 'pageBreak' };

/** 1 is 一、, 2 is （一）, 3 is 1. */
export type HeadingLevel = 1 | 2 | 3;

export interface Heading {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly text: string;
  /** The heading opens a new page. */
  readonly opensPage?: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** The opening words of `text` that stand as a heading within the line, such as （一）主动公开。 */
  readonly lead?: string;
  /** False for a line that starts at the edge, such as 主送机关. Indented by two characters where absent. */
  readonly indent?: boolean;
}

/** 落款: the office over the date, at the right. A draft has no date yet. */
export interface Signature {
  readonly kind: 'signature';
  readonly agency: string;
  readonly date?: string;
}

/** `2021-01-20` as documents write it: 2021年1月20日, month and day without a leading zero (GB/T 9704). */
export function chineseDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) throw new Error(`not a day: ${day}`);
  return `${year}年${month}月${date}日`;
}
