import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { ChildCommand } from '../../untrusted/child.js';
import type { FindingKind } from '../detect/kind.js';
import { kindNames } from '../detect/kind.js';
import { normalise } from '../detect/normalise.js';
import { extractFile } from '../extract/extract-file.js';
import { fileKind } from '../extract/file-kind.js';
import { inChild, scanCommand } from '../extract/in-child.js';
import type { Extracted } from '../extract/part.js';
import { decodeText } from '../extract/text-parts.js';
import { scanParts } from '../scan-file.js';
import type { MaskOrder } from './mask-order.js';
import { type MaskTarget, maskTargets } from './mask-text.js';
import { defaultRules, type MaskRules } from './rules.js';

/** The clean file, and what no longer stands in it. The list itself is personal data: show it to nobody, store it nowhere. */
export interface Masked {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly removed: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Writes a new file in which every finding (or only those of `only`) shows no more than the rules allow, opens it again and
 * searches for each of them. Refused: what cannot be scanned, marks of secrecy, PDF, DOC, XLS, archives, anything found again.
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
  const targets = targetsOf(extracted.value, only);
  if (targets.some(({ kind }) => kind === 'secrecyMark')) {
    return refuse('mask.secrecy', '文件带有密级或内部资料标志，遮盖不能代替保密审查，没有生成新文件。');
  }
  const order = { targets, rules: { ...defaultRules, ...rules } };
  const written = await write(bytes, order, command);
  if (!written.ok) return written;
  const masked = { bytes: written.value, name: maskTargets(name, targets, order.rules) };
  const again = await extractFile(masked.bytes, masked.name, command);
  if (!again.ok) return refuse('mask.unreadable', `遮盖后的文件打不开，没有采用。${again.sentence}`);
  const left = stillThere(again.value, targets);
  if (left !== null) {
    return refuse(
      'mask.left',
      `遮盖后重新打开，仍能找到${kindNames[left]}，没有采用。请先手工删去，或者改为文本后再遮盖。`,
    );
  }
  return allow({ ...masked, removed: targets.map(({ text }) => text), notes: again.value.notes });
}

function targetsOf(extracted: Extracted, only: readonly MaskTarget[] | undefined): MaskTarget[] {
  const targets = new Map<string, MaskTarget>();
  for (const { kind, text } of only ?? scanParts(extracted).findings) targets.set(`${kind} ${text}`, { kind, text });
  return [...targets.values()];
}

async function write(bytes: Uint8Array, order: MaskOrder, command: ChildCommand): Promise<Outcome<Uint8Array>> {
  switch (fileKind(bytes)) {
    case 'pdf':
      return refuse('mask.pdf', 'PDF 请先转换为 Word 或文本后遮盖。');
    case 'ole':
      return refuse('mask.oldOffice', '旧版 Word、Excel 文件请先另存为 DOCX 或 XLSX 后遮盖。');
    case 'text':
      return allow(cleanText(bytes, order));
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
function stillThere({ parts }: Extracted, targets: readonly MaskTarget[]): FindingKind | null {
  const numbers = targets.map(({ kind, text }) => ({ kind, digits: compact(text) }));
  for (const { text } of parts) {
    const found = targets.find((target) => text.includes(target.text));
    if (found !== undefined) return found.kind;
    const run = compact(text);
    const number = numbers.find(({ digits }) => /\d{7}/.test(digits) && run.includes(digits));
    if (number !== undefined) return number.kind;
  }
  return null;
}

const compact = (text: string): string =>
  normalise(text)
    .text.replace(/[\s()-]+/g, '')
    .toUpperCase();
