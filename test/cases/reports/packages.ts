import exceljs from 'exceljs';
import {
  afterTables,
  beforeTables,
  heading2,
  heading3,
  heading4,
  kinds,
  results,
  sampleFifteen,
  sampleRows,
  sampleTable2Text,
} from './sample.js';
import { zip } from './zip.js';

/** The sample as a web page with the spans of the official form, one colspan misplaced, labels in pieces. */
export function webPage(blankZero = false): string {
  const value = (cell: string): string => `<td><p>${blankZero && cell === '0' ? '&nbsp;' : cell}</p></td>`;
  const before = beforeTables.map((text) => `<p>${text}</p>`).join('\n');
  const table2 = sampleTable2Text
    .map(
      ([label = '', ...cells]) =>
        `<tr><td>${label}</td>${cells.map((c, at) => `<td${at === 1 ? ' colspan="2"' : ''}>${c}</td>`).join('')}</tr>`,
    )
    .join('');
  let open: readonly string[] = [];
  const rows = sampleRows.map((row) => {
    const groups = row.path
      .filter((name, depth) => open[depth] !== name)
      .map((name) => `<td rowspan="${sampleRows.filter((other) => other.path.includes(name)).length}">${name}</td>`);
    open = row.path;
    const label = row.label.replace('三安全', '<font>三</font>安全');
    return `<tr>${groups.join('')}<td colspan="${3 - row.path.length}"><span>${label}</span></td>${row.cells.map(value).join('')}</tr>`;
  });
  const header = `<tr><td colspan="3" rowspan="3">（勾稽关系）</td><td colspan="7">申请人情况</td></tr><tr>${kinds.map((kind) => `<th>${kind}</th>`).join('')}</tr>`;
  const table4 = `<tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr><tr>${[...results, ...results, ...results].map((one) => `<td>${one}</td>`).join('')}</tr><tr>${sampleFifteen.map(value).join('')}</tr>`;
  const table = (inner: string): string => `<table><tbody>${inner}</tbody></table>`;
  return `<html><head><script>document.write('<p>三、收到和处理</p>')</script></head><body>${before}<p>${heading2}</p>${table(table2)}
<p>${heading3}</p>${table(header + rows.join('\n'))}<p><br/>${heading4}</p>${table(table4)}${afterTables.map((text) => `<p>${text}</p>`).join('')}
<script>alert('1')</script></body></html>`;
}

/** The sample as a Word document: cells merged sideways by gridSpan, downwards by vMerge. */
export function wordFile(): Uint8Array {
  const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const row = (cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const table = (rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
  const plain = (cells: readonly string[]): string => row(cells.map((text) => cell(text)));
  let open: readonly string[] = [];
  const rows = sampleRows.map((one) => {
    const groups = one.path.map((name, depth) =>
      open[depth] === name ? cell('', '<w:vMerge/>') : cell(name, '<w:vMerge w:val="restart"/>'),
    );
    open = one.path;
    const label = cell(one.label, `<w:gridSpan w:val="${3 - one.path.length}"/>`);
    return row([...groups, label, ...one.cells.map((text) => cell(text))]);
  });
  const body = [
    ...[...beforeTables, heading2].map(paragraph),
    table(sampleTable2Text.map(plain)),
    paragraph(heading3),
    table([plain(['', ...kinds]), ...rows]),
    paragraph(heading4),
    table([plain([...results, ...results, ...results]), plain(sampleFifteen)]),
    ...afterTables.map(paragraph),
  ];
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>${body.join('')}</w:body></w:document>`;
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  return zip([
    { name: '[Content_Types].xml', bytes: bytes('<Types/>') },
    { name: 'word/document.xml', bytes: bytes(xml) },
  ]);
}

/** The sample as a workbook with merged cells. */
export async function workbook(): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('年报');
  for (const text of [...beforeTables, heading2]) sheet.addRow([text]);
  for (const row of sampleTable2Text) sheet.addRow([...row]);
  sheet.addRow([heading3]);
  sheet.addRow(['', '', '', ...kinds]);
  const first = sheet.rowCount + 1;
  for (const row of sampleRows) {
    const labels = [...row.path, row.label];
    while (labels.length < 3) labels.push('');
    sheet.addRow([...labels, ...row.cells.map(Number)]);
    const at = sheet.rowCount;
    if (row.path.length < 2) sheet.mergeCells(at, row.path.length + 1, at, 3);
  }
  sheet.mergeCells(first + 2, 1, first + sampleRows.length - 2, 1);
  sheet.addRow([heading4]);
  sheet.addRow([...results, ...results, ...results]);
  sheet.addRow(sampleFifteen.map(Number));
  for (const text of afterTables) sheet.addRow([text]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A small PDF whose text is in a Chinese font that it does not embed; one printed line for each line given. */
export function pdfFile(lines: readonly string[]): Uint8Array {
  const hex = (text: string): string =>
    [...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  const perPage = 45;
  const pages = Array.from({ length: Math.ceil(lines.length / perPage) }, (_, at) =>
    lines.slice(at * perPage, (at + 1) * perPage),
  );
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  objects.push(
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  );
  objects.push(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R >>',
  );
  objects.push(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  );
  const kids: string[] = [];
  for (const page of pages) {
    const stream = page.map((line, at) => `BT /F1 10 Tf 40 ${800 - at * 16} Td <${hex(line)}> Tj ET`).join('\n');
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    const content = objects.length;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`,
    );
    kids.push(`${objects.length} 0 R`);
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return new TextEncoder().encode(body + trailer);
}
