/** What a DOCX is read into before it is set: lengths in points. */
export interface PageModel {
  readonly title: string;
  readonly page: { width: number; height: number; top: number; right: number; bottom: number; left: number };
  /** Where the page number stands: none, in the middle, or on the outer side of the page. */
  readonly numbers: 'none' | 'centre' | 'outer';
  readonly blocks: readonly PageBlock[];
}

export type PageBlock = ParagraphBlock | TableBlock;

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly left: number;
  readonly right: number;
  readonly firstLine: number;
  /** The distance from line to line. */
  readonly line: number;
  readonly before: number;
  readonly after: number;
  readonly keepNext: boolean;
  readonly pageBreak: boolean;
  /** A line below the paragraph. */
  readonly rule: { width: number; colour: string; space: number } | null;
  readonly size: number;
  readonly runs: readonly TextPiece[];
}

export interface TextPiece {
  readonly text: string;
  /** 宋 for text, 黑 for headings. */
  readonly face: 'serif' | 'sans';
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly widths: readonly number[];
  readonly rows: readonly { height: number; cells: readonly TableCellBlock[] }[];
  readonly headerRows: number;
}

export interface TableCellBlock {
  readonly x: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly middle: boolean;
  readonly blocks: readonly PageBlock[];
}
