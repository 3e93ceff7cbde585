import type { ChildCommand } from '../../untrusted/child.js';
import { inChild } from '../extract/in-child.js';
import type { Extracted, Part } from '../extract/part.js';
import { bounds } from './bounds.js';
import type { Reading } from './read-pictures.js';

let turn: Promise<unknown> = Promise.resolve();

/**
 * The words in the pictures of a file. One file after another, for reading takes a processor and 400 MB for seconds;
 * one process after another for a long scan. What could not be read is told in the notes, never refused.
 */
export function readInTurn(bytes: Uint8Array, command: ChildCommand): Promise<Extracted> {
  const reading = turn.then(() => readAll(bytes, command));
  turn = reading.catch(() => undefined);
  return reading;
}

async function readAll(bytes: Uint8Array, command: ChildCommand): Promise<Extracted> {
  const parts: Part[] = [];
  const notes: string[] = [];
  let next = 0;
  for (let process = 0; process < bounds.processes; process += 1) {
    const answer = await inChild('read', next, bytes, command);
    if (!answer.ok) return { parts, notes: [...notes, rest(next, answer.sentence)] };
    const reading = answer.value.value as Reading;
    parts.push(...reading.parts);
    notes.push(...reading.notes);
    if (reading.next === null) return { parts, notes };
    next = reading.next;
  }
  return { parts, notes: [...notes, rest(next, '图片太多，请拆分文件后分别检查。')] };
}

const rest = (read: number, why: string): string =>
  `${read === 0 ? '图片文字未识别' : `第 ${read} 幅以后的图片文字未识别`}：${why}`;
