import { PDFDocument, type PDFPage } from 'pdf-lib';

/** A line of a PDF page, from below left in points. */
export interface SampleLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
}

const stream = (content: string): string => `<</Length ${Buffer.byteLength(content)}>>stream\n${content}\nendstream`;

/** A PDF of these objects, the first of them its catalogue. */
function pdfOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(Buffer.byteLength(file));
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const list = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = Buffer.byteLength(file);
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${list}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
  );
}

/** How a sample page is written: Chinese in a font that the file names and does not hold. */
export interface SamplePdf {
  readonly lines: readonly SampleLine[];
  /** Degrees clockwise by which the page is shown turned. */
  readonly rotate?: number;
  /** The width and height of the page in points. */
  readonly size?: readonly [width: number, height: number];
  /** What is painted before and after the lines. */
  readonly before?: string;
  readonly after?: string;
  /** A font that nobody can stand for: its characters are known to its file alone. */
  readonly lost?: boolean;
  readonly pages?: number;
}

/** A PDF with its words in 14 points; each line is cut into three runs. */
export function samplePdf({
  lines,
  rotate = 0,
  size = [595, 842],
  before = '',
  after = '',
  lost = false,
  pages = 1,
}: SamplePdf): Uint8Array {
  const shown = lines.map(({ text, x = 60, y }) => {
    const third = Math.ceil(text.length / 3);
    const runs = [text.slice(0, third), text.slice(third, 2 * third), text.slice(2 * third)];
    const drawn = runs.map((run) => `<${Buffer.from(run, 'utf16le').swap16().toString('hex')}> Tj`).join(' ');
    return `BT /F1 14 Tf ${x} ${y} Td ${drawn} ET`;
  });
  const encoding = lost ? ['Identity-H', 'Identity'] : ['UniGB-UCS2-H', 'GB1'];
  const first = 6;
  const kids = Array.from({ length: pages }, (_, at) => `${first + at} 0 R`).join(' ');
  const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size.join(' ')}]/Rotate ${rotate}/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>>>`;
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    stream(`${before}\n${shown.join('\n')}\n${after}`),
    `<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/${encoding[0]}/DescendantFonts[5 0 R]>>`,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(${encoding[1]})/Supplement 2>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>`,
    ...Array.from({ length: pages }, () => page),
  ]);
}

/** A PDF whose first page is this picture (JPEG) from edge to edge, as a scanner writes it; `more` adds to it. */
export async function scannedPdf(
  picture: Uint8Array,
  more: (page: PDFPage, pdf: PDFDocument) => void = () => undefined,
) {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  page.drawImage(await pdf.embedJpg(picture), { x: 0, y: 0, width: 595, height: 842 });
  more(page, pdf);
  return pdf.save();
}
