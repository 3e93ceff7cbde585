import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { common } from '../../untrusted/pdfium/area.js';
import type { Page } from '../../untrusted/pdfium/page.js';
import { bounds } from '../ocr/bounds.js';
import type { Letter } from '../ocr/letters.js';
import type { Models } from '../ocr/models.js';
import { mustLook, pixelsOf } from '../ocr/page-look.js';
import { asGrey } from '../ocr/pdf-pictures.js';
import { readPicture, sureEnough } from '../ocr/read-picture.js';
import { hiddenLetters, type Reading } from './hidden-letters.js';
import { boxesOver } from './letter-boxes.js';
import { type MaskOrder, notAllRead } from './mask-order.js';
import { blacken, pagePicture } from './page-picture.js';
import { inLines, printedLines } from './printed-order.js';
import { maskSign } from './rules.js';
import { isLost, seenLetters } from './seen-letters.js';
import type { CleanPage } from './write-pdf.js';

/** A page drawn anew; which of the targets stood on it, and whether words of it stand in pictures. */
export interface MaskedPage extends CleanPage {
  readonly found: readonly number[];
  readonly pictured: boolean;
}

/** Below it Chinese can no longer be read. */
const leastDpi = 72;

/**
 * Draws a page anew with the targets blackened: words of the text, and with `models` words that are read off the picture.
 * Only words that can be seen go into the new file. Refused: a page whose size is none or leaves its letters too small,
 * and one with letters of a font that is not in the file and that ours cannot stand for.
 */
export async function maskPage(
  page: Page,
  size: { readonly width: number; readonly height: number },
  { targets, rules }: MaskOrder,
  openModels: (() => Promise<Models>) | null,
): Promise<Outcome<MaskedPage>> {
  const { width, height, dpi } = pixelsOf(size);
  if (!(size.width >= 1 && size.height >= 1) || dpi < leastDpi) {
    return refuse('mask.pageSize', '页面太大，不能重新绘制，请改小页面后再试。');
  }
  const characters = page.characters();
  const shown = page.render(width, height);
  const bare = page.render(width, height, true);
  const seen = seenLetters(characters, shown, bare);
  if (characters.some((character, at) => isLost(character, seen[at] ?? false, bare))) {
    return refuse('mask.font', '有的字体没有嵌入文件，这里显示不出来，请重新导出为嵌入字体的 PDF 后再试。');
  }
  const look = mustLook(page, characters);
  const models = look && openModels !== null ? await openModels() : null;
  const { lines: rows, left } =
    models === null ? { lines: [], left: 0 } : await readPicture(models, await asGrey(shown), bounds.maskedPicture);
  if (left > 0) return notAllRead;
  const read = rows.flatMap(({ letters }) => letters);

  const letters: Letter[] = [...characters, ...read];
  const first = characters.length;
  const readings: Reading[] = [
    characters.map((_, at) => at),
    printedLines(characters).flat(),
    read.map((_, at) => first + at),
  ];
  const hidden = hiddenLetters(letters, readings, targets, rules);
  blacken(shown, boxesOver(letters, hidden.letters, size));
  const known = characters.filter((_, at) => seen[at]);
  const sure = new Set(rows.filter((row) => row.sure >= sureEnough).flatMap((row) => row.letters));
  const kept = (letter: Letter, at: number): boolean =>
    at < first ? seen[at] === true || partsWords(letter, seen, at) : sure.has(letter) && !isAmong(letter, known);
  const words = letters.filter((letter, at) => letter.area !== null && kept(letter, at));
  const masked = new Set([...hidden.letters].map((at) => letters[at]));
  const searchable = words.map((letter) => ({ text: masked.has(letter) ? maskSign : letter.text, area: letter.area }));
  return allow({
    ...size,
    picture: await pagePicture(shown),
    letters: inLines(searchable),
    found: [...hidden.found],
    pictured: look,
  });
}

/** A space after a letter that is seen; Latin words need it. */
const partsWords = ({ text }: Letter, seen: readonly boolean[], at: number): boolean =>
  text === ' ' && seen[at - 1] === true;

/** Whether the text of the page already gives what was read here. */
const isAmong = ({ area }: Letter, known: readonly Letter[]): boolean =>
  area !== null && known.some((one) => one.area !== null && common(area, one.area) !== null);
