import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { ChildCommand } from '../../untrusted/child.js';
import { fileKind, foreignKind } from './file-kind.js';
import { inChild, scanCommand } from './in-child.js';
import { limits } from './limits.js';
import type { Extracted } from './part.js';
import { textParts } from './text-parts.js';
import { macro } from './zip-refusals.js';

/**
 * Every text of a file with where it stands, its name included. The bytes say what it is; the name only serves to refuse
 * macro files and names with path characters. Anything but plain text is opened in a child process.
 * Refused: empty, above 50 MB, passwords, damage, macros, scripts, bombs, embedded files, unknown kinds.
 */
export async function extractFile(
  bytes: Uint8Array,
  name: string,
  command: ChildCommand = scanCommand(),
): Promise<Outcome<Extracted>> {
  const refused = refuseEarly(bytes.length, name);
  if (refused !== null) return refused;
  // Plain text holds nothing that runs; it is decoded here, so that a large one is not copied twice.
  const plain = fileKind(bytes) === 'text' && foreignKind(bytes) === null;
  const extracted = plain ? textParts(bytes) : await throughChild(bytes, command);
  if (!extracted.ok) return extracted;
  return allow({ parts: [{ place: '文件名', text: name }, ...extracted.value.parts], notes: extracted.value.notes });
}

async function throughChild(bytes: Uint8Array, command: ChildCommand): Promise<Outcome<Extracted>> {
  const answer = await inChild('extract', null, bytes, command);
  return answer.ok ? allow(answer.value.value as Extracted) : answer;
}

/** What can be said without reading the file: by its size in bytes and its name. */
export function refuseEarly(size: number, name: string): ReturnType<typeof refuse> | null {
  if (size === 0) return refuse('scan.empty', '文件是空的，没有可检查的内容。');
  if (size > limits.fileBytes) {
    return refuse('scan.tooLarge', `文件有 ${Math.ceil(size / 1024 / 1024)} MB，超过 50 MB，没有打开。`);
  }
  if (/[/\\\p{Cc}]|^\.{1,2}$/u.test(name) || name === '') {
    return refuse('scan.unsafeName', '文件名里有路径符号或控制字符，没有打开，请改名后再上传。');
  }
  return /\.(?:docm|xlsm|dotm|xltm|pptm)$/iu.test(name) ? macro : null;
}
