/**
 * The part of npm `docx` that this room uses. The declarations that the package brings name their files
 * without endings, so they come out empty under NodeNext.
 */
declare module 'docx' {
  type Choice<T> = T[keyof T];
  interface Font {
    readonly ascii: string;
    readonly hAnsi: string;
    readonly eastAsia: string;
    readonly cs: string;
    readonly hint: string;
  }
  interface RunOptions {
    readonly text?: string;
    readonly children?: readonly string[];
    readonly font?: Font;
    /** In half points. */
    readonly size?: number;
    readonly bold?: boolean;
    readonly color?: string;
    readonly language?: { readonly value: string; readonly eastAsia: string };
  }
  interface Indent {
    readonly left?: number;
    readonly right?: number;
    readonly firstLine?: number;
    readonly firstLineChars?: number;
  }
  interface ParagraphStyle {
    readonly alignment?: Choice<typeof AlignmentType>;
    readonly indent?: Indent;
    readonly keepNext?: boolean;
    readonly spacing?: {
      readonly line: number;
      readonly lineRule: Choice<typeof LineRuleType>;
      readonly before: number;
      readonly after: number;
    };
  }
  interface ParagraphOptions extends ParagraphStyle {
    readonly heading?: Choice<typeof HeadingLevel>;
    readonly pageBreakBefore?: boolean;
    readonly children: readonly (TextRun | PageBreak)[];
  }
  interface Style {
    readonly run: RunOptions;
    readonly paragraph: ParagraphStyle;
  }
  interface Border {
    readonly style: Choice<typeof BorderStyle>;
    readonly size: number;
    readonly color: string;
  }
  interface Width {
    readonly size: number;
    readonly type: Choice<typeof WidthType>;
  }
  interface Sides {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  }

  export const AlignmentType: {
    readonly LEFT: 'left';
    readonly CENTER: 'center';
    readonly RIGHT: 'right';
    readonly BOTH: 'both';
  };
  export const BorderStyle: { readonly SINGLE: 'single' };
  export const DocumentGridType: { readonly DEFAULT: 'default' };
  export const HeadingLevel: {
    readonly HEADING_1: 'Heading1';
    readonly HEADING_2: 'Heading2';
    readonly HEADING_3: 'Heading3';
  };
  export const HeightRule: { readonly ATLEAST: 'atLeast' };
  export const LineRuleType: { readonly EXACT: 'exact' };
  export const PageNumber: { readonly CURRENT: 'CURRENT' };
  export const TableLayoutType: { readonly FIXED: 'fixed' };
  export const VerticalAlign: { readonly CENTER: 'center' };
  export const WidthType: { readonly DXA: 'dxa' };

  export class TextRun {
    constructor(options: string | RunOptions);
  }
  export class PageBreak {}
  export class Paragraph {
    constructor(options: ParagraphOptions);
  }
  export class TableCell {
    constructor(options: {
      readonly columnSpan?: number;
      readonly rowSpan?: number;
      readonly verticalAlign: Choice<typeof VerticalAlign>;
      readonly children: readonly Paragraph[];
    });
  }
  export class TableRow {
    constructor(options: {
      readonly cantSplit: boolean;
      readonly tableHeader?: boolean;
      readonly height: { readonly value: number; readonly rule: Choice<typeof HeightRule> };
      readonly children: readonly TableCell[];
    });
  }
  export class Table {
    constructor(options: {
      readonly rows: readonly TableRow[];
      readonly columnWidths: readonly number[];
      readonly width: Width;
      readonly layout: Choice<typeof TableLayoutType>;
      readonly alignment: Choice<typeof AlignmentType>;
      readonly borders: Readonly<Record<keyof Sides | 'insideHorizontal' | 'insideVertical', Border>>;
      readonly margins: Sides & { readonly marginUnitType: Choice<typeof WidthType> };
    });
  }
  export class Footer {
    constructor(options: { readonly children: readonly Paragraph[] });
  }
  interface Section {
    readonly properties: {
      readonly page: {
        readonly size: { readonly width: number; readonly height: number };
        readonly margin: Sides & { readonly footer: number };
      };
      readonly grid: { readonly type: Choice<typeof DocumentGridType>; readonly linePitch: number };
    };
    readonly footers: { readonly default: Footer; readonly even: Footer };
    readonly children: readonly (Paragraph | Table)[];
  }
  export class Document {
    constructor(options: {
      readonly title: string;
      readonly creator: string;
      readonly lastModifiedBy: string;
      readonly description: string;
      readonly subject?: string;
      readonly evenAndOddHeaderAndFooters: boolean;
      readonly styles: { readonly default: Readonly<Record<'document' | 'heading1' | 'heading2' | 'heading3', Style>> };
      readonly sections: readonly Section[];
    });
  }
  export const Packer: { toBuffer(document: Document): Promise<Buffer> };
}
