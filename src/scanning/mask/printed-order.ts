import type { Area } from '../../untrusted/pdfium/area.js';
import type { Letter } from '../ocr/letters.js';

interface Placed {
  readonly at: number;
  readonly area: Area;
}

/** The letters line by line as they are printed, by their place in the list; those without an area are left out. */
export function printedLines(letters: readonly Letter[]): number[][] {
  const placed = letters.flatMap(({ area }, at) => (area === null ? [] : [{ at, area }]));
  return linesOf(placed).map((line) => line.map(({ at }) => at));
}

/** The letters in printed order, each as high as its line and reaching to the next, as a reader marks words. */
export function inLines(letters: readonly Letter[]): Letter[] {
  const placed = letters.flatMap(({ area }, at) => (area === null ? [] : [{ at, area }]));
  return linesOf(placed).flatMap((line) => {
    const top = Math.min(...line.map(({ area }) => area.top));
    const bottom = Math.max(...line.map(({ area }) => area.bottom));
    return line.map(({ at, area }, place) => {
      const next = line[place + 1]?.area.left ?? area.right;
      const near = next > area.left && next - area.right < (bottom - top) * 0.45;
      const right = near ? next : area.right;
      return { text: letters[at]?.text ?? '', area: onPage({ left: area.left, right, top, bottom }) };
    });
  });
}

/** Readers leave out words that begin beside the page, be it by a hair. */
function onPage({ left, top, right, bottom }: Area): Area {
  const within = (value: number): number => Math.min(1, Math.max(0, value));
  return { left: within(left), top: within(top), right: within(right), bottom: within(bottom) };
}

function linesOf(placed: readonly Placed[]): Placed[][] {
  const middle = ({ area }: Placed): number => (area.top + area.bottom) / 2;
  const high = ({ area }: Placed): number => area.bottom - area.top;
  const lines: { letters: Placed[]; middle: number; high: number }[] = [];
  for (const one of [...placed].sort((one, other) => middle(one) - middle(other))) {
    const line = lines.at(-1);
    if (line && middle(one) - line.middle < Math.max(line.high, high(one)) * 0.5) {
      line.letters.push(one);
      // The tallest letters say where a line stands; a comma lies at its foot.
      if (high(one) > line.high) Object.assign(line, { middle: middle(one), high: high(one) });
    } else lines.push({ letters: [one], middle: middle(one), high: high(one) });
  }
  return lines.map(({ letters }) => letters.sort((one, other) => one.area.left - other.area.left));
}
