import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Block, Doc, HeadingLevel as Level, Signature } from './doc.js';
import { docxTable } from './docx-table.js';
import { characterTwips, fontOf, fonts, lineTwips, page, sizes } from './gb-t-9704.js';
import { textWidth, xmlText } from './text-width.js';

const exact = { line: lineTwips, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const indent = { firstLine: 2 * characterTwips, firstLineChars: 200 };

const levels = {
  1: { heading: HeadingLevel.HEADING_1, font: fonts.heading1, bold: false },
  2: { heading: HeadingLevel.HEADING_2, font: fonts.heading2, bold: false },
  3: { heading: HeadingLevel.HEADING_3, font: fonts.body, bold: true },
} as const;

/** The document as a Word file in the form of GB/T 9704-2012. The fonts are named, not embedded. */
export async function renderDocx(doc: Doc): Promise<Buffer> {
  const { meta } = doc;
  const agency = xmlText(meta.agency);
  const file = new Document({
    title: xmlText(doc.title),
    creator: agency,
    lastModifiedBy: agency,
    description: xmlText(meta.description ?? ''),
    ...(meta.subject === undefined ? {} : { subject: xmlText(meta.subject) }),
    evenAndOddHeaderAndFooters: true,
    styles: { default: styles() },
    sections: [
      {
        // no snapping: the text has exact lines, and a grid would stretch the small lines of the tables
        properties: { page, grid: { type: DocumentGridType.DEFAULT, linePitch: lineTwips } },
        footers: {
          default: pageNumber(AlignmentType.RIGHT, { right: sizes.fourth * 10 }),
          even: pageNumber(AlignmentType.LEFT, { left: sizes.fourth * 10 }),
        },
        children: [...titleLines(doc), ...doc.blocks.flatMap((block, at) => drawBlock(block, doc.blocks[at + 1]))],
      },
    ],
  });
  return Packer.toBuffer(file);
}

function styles() {
  const heading = (level: Level) => ({
    run: { font: fontOf(levels[level].font), size: sizes.third, bold: levels[level].bold, color: '000000' },
    paragraph: { spacing: exact, indent, keepNext: true },
  });
  return {
    document: {
      run: { font: fontOf(fonts.body), size: sizes.third, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exact },
    },
    heading1: heading(1),
    heading2: heading(2),
    heading3: heading(3),
  };
}

function titleLines(doc: Doc): Paragraph[] {
  const centred = (text: string, font: string, size: number, line: number) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
      children: [new TextRun({ text: xmlText(text), font: fontOf(font), size })],
    });
  return [
    // two lines of 二号 stand closer than the exact lines of the text would set them
    ...splitTitle(doc.title).map((text) => centred(text, fonts.title, sizes.second, 680)),
    ...doc.subtitle.map((text) => centred(text, fonts.heading2, sizes.third, lineTwips)),
    new Paragraph({ spacing: exact, children: [] }),
  ];
}

/** A title that is too long for one line is broken into lines of like length, at 年 where it names a year. */
export function splitTitle(title: string): string[] {
  const perLine = 20;
  if (textWidth(title) <= perLine) return [title];
  const afterYear = title.search(/\d{4}年/u);
  const [head, tail] = [title.slice(0, afterYear), title.slice(afterYear)];
  if (afterYear > 0 && textWidth(head) <= perLine && textWidth(tail) <= perLine) return [head, tail];
  return [title];
}

function drawBlock(block: Block, next: Block | undefined): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: levels[block.level].heading,
          pageBreakBefore: block.opensPage === true,
          children: [new TextRun(xmlText(block.text))],
        }),
      ];
    case 'paragraph': {
      const lead = block.lead ?? '';
      const runs = [
        ...(lead === '' ? [] : [new TextRun({ text: xmlText(lead), font: fontOf(fonts.heading2) })]),
        new TextRun(xmlText(block.text.slice(lead.length))),
      ];
      return [
        new Paragraph({
          alignment: AlignmentType.BOTH,
          spacing: exact,
          // the signature never stands alone on a page
          keepNext: next?.kind === 'signature',
          children: runs,
          ...(block.indent === false ? {} : { indent }),
        }),
      ];
    }
    case 'table':
      // Word joins two tables that touch, so each is followed by a small empty line
      return [docxTable(block.grid), emptyLine(240)];
    case 'signature':
      return signature(block);
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

function emptyLine(line: number, keepNext = false): Paragraph {
  return new Paragraph({
    keepNext,
    spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: [],
  });
}

/** The date stands four characters from the right edge, the office is centred over it. */
function signature({ agency, date }: Signature): Paragraph[] {
  const difference = date === undefined ? 0 : (textWidth(date) - textWidth(agency)) / 2;
  const agencyRight = Math.max(0, 4 + difference);
  const line = (text: string, right: number, keepNext: boolean) =>
    new Paragraph({
      keepNext,
      alignment: AlignmentType.RIGHT,
      spacing: exact,
      indent: { right: Math.round(right * characterTwips) },
      children: [new TextRun(xmlText(text))],
    });
  const lines = [emptyLine(lineTwips, true), line(agency, agencyRight, date !== undefined)];
  return date === undefined ? lines : [...lines, line(date, agencyRight - difference, false)];
}

function pageNumber(
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  sides: { left?: number; right?: number },
) {
  const run = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: fontOf(fonts.pageNumber),
    size: sizes.fourth,
  });
  return new Footer({ children: [new Paragraph({ alignment, indent: sides, children: [run] })] });
}
