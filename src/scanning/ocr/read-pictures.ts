import { notRecognised, type Part } from '../extract/part.js';
import { bounds } from './bounds.js';
import { type Models, openModels } from './models.js';
import { picturesOf } from './pictures.js';
import { type PictureText, readPicture, sureEnough } from './read-picture.js';

/** What one process has read, and the picture at which the next one goes on; null where all are read. */
export interface Reading {
  readonly parts: readonly Part[];
  readonly notes: readonly string[];
  readonly next: number | null;
}

/** Reads the words in the pictures of a file, from the `from`th on while time lasts; for the child process only. */
export async function readPictures(bytes: Uint8Array, from: number): Promise<Reading> {
  const end = performance.now() + bounds.process;
  const parts: Part[] = [];
  const notes: string[] = [];
  let models: Models | null = null;
  let count = 0;
  for await (const { where, open } of picturesOf(bytes)) {
    count += 1;
    if (count <= from) continue;
    const full = performance.now() > end || process.memoryUsage.rss() > bounds.resident;
    if (count > from + 1 && full) return { parts, notes, next: count - 1 };
    const opened = await open().catch(() => null);
    if (opened === null) {
      notes.push(`${where}${notRecognised}：图片解不开或者超过 4000 万像素。`);
      continue;
    }
    if (opened.note !== null) notes.push(`${where}${opened.note}`);
    for (const [at, picture] of opened.pictures.entries()) {
      models ??= await openModels();
      const words = opened.pictures.length > 1 ? `${where}第 ${at + 1} 幅图片文字` : `${where}图片文字`;
      tell(await readPicture(models, picture), words, parts, notes);
    }
  }
  return { parts, notes, next: null };
}

function tell({ lines, left }: PictureText, words: string, parts: Part[], notes: string[]): void {
  const unsure: number[] = [];
  for (const [at, { text, sure }] of lines.entries()) {
    parts.push({ place: `${words}第 ${at + 1} 行`, text, recognised: true });
    if (sure < sureEnough) unsure.push(at + 1);
  }
  // What is parted between two lines is found in the whole.
  if (lines.length > 1) {
    parts.push({ place: words, text: lines.map(({ text }) => text).join('\n'), recognised: true });
  }
  if (unsure.length > 0) notes.push(`${words}第 ${unsure.join('、')} 行认不清，请人工核对。`);
  if (left > 0) notes.push(`${words}太多，有 ${left} 处没有识别，请人工核对。`);
}
