import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { openZip, type ZipMember } from '../../untrusted/zip.js';
import { disguised, fileKind, foreignKind } from './file-kind.js';
import { limits } from './limits.js';
import { type Extracted, notRecognised, type Opened, type Part } from './part.js';
import { textParts } from './text-parts.js';
import { macro, zipRefusals } from './zip-refusals.js';

/** What a document may not carry: other files whose text nobody would read. */
const embedded = /(?:^|\/)(?:embeddings|activeX)\/|\.bin$/i;
const harmlessBin = /(?:printerSettings|customProperty)[^/]*\.bin$|^xl\/(?:model|ctrlProps)\//i;
/** Names of pictures whose words can be read. */
export const picture = /\.(?:png|jpe?g)$/i;
const otherPicture = /\/media\/[^/]+\.(?!png$|jpe?g$)\w+$/i;

/**
 * Takes every text out of untrusted bytes; runs inside the child process only. `depth` is 1 inside a ZIP, where
 * another ZIP is refused. Broken files are refused, not thrown.
 */
export async function extract(bytes: Uint8Array, maps: string, depth = 0): Promise<Outcome<Opened>> {
  try {
    const extracted = await byKind(bytes, maps, depth);
    if (!extracted.ok) return extracted;
    const length = extracted.value.parts.reduce((sum, { text }) => sum + text.length, 0);
    if (length <= limits.textLength) return extracted;
    return refuse('scan.tooLarge', '文件里的文字太多，没有检查，请拆分后分别检查。');
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      return zipRefusals.encrypted;
    }
    return zipRefusals.damaged;
  }
}

async function byKind(bytes: Uint8Array, maps: string, depth: number): Promise<Outcome<Opened>> {
  const foreign = foreignKind(bytes);
  if (foreign !== null)
    return refuse('scan.unknownKind', `这是${foreign}，不能检查，请换成 Word、Excel、PDF、文本或 PNG、JPG 图片。`);
  switch (fileKind(bytes)) {
    case 'zip':
      return zipParts(bytes, maps, depth);
    case 'ole':
      return withoutPictures(await (await import('./ole-parts.js')).oleParts(bytes));
    case 'pdf':
      return (await import('./pdf-parts.js')).pdfParts(bytes, maps);
    case 'image':
      return (await import('./image-parts.js')).imageParts(bytes);
    case 'text':
      return withoutPictures(textParts(bytes));
  }
}

const withoutPictures = (found: Outcome<Extracted>): Outcome<Opened> =>
  found.ok ? allow({ ...found.value, unread: [] }) : found;

async function zipParts(bytes: Uint8Array, maps: string, depth: number): Promise<Outcome<Opened>> {
  const members = openZip(bytes);
  if (typeof members === 'string') return zipRefusals[members];
  const names = new Set(members.map(({ name }) => name));
  if (names.has('[Content_Types].xml')) return packageParts(members, names);
  if (names.has('mimetype') || names.has('META-INF/manifest.xml')) {
    return refuse('scan.unknownKind', '不能识别这种文件，没有检查，请另存为 DOCX、XLSX 或 PDF。');
  }
  if (depth > 0) return refuse('scan.nested', '压缩包里还有压缩包，没有检查，请解开后再上传。');
  return archiveParts(members, maps);
}

async function packageParts(members: readonly ZipMember[], names: ReadonlySet<string>): Promise<Outcome<Opened>> {
  const types =
    members
      .find(({ name }) => name === '[Content_Types].xml')
      ?.read()
      .toString('utf8') ?? '';
  // The kind that writers give to .bin beforehand says nothing; a .bin itself is refused below.
  if (/<(?:Override|Default(?![^>]*Extension="bin"))[^>]*(?:macroEnabled|vbaProject)/i.test(types)) return macro;
  const foreign = members.find(({ name }) => embedded.test(name) && !harmlessBin.test(name));
  const word = names.has('word/document.xml');
  if (!word && !names.has('xl/workbook.xml')) {
    return refuse('scan.unknownKind', '这不是 Word 文档或 Excel 工作簿，没有检查，请另存为 DOCX、XLSX 或 PDF。');
  }
  if (foreign !== undefined) {
    return refuse('scan.embedded', '文件里嵌有其他文件，读不全，请删去嵌入的对象，或者拆开后分别检查。');
  }
  const parts: Part[] = word
    ? (await import('./word-parts.js')).wordParts(members)
    : (await import('./sheet-parts.js')).sheetParts(members);
  const pictures = members.filter(({ name }) => picture.test(name));
  const { imageMetadata } = await import('./image-parts.js');
  for (const { name, read } of pictures) {
    for (const part of await imageMetadata(read()))
      parts.push({ place: `图片 ${name} ▸ ${part.place}`, text: part.text });
  }
  for (const { name, read } of members) {
    if (!/\.(?:xml|rels|vml|bin)$/i.test(name) && /\.(?:txt|html?|csv|mht|rtf)$/i.test(name)) {
      const loose = textParts(read());
      if (!loose.ok) return loose;
      parts.push(...loose.value.parts.map(({ text }) => ({ place: `部件 ${name}`, text })));
    }
  }
  const foreignPicture = members.some(({ name }) => otherPicture.test(name));
  return allow({
    parts,
    notes: foreignPicture ? ['文件里有 PNG、JPG 以外的图片，其中的文字未识别。'] : [],
    unread: pictures.length > 0 ? [`文件里的${notRecognised}。`] : [],
  });
}

async function archiveParts(members: readonly ZipMember[], maps: string): Promise<Outcome<Opened>> {
  const parts: Part[] = [];
  const notes: string[] = [];
  const unread: string[] = [];
  for (const { name, read } of members) {
    parts.push({ place: '压缩包内的文件名', text: name });
    if (name.endsWith('/')) continue;
    const inside = `压缩包内“${name}”`;
    const content = read();
    if (content.length === 0) continue;
    if (/\.(?:docm|xlsm|dotm|xltm|pptm)$/i.test(name)) return macro;
    const otherwise = disguised(content, name);
    if (otherwise !== null) return refuse('scan.disguised', `${inside}：${otherwise}`);
    const found = await extract(content, maps, 1);
    if (!found.ok) return refuse(found.code, `${inside}：${found.sentence}`);
    parts.push(...found.value.parts.map(({ place, text }) => ({ place: `${inside} ▸ ${place}`, text })));
    notes.push(...found.value.notes.map((note) => `${inside}：${note}`));
    unread.push(...found.value.unread.map((note) => `${inside}：${note}`));
  }
  return allow({ parts, notes, unread });
}
