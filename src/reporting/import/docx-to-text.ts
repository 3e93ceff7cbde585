import { Parser } from 'htmlparser2';
import { fromBuffer, type ZipFile } from 'yauzl';
import { DocumentLines } from './table-lines.js';

const bodyPart = 'word/document.xml';

/** The text of a Word document in order: paragraphs, and table rows with their cells. Deleted text is left out. */
export async function docxToText(bytes: Uint8Array): Promise<string> {
  return wordXmlToText((await readEntry(Buffer.from(bytes), bodyPart)).toString('utf8'));
}

/** The body of word/document.xml as lines; cells continued by a vertical merge are covered and left out. */
export function wordXmlToText(xml: string): string {
  const out = new DocumentLines();
  const tables: { cells: { text: string; covered: boolean }[] }[] = [];
  let paragraph = '';
  let inText = false;
  const cell = (): { text: string; covered: boolean } | undefined => tables.at(-1)?.cells.at(-1);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'w:tbl') tables.push({ cells: [] });
        else if (name === 'w:tr') {
          const table = tables.at(-1);
          if (table !== undefined) table.cells = [];
        } else if (name === 'w:tc') tables.at(-1)?.cells.push({ text: '', covered: false });
        else if (name === 'w:vMerge') {
          const open = cell();
          if (open !== undefined) open.covered = attributes['w:val'] !== 'restart';
        } else if (name === 'w:t') inText = true;
        else if (name === 'w:tab') paragraph += ' ';
        else if (name === 'w:br' && tables.length === 0) paragraph += '\n';
      },
      ontext(text) {
        if (inText) paragraph += text;
      },
      onclosetag(name) {
        if (name === 'w:t') inText = false;
        else if (name === 'w:p') {
          const open = cell();
          if (open === undefined) out.paragraph(paragraph);
          else open.text += paragraph;
          paragraph = '';
        } else if (name === 'w:tr') {
          const row = tables.at(-1)?.cells.filter((one) => !one.covered) ?? [];
          out.row(row.map((one) => one.text));
          const table = tables.at(-1);
          if (table !== undefined) table.cells = [];
        } else if (name === 'w:tbl') tables.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return out.text();
}

function readEntry(bytes: Buffer, name: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (openError, zip) => {
      if (openError !== null || zip === undefined) return reject(openError);
      zip.on('error', reject);
      zip.on('end', () => reject(new Error(`${name} is not in the package`)));
      zip.on('entry', (entry: { fileName: string }) => {
        if (entry.fileName !== name) return zip.readEntry();
        return readStream(zip, entry as Parameters<ZipFile['openReadStream']>[0], resolve, reject);
      });
      zip.readEntry();
    });
  });
}

function readStream(
  zip: ZipFile,
  entry: Parameters<ZipFile['openReadStream']>[0],
  resolve: (bytes: Buffer) => void,
  reject: (error: unknown) => void,
): void {
  zip.openReadStream(entry, (error, stream) => {
    if (error !== null || stream === undefined) return reject(error);
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('error', reject);
    stream.on('end', () => resolve(Buffer.concat(parts)));
  });
}
