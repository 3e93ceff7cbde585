import yazl from 'yazl';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { ZipMember } from '../../untrusted/zip.js';
import { cleanImage } from './clean-image.js';
import { cleanStory, hiddenStyles } from './clean-story.js';
import type { MaskOrder } from './mask-order.js';
import { maskParagraphs } from './mask-paragraphs.js';
import { replacementsIn } from './mask-text.js';
import { childElements, elements, parseXml, remove, writeXml, type XmlElement } from './xml-tree.js';

/** Stories: parts that people write in. */
const story = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
/** Parts that only say how it looks. */
const look = /^word\/(?:styles|numbering|fontTable)\.xml$|^word\/theme\/theme\d*\.xml$/;
const picture = /^word\/media\/[^/]+\.(?:png|jpe?g)$/i;
const rels = /^(?:_rels\/|word\/_rels\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml)\.rels$/;
const types = '[Content_Types].xml';
/** Whose text is drawn from elsewhere, or cannot be looked at. */
const unable =
  /^word\/(?:charts|diagrams|embeddings|activeX|ink|drawings|afchunk)|^word\/media\/[^/]+\.(?!png$|jpe?g$)\w+$/i;
const steady = new Date(1980, 0, 1);

/**
 * A new document of what can be read: targets masked across runs; comments, revisions, hidden words, properties, custom
 * XML, thumbnails and whatever else is unknown left out. Refused: charts, drawings, embedded objects, metafiles.
 */
export async function maskWord(members: readonly ZipMember[], order: MaskOrder): Promise<Outcome<Uint8Array>> {
  if (members.some(({ name }) => unable.test(name))) {
    return refuse(
      'mask.drawing',
      '文档里有图表、SmartArt、嵌入对象或矢量图，无法保证遮盖干净，请改为 PNG、JPG 图片或文字后再试。',
    );
  }
  const styles = members.find(({ name }) => name === 'word/styles.xml');
  const hidden = styles === undefined ? new Set<string>() : hiddenStyles(parseXml(styles.read().toString('utf8')));
  const kept = members.filter(
    ({ name }) => story.test(name) || look.test(name) || picture.test(name) || rels.test(name) || name === types,
  );
  const names = new Set(kept.map(({ name }) => name));
  const zip = new yazl.ZipFile();
  for (const { name, read } of kept) {
    const content = await cleaned(name, read(), names, hidden, order);
    zip.addBuffer(content, name, { mtime: steady, forceDosTimestamp: true });
  }
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return allow(Buffer.concat(pieces));
}

async function cleaned(
  name: string,
  bytes: Buffer,
  names: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
  order: MaskOrder,
): Promise<Buffer> {
  if (picture.test(name)) return cleanImage(bytes);
  const tree = parseXml(bytes.toString('utf8'));
  if (name === types) {
    for (const type of elements(tree, 'Override')) {
      if (!names.has((type.attribs.PartName ?? '').slice(1))) remove(type);
    }
  } else if (rels.test(name)) {
    const folder = name.startsWith('word/') ? 'word/' : '';
    for (const link of elements(tree, 'Relationship')) {
      if (!maskLink(link, folder, names, order)) remove(link);
    }
  } else if (story.test(name)) {
    cleanStory(tree, hidden);
    maskParagraphs(tree, order);
  }
  return Buffer.from(writeXml(tree));
}

/** Whether a link stays: to a part that stays, or to an address outside that nothing has to be masked in. */
function maskLink(link: XmlElement, folder: string, names: ReadonlySet<string>, order: MaskOrder): boolean {
  const { Target: target = '', TargetMode: mode } = link.attribs;
  if (mode === 'External') {
    if (!/\/hyperlink$/.test(link.attribs.Type ?? '')) return false;
    if ([target, decoded(target)].some((address) => replacementsIn(address, order.targets, order.rules).length > 0))
      link.attribs.Target = 'about:blank';
    return true;
  }
  return names.has(target.startsWith('/') ? target.slice(1) : `${folder}${target}`) && childElements(link).length === 0;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
