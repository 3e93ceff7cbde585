import { bounds } from './bounds.js';
import { findLines } from './find-lines.js';
import { type Grey, turned } from './grey.js';
import { type Letter, lettersOf, type Turned } from './letters.js';
import type { Models } from './models.js';
import { type ReadLine, readLine } from './read-line.js';
import { rowsOf } from './rows.js';
import type { Box } from './text-boxes.js';

/** A line of a picture: what it says, how sure that is, and where its characters stand. */
export interface PictureLine extends Pick<ReadLine, 'text' | 'sure'> {
  readonly letters: readonly Letter[];
}

/** The lines of a picture from above, those below `sureEnough` among them, and how many boxes time did not suffice for. */
export interface PictureText {
  readonly lines: readonly PictureLine[];
  readonly left: number;
}

/** Above it a line counts as read; printed pages at 200 dpi come to 0.95 and more. */
export const sureEnough = 0.8;

/** Below it there is nothing but strokes that are no words. */
const noWords = 0.5;

/** Reads the words of a picture, lying on its side or on its head too, in `most` milliseconds at the most. */
export async function readPicture(models: Models, picture: Grey, most: number = bounds.picture): Promise<PictureText> {
  const end = performance.now() + most;
  let grey = picture;
  let degrees = 0;
  let boxes = await findLines(models.find, grey);
  if (mostlyStanding(boxes)) {
    grey = await turned(grey, 90);
    degrees = 90;
    boxes = await findLines(models.find, grey);
  }
  if (await headDown(models, grey, boxes)) {
    grey = await turned(grey, 180);
    degrees += 180;
    boxes = boxes.map((box) => ({ ...box, x: grey.width - box.x, y: grey.height - box.y }));
  }
  const as: Turned = { width: grey.width, height: grey.height, degrees: degrees as Turned['degrees'] };
  const lines: PictureLine[] = [];
  let left = 0;
  for (const row of rowsOf(boxes)) {
    const pieces: PictureLine[] = [];
    for (const box of row) {
      if (performance.now() > end) left += 1;
      else {
        const read = await readLine(models, grey, box);
        pieces.push({ text: read.text, sure: read.sure, letters: lettersOf(read, box, as) });
      }
    }
    const words = pieces.filter(({ text, sure }) => text.trim() !== '' && sure >= noWords);
    if (words.length > 0) lines.push(joined(words));
  }
  return { lines, left };
}

/** A line is as sure as its least sure piece. */
function joined(pieces: readonly PictureLine[]): PictureLine {
  return {
    text: pieces.map(({ text }) => text).join(' '),
    sure: Math.min(...pieces.map(({ sure }) => sure)),
    letters: pieces.flatMap(({ letters }, at) => (at === 0 ? letters : [{ text: ' ', area: null }, ...letters])),
  };
}

function mostlyStanding(boxes: readonly Box[]): boolean {
  let [standing, lying] = [0, 0];
  for (const { length, thickness, angle } of boxes) {
    if (length < 2 * thickness) continue;
    if (Math.abs(angle) > Math.PI / 4) standing += length;
    else lying += length;
  }
  return standing > lying;
}

/** Whether three long lines make sense only when turned round. */
async function headDown(models: Models, grey: Grey, boxes: readonly Box[]): Promise<boolean> {
  const tried = [...boxes].sort((one, other) => other.length - one.length).slice(1, 4);
  let [upright, round] = [0, 0];
  for (const box of tried) {
    const short = { ...box, length: Math.min(box.length, box.thickness * 8) };
    upright += (await readLine(models, grey, short)).sure;
    if (upright > 0.9) return false;
    round += (await readLine(models, grey, { ...short, angle: box.angle + Math.PI })).sure;
  }
  return round > upright;
}
