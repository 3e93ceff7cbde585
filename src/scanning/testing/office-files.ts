import { type SampleMember, sampleZip } from './samples.js';

const types = (overrides: string): SampleMember => ({
  name: '[Content_Types].xml',
  content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/>${overrides}</Types>`,
});
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = (links: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="${relationships}">${links}</Relationships>`;
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A paragraph with one run for each piece. */
export const paragraph = (...pieces: readonly string[]): string =>
  `<w:p>${pieces.map((piece) => `<w:r><w:t xml:space="preserve">${piece}</w:t></w:r>`).join('')}</w:p>`;

/** A Word document with this body and these other parts; `name` is the path inside `word/` unless it has a folder. */
export function sampleWord(body: string, others: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const part = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const links = Object.keys(others).map(
    (name, at) => `<Relationship Id="rId${at + 1}" Type="${office}/${name.replace(/\d*\..*$/, '')}" Target="${name}"/>`,
  );
  return sampleZip([
    types(`<Override PartName="/word/document.xml" ContentType="${part}"/>`),
    {
      name: '_rels/.rels',
      content: rels(
        `<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${office}/extended-properties" Target="docProps/app.xml"/>`,
      ),
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
    },
    { name: 'word/_rels/document.xml.rels', content: rels(links.join('')) },
    ...Object.entries(others).map(([name, content]) => ({
      name: /^(?:docProps|customXml)\//.test(name) ? name : `word/${name}`,
      content,
    })),
  ]);
}

/** A story of a Word document other than its body. */
export const story = (tag: string, inside: string): string =>
  `<?xml version="1.0"?><w:${tag} ${word}>${inside}</w:${tag}>`;

export interface SampleSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands in the sheet's XML, from `<cols>` or `<sheetData>` on. */
  readonly xml: string;
}

/** A cell whose text stands in it. */
export const cell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A workbook of these sheets and these other parts. */
export function sampleWorkbook(
  sheets: readonly SampleSheet[],
  others: Readonly<Record<string, string>> = {},
): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
  const bookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  return sampleZip([
    types(
      `<Override PartName="/xl/workbook.xml" ContentType="${bookType}"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${sheetType}"/>`).join('')}`,
    ),
    {
      name: '_rels/.rels',
      content: rels(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
    },
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: rels(
        sheets
          .map(
            (_, at) =>
              `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
          )
          .join(''),
      ),
    },
    ...sheets.map(({ xml }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<?xml version="1.0"?><worksheet xmlns="${main}">${xml}</worksheet>`,
    })),
    ...Object.entries(others).map(([name, content]) => ({ name, content })),
  ]);
}
