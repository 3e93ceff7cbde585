import type { Area } from '../../untrusted/pdfium/area.js';
import type { PageCharacter } from '../../untrusted/pdfium/characters.js';
import type { Pixels } from '../../untrusted/pdfium/page.js';

/** So much of a side of an area is not looked at: a neighbour may reach into it. */
const rim = 0.15;
/** Shades that count as another, and as light. */
const other = 24;
const light = 200;

/** Of each character whether the page shows it: whether the page without any text looks different there. */
export function seenLetters(characters: readonly PageCharacter[], shown: Pixels, bare: Pixels): boolean[] {
  return characters.map(({ area, text }) => {
    if (area === null || text.trim() === '') return false;
    return pixelsIn(area, shown).some((at) => Math.abs((shown.data[at] ?? 0) - (bare.data[at] ?? 0)) > other);
  });
}

/** Whether a character of a font that is not in the file should stand on light ground and does not, or cannot be known. */
export function isLost(character: PageCharacter, seen: boolean, bare: Pixels): boolean {
  const { borrowed, shown, unknown, area, text } = character;
  if (!borrowed || !shown || area === null || text.trim() === '') return false;
  if (unknown) return true;
  const ground = seen ? [] : pixelsIn(area, bare);
  return ground.length > 0 && ground.every((at) => (bare.data[at] ?? 0) > light);
}

/** The places of the green shades inside an area; green is nearest to how bright a colour is. */
function pixelsIn({ left, top, right, bottom }: Area, { width, height, channels }: Pixels): number[] {
  const [across, down] = [(right - left) * rim, (bottom - top) * rim];
  const [from, to] = [Math.max(0, Math.floor((left + across) * width)), Math.min(width, (right - across) * width)];
  const [first, last] = [Math.max(0, Math.floor((top + down) * height)), Math.min(height, (bottom - down) * height)];
  const places: number[] = [];
  for (let y = first; y < last; y += 1) {
    for (let x = from; x < to; x += 1) places.push((y * width + x) * channels + Math.min(1, channels - 1));
  }
  return places;
}
