import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { ChildCommand } from '../../untrusted/child.js';
import { readInTurn } from '../ocr/read-in-turn.js';
import { disguised, fileKind, foreignKind } from './file-kind.js';
import { inChild, scanCommand } from './in-child.js';
import { limits } from './limits.js';
import type { Extracted, Opened } from './part.js';
import { textParts } from './text-parts.js';
import { macro } from './zip-refusals.js';

/** Whether words in pictures are read, or it is only told where they stand: where nobody can wait, or a person must look anyway. */
export type Pictures = 'read' | 'told';

/**
 * Every text of a file with where it stands, its name included. The bytes say what it is; the name only serves to refuse
 * macro files, names with path characters and a file that is not what its name says. Anything but plain text is opened in a child process, and words in pictures
 * are read in a second one, which may take minutes for a long scan; what cannot be read is told in the notes.
 * Refused: empty, above 50 MB, passwords, damage, macros, scripts, bombs, embedded files, unknown kinds.
 */
export async function extractFile(
  bytes: Uint8Array,
  name: string,
  command: ChildCommand = scanCommand(),
  pictures: Pictures = 'read',
): Promise<Outcome<Extracted>> {
  const refused = refuseEarly(bytes.length, name);
  if (refused !== null) return refused;
  const otherwise = disguised(bytes, name);
  if (otherwise !== null) return refuse('scan.disguised', otherwise);
  // Plain text holds nothing that runs; it is decoded here, so that a large one is not copied twice.
  const plain = fileKind(bytes) === 'text' && foreignKind(bytes) === null;
  const extracted = plain ? textParts(bytes) : await throughChild(bytes, command, pictures);
  if (!extracted.ok) return extracted;
  return allow({ parts: [{ place: '文件名', text: name }, ...extracted.value.parts], notes: extracted.value.notes });
}

async function throughChild(bytes: Uint8Array, command: ChildCommand, pictures: Pictures): Promise<Outcome<Extracted>> {
  const answer = await inChild('extract', null, bytes, command);
  if (!answer.ok) return answer;
  const { parts, notes, unread } = answer.value.value as Opened;
  if (unread.length === 0) return allow({ parts, notes });
  if (pictures === 'told') return allow({ parts, notes: [...notes, ...unread] });
  const read = await readInTurn(bytes, command);
  return allow({ parts: [...parts, ...read.parts], notes: [...notes, ...read.notes] });
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
