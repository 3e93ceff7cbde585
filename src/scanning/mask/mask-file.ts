import { allow, type Outcome, type Refusal, refuse } from '../../law/refusal.js';
import type { ChildCommand } from '../../untrusted/child.js';
import { kindNames } from '../detect/kind.js';
import { normalise } from '../detect/normalise.js';
import { extractFile, type Pictures } from '../extract/extract-file.js';
import { fileKind } from '../extract/file-kind.js';
import { inChild, scanCommand } from '../extract/in-child.js';
import type { Extracted } from '../extract/part.js';
import { decodeText } from '../extract/text-parts.js';
import { scanParts } from '../scan-file.js';
import { wordSearch } from './chosen-words.js';
import type { MaskOrder } from './mask-order.js';
import { maskPdf } from './mask-pdf.js';
import { type MaskTarget, maskTargets } from './mask-text.js';
import { defaultRules, type MaskRules } from './rules.js';
import { WordIndex } from './word-index.js';

/** The clean file, and what no longer stands in it. The list itself is personal data: show it to nobody, store it nowhere. */
export interface Masked {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly removed: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Writes a new file in which every finding (or only those of `only`) shows no more than the rules allow, opens it again and
 * searches for each of them. Refused: what cannot be scanned, marks of secrecy, DOC, XLS, archives, anything found again.
 */
export async function maskFile(
  bytes: Uint8Array,
  name: string,
  rules: MaskRules = defaultRules,
  only?: readonly MaskTarget[],
  command: ChildCommand = scanCommand(),
): Promise<Outcome<Masked>> {
  const extracted = await extractFile(bytes, name, command);
  if (!extracted.ok) return extracted;
  return maskScanned(bytes, name, targetsOf(extracted.value, only), rules, command);
}

/**
 * The same for a file that was scanned before: writes it anew with these targets masked, among which may be words that a
 * person chose; without any it is still written anew, so that nothing hidden stays.
 */
export async function maskScanned(
  bytes: Uint8Array,
  name: string,
  targets: readonly MaskTarget[],
  rules: MaskRules = defaultRules,
  command: ChildCommand = scanCommand(),
  pictures: Pictures = 'read',
): Promise<Outcome<Masked>> {
  if (targets.some(({ kind }) => kind === 'secrecyMark')) {
    return refuse('mask.secrecy', '文件带有密级或内部资料标志，遮盖不能代替保密审查，没有生成新文件。');
  }
  const order = { targets, rules: { ...defaultRules, ...rules } };
  const written =
    fileKind(bytes) === 'pdf'
      ? await redraw(bytes, name, order, pictures, command)
      : await write(bytes, order, command);
  if (!written.ok) return written;
  const masked = { bytes: written.value, name: maskTargets(name, targets, order.rules) };
  const again = await extractFile(masked.bytes, masked.name, command, pictures);
  if (!again.ok) return refuse('mask.unreadable', `遮盖后的文件打不开，没有采用。${again.sentence}`);
  const no = tooMany(
    again.value.parts.reduce((sum, { text }) => sum + text.length, 0),
    targets,
  );
  if (no) return no;
  const left = stillThere(again.value, targets);
  if (left !== null) {
    return refuse(
      'mask.left',
      `遮盖后重新打开，仍能找到${left === 'chosen' ? '要求删去的文字' : kindNames[left]}，没有采用。请先手工删去，或者改为文本后再遮盖。`,
    );
  }
  return allow({ ...masked, removed: targets.map(({ text }) => text), notes: again.value.notes });
}

function targetsOf(extracted: Extracted, only: readonly MaskTarget[] | undefined): MaskTarget[] {
  const targets = new Map<string, MaskTarget>();
  for (const { kind, text } of only ?? scanParts(extracted).findings) targets.set(`${kind} ${text}`, { kind, text });
  return [...targets.values()];
}

/** A PDF drawn anew. What was to be masked and stood on no page must have stood behind the pages, where nothing is left. */
async function redraw(
  bytes: Uint8Array,
  name: string,
  order: MaskOrder,
  pictures: Pictures,
  command: ChildCommand,
): Promise<Outcome<Uint8Array>> {
  const drawn = await maskPdf(bytes, order, pictures === 'read', command);
  if (!drawn.ok) return drawn;
  const missing = drawn.value.missing.flatMap((at) => order.targets[at] ?? []);
  if (missing.length === 0) return allow(drawn.value.bytes);
  const extracted = await extractFile(bytes, name, command, pictures);
  if (!extracted.ok) return extracted;
  const { parts } = extracted.value;
  const onPages = { ...extracted.value, parts: parts.filter(({ place }) => !behindPages.test(place)) };
  const left = stillThere(onPages, missing);
  if (left !== null) {
    const what = left === 'chosen' ? '要求删去的文字' : kindNames[left];
    return refuse(
      'mask.place',
      `找到了${what}，但不能确定在页面上的位置，没有生成新文件。请在原稿中删去后重新导出 PDF。`,
    );
  }
  const unsought = missing.some(({ kind }) => kind === 'chosen') && drawn.value.looked > 0;
  return unsought ? refuse('mask.notFound', notFound) : allow(drawn.value.bytes);
}

/** Where what is no longer there after a page was drawn anew stood. */
const behindPages = /^(?:文件名|文档属性|书签)$|批注或表单$/;

const notFound =
  '要求删去的文字有的没有在文件里找到，而有的页面是图片，其中可能有没有认出的字。请核对写法，或者遮盖后重新扫描、上传。';

async function write(bytes: Uint8Array, order: MaskOrder, command: ChildCommand): Promise<Outcome<Uint8Array>> {
  switch (fileKind(bytes)) {
    case 'ole':
      return refuse(
        'mask.oldOffice',
        '旧版 DOC、XLS 文件不能直接遮盖。请用 WPS 或 Word、Excel 打开，另存为 DOCX 或 XLSX 后重新上传、遮盖。',
      );
    case 'text':
      return tooMany(bytes.length / 3, order.targets) ?? allow(cleanText(bytes, order));
    default: {
      const answer = await inChild('mask', order, bytes, command);
      return answer.ok ? allow(answer.value.bytes) : answer;
    }
  }
}

/** UTF-8; with its mark, by which Excel knows it, unless it was UTF-8 without one before. */
function cleanText(bytes: Uint8Array, { targets, rules }: MaskOrder): Uint8Array {
  const text = decodeText(bytes) ?? '';
  const clean = maskTargets(text, targets, rules);
  const plain = Buffer.from(text).equals(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return new TextEncoder().encode(plain ? clean : `\ufeff${clean}`);
}

/** The kind of a target that can still be read, as it stood or with its digits run together. */
function stillThere({ parts }: Extracted, targets: readonly MaskTarget[]): MaskTarget['kind'] | null {
  const chosen = chosenWords(targets);
  const numbers = targets
    .map(({ kind, text }) => ({ kind, text: compact(text) }))
    .filter(({ text }) => /\d{7}/.test(text));
  const [asItStood, runTogether] = [targets, numbers].map((list) => new WordIndex(list.map(({ text }) => text)));
  for (const { text } of parts) {
    const found = targets[asItStood?.firstIn(text) ?? -1] ?? numbers[runTogether?.firstIn(compact(text)) ?? -1];
    if (found !== undefined) return found.kind;
    if (chosen.length > 0 && chosen.some(wordSearch(text))) return 'chosen';
  }
  return null;
}

const chosenWords = (targets: readonly MaskTarget[]): string[] =>
  targets.filter(({ kind }) => kind === 'chosen').map(({ text }) => text);

/** Each chosen word costs a pass over the text, in the process that serves everybody. */
const mostPasses = 400_000_000;
const tooMany = (length: number, targets: readonly MaskTarget[]): Refusal | null =>
  length * chosenWords(targets).length > mostPasses
    ? refuse('mask.tooMany', '文件里的文字和要删去的字词都太多，没有处理，请拆分文件，或者减少要删去的字词。')
    : null;

const compact = (text: string): string =>
  normalise(text)
    .text.replace(/[\s()-]+/g, '')
    .toUpperCase();
