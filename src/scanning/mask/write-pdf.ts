import { deflateSync } from 'node:zlib';
import type { Letter } from '../ocr/letters.js';
import type { PagePicture } from './page-picture.js';

/** A page of the new file: its size in points, what it shows, and the words that can be searched and copied. */
export interface CleanPage {
  readonly width: number;
  readonly height: number;
  readonly picture: PagePicture;
  readonly letters: readonly Letter[];
}

/** Characters to a font of the words, as many as one byte tells apart. */
const perFont = 256;

/**
 * A PDF of pictures with their words unseen over them, and of nothing else: no property, no note, no date, no object of
 * another file. The same pages give the same bytes.
 */
export function writePdf(pages: readonly CleanPage[]): Uint8Array {
  const objects: Buffer[] = [];
  const add = (content: Buffer | string): number => objects.push(Buffer.from(content));
  const catalog = add('<</Type/Catalog/Pages 2 0 R>>');
  const tree = add('');
  const codes = codesOf(pages);
  const fonts = fontObjects([...codes.keys()], add);
  const kids = pages.map((page) => {
    const content = add(stream('', deflateSync(Buffer.from(contentOf(page, codes)))));
    const picture = add(pictureObject(page.picture));
    const box = `/MediaBox[0 0 ${short(page.width)} ${short(page.height)}]`;
    const resources = `/Resources<</XObject<</P ${picture} 0 R>>/Font<<${fonts}>>>>`;
    return add(`<</Type/Page/Parent ${tree} 0 R${box}${resources}/Contents ${content} 0 R>>`);
  });
  const list = kids.map((kid) => `${kid} 0 R`).join(' ');
  objects[tree - 1] = Buffer.from(`<</Type/Pages/Count ${kids.length}/Kids[${list}]>>`);
  return joined(objects, catalog);
}

/** Which number each character of the words has. */
function codesOf(pages: readonly CleanPage[]): Map<string, number> {
  const codes = new Map<string, number>();
  for (const { letters } of pages) {
    for (const { text } of letters) if (!codes.has(text)) codes.set(text, codes.size);
  }
  return codes;
}

/** Fonts whose characters have no form, only a width; what each stands for is told beside. */
function fontObjects(characters: readonly string[], add: (content: Buffer | string) => number): string {
  if (characters.length === 0) return '';
  const form = add(stream('', Buffer.from('1000 0 d0'), false));
  const names: string[] = [];
  for (let from = 0; from < characters.length; from += perFont) {
    const some = characters.slice(from, from + perFont);
    const meaning = add(stream('', deflateSync(Buffer.from(meaningOf(some)))));
    const differences = some.map((_, at) => `/c${at}`).join('');
    const forms = some.map((_, at) => `/c${at} ${form} 0 R`).join('');
    const widths = some.map(() => '1000').join(' ');
    const font = add(
      `<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 0/LastChar ${some.length - 1}/Widths[${widths}]/Encoding<</Type/Encoding/Differences[0${differences}]>>/CharProcs<<${forms}>>/Resources<<>>/ToUnicode ${meaning} 0 R>>`,
    );
    names.push(`/F${from / perFont} ${font} 0 R`);
  }
  return names.join('');
}

function meaningOf(characters: readonly string[]): string {
  const lines = characters.map((text, at) => `<${hex(at)}> <${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`);
  const blocks: string[] = [];
  for (let from = 0; from < lines.length; from += 100) {
    const some = lines.slice(from, from + 100);
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  return `/CIDInit/ProcSet findresource begin 12 dict begin begincmap /CMapName/W def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange\n${blocks.join('\n')}\nendcmap CMapName currentdict/CMap defineresource pop end end`;
}

/** The picture over the whole page, then each letter unseen at its place, as wide and high as it is there. */
function contentOf({ width, height, letters }: CleanPage, codes: ReadonlyMap<string, number>): string {
  const parts = [`q ${short(width)} 0 0 ${short(height)} 0 0 cm /P Do Q`];
  if (letters.length > 0) parts.push('BT 3 Tr');
  let font = -1;
  for (const { text, area } of letters) {
    const code = codes.get(text);
    if (area === null || code === undefined) continue;
    const own = Math.floor(code / perFont);
    if (own !== font) parts.push(`/F${own} 1 Tf`);
    font = own;
    const [wide, high] = [(area.right - area.left) * width, (area.bottom - area.top) * height];
    const place = `${short(area.left * width)} ${short((1 - area.bottom) * height)}`;
    parts.push(`${short(wide)} 0 0 ${short(high)} ${place} Tm <${hex(code % perFont)}> Tj`);
  }
  if (letters.length > 0) parts.push('ET');
  return parts.join('\n');
}

function pictureObject({ width, height, filter, colours, bytes }: PagePicture): Buffer {
  const rows = `/DecodeParms<</Predictor 15/Colors ${colours}/Columns ${width}>>`;
  const how = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/Device${colours === 1 ? 'Gray' : 'RGB'}/Filter/${filter}${filter === 'FlateDecode' ? rows : ''}`;
  return stream(how, bytes, false);
}

function stream(entries: string, bytes: Uint8Array, deflated = true): Buffer {
  const head = `<<${entries}${deflated ? '/Filter/FlateDecode' : ''}/Length ${bytes.length}>>stream\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream')]);
}

function joined(objects: readonly Buffer[], catalog: number): Uint8Array {
  const pieces = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  let length = pieces[0]?.length ?? 0;
  const places: string[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(`${String(length).padStart(10, '0')} 00000 n \n`);
    const piece = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    pieces.push(piece);
    length += piece.length;
  }
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const tail = `trailer\n<</Size ${objects.length + 1}/Root ${catalog} 0 R>>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(head + tail)]);
}

const hex = (code: number): string => code.toString(16).padStart(2, '0');
const short = (value: number): string => String(Math.round(value * 1000) / 1000);
