import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { characterTwips, fontOf, fonts, lineTwips, page, sizes, textTwips } from '../gb-t-9704.js';
import { formTable } from './form-table.js';
import type { LetterKind } from './letter-kind.js';
import { readZip } from './read-zip.js';
import { writeZip } from './write-zip.js';

const red = 'FF0000';
const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });
const indent = { firstLine: 2 * characterTwips, firstLineChars: 200 };
/** The office stands centred over the date, whose right end is about four characters from the edge. */
const signatureIndent = { left: textTwips - 17 * characterTwips };

/** The template of a kind that an office starts from: DOCX in the form of GB/T 9704-2012 with a 【field】 for every value. */
export async function defaultTemplate(kind: LetterKind): Promise<Buffer> {
  const options = {
    title: kind.title,
    creator: '',
    lastModifiedBy: '',
    description: '',
    evenAndOddHeaderAndFooters: true,
    // Word would stretch the line before a line break over the full width
    compatibility: { doNotExpandShiftReturn: true, version: 15 },
    styles: { default: styles },
    sections: [
      {
        properties: { page, grid: { type: DocumentGridType.DEFAULT, linePitch: lineTwips } },
        footers: {
          default: pageNumber(AlignmentType.RIGHT, { right: sizes.fourth * 10 }),
          even: pageNumber(AlignmentType.LEFT, { left: sizes.fourth * 10 }),
        },
        children: kind.shape === 'form' ? formBlocks(kind) : letterBlocks(kind),
      },
    ],
  };
  return withoutTime(await Packer.toBuffer(new Document(options)));
}

const body = {
  run: { font: fontOf(fonts.body), size: sizes.third, color: '000000' },
  paragraph: { spacing: exact(lineTwips) },
};
const styles = {
  document: { ...body, run: { ...body.run, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
  heading1: body,
  heading2: body,
  heading3: body,
};

function letterBlocks(kind: LetterKind & { shape: 'text' }): Paragraph[] {
  const texts = [...kind.body, ...(kind.remedy ? ['【救济告知】'] : [])];
  return [
    ...(kind.numbered ? head() : []),
    ...title(kind.title),
    paragraph(kind.addressee, {}),
    // the office and the date never stand on a page alone, nor do the words that open a list end one
    ...texts.map((text, at) => paragraph(text, { indent, keepNext: at === texts.length - 1 || text.endsWith('：') })),
    empty(true),
    centred('【机关名称】', { indent: signatureIndent, keepNext: true }),
    centred('【落款日期】', { indent: signatureIndent }),
  ];
}

function formBlocks(kind: LetterKind & { shape: 'form' }) {
  return [...title(kind.title), formTable(kind.rows), ...kind.notes.map((text) => paragraph(text, { indent }))];
}

/** 发文机关标志, two lines below it 文号, and the red line, which stands 4 mm below that; the title is two lines below. */
function head(): Paragraph[] {
  const office = new TextRun({ text: '【机关名称】', font: fontOf(fonts.title), size: 64, color: red });
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: exact(900), children: [office] }),
    empty(),
    empty(),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: exact(lineTwips),
      border: { bottom: { style: 'single', size: 12, color: red, space: 11 } },
      children: [new TextRun('【文号】')],
    }),
    empty(),
    empty(),
  ];
}

/** A title longer than a line of 二号 is broken before what it says in brackets, so that no word is torn apart. */
function title(text: string): Paragraph[] {
  const fits = text.length * sizes.second * 10 <= textTwips;
  const lines = fits ? [text] : text.split(/(?=（)/u);
  const line = (part: string) => new TextRun({ text: part, font: fontOf(fonts.title), size: sizes.second });
  return [
    ...lines.map(
      (part) => new Paragraph({ alignment: AlignmentType.CENTER, spacing: exact(680), children: [line(part)] }),
    ),
    empty(),
  ];
}

function paragraph(text: string, style: { indent?: typeof indent; keepNext?: boolean }): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: exact(lineTwips),
    children: [new TextRun(text)],
    ...style,
  });
}

function centred(text: string, style: { indent: { left: number }; keepNext?: boolean }): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: exact(lineTwips),
    children: [new TextRun(text)],
    ...style,
  });
}

const empty = (keepNext = false) => new Paragraph({ keepNext, spacing: exact(lineTwips), children: [] });

function pageNumber(alignment: 'left' | 'right', sides: { left?: number; right?: number }): Footer {
  const run = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: fontOf(fonts.pageNumber),
    size: sizes.fourth,
  });
  return new Footer({ children: [new Paragraph({ alignment, indent: sides, children: [run] })] });
}

/** The same template has the same digest: neither the directory nor the properties say when it was made. */
function withoutTime(file: Buffer): Buffer {
  const parts = readZip(file);
  if (typeof parts === 'string') throw new Error(`a template just made cannot be read: ${parts}`);
  const steady = [...parts].map(([name, content]): [string, Buffer] => {
    if (name !== 'docProps/core.xml') return [name, content];
    return [name, Buffer.from(content.toString('utf8').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, '2026-01-01T00:00:00Z'))];
  });
  return writeZip(steady);
}
