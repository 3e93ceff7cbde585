import type { Area } from '../../untrusted/pdfium/area.js';
import type { Letter } from '../ocr/letters.js';

/** Letters that stand so close, in heights of a letter, are covered by one box, that nobody can tell their widths. */
const gap = 1.5;

/** The boxes that cover these letters, in parts of the page. */
export function boxesOver(letters: readonly Letter[], hidden: ReadonlySet<number>, page: Sides): Area[] {
  const boxes: Area[] = [];
  let before = -2;
  for (const at of [...hidden].sort((one, other) => one - other)) {
    const area = letters[at]?.area ?? null;
    if (area === null) continue;
    const last = boxes.at(-1);
    // Only what is read on downwards stands in a column; the same number on the next line has a box of its own.
    const joined = last && (beside(last, area, page) || (before === at - 1 && below(last, area, page)));
    if (joined) boxes[boxes.length - 1] = around(last, area);
    else boxes.push(area);
    before = at;
  }
  return boxes;
}

interface Sides {
  readonly width: number;
  readonly height: number;
}

/** Whether two areas stand side by side on one line. */
function beside(one: Area, other: Area, { width, height }: Sides): boolean {
  const across = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  const common = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const high = Math.min(one.bottom - one.top, other.bottom - other.top);
  const size = Math.max(high * height, (other.right - other.left) * width);
  return common > high / 2 && across * width < size * gap;
}

/** The same of a column: turned by a quarter. */
const below = (one: Area, other: Area, { width, height }: Sides): boolean =>
  beside(turned(one), turned(other), { width: height, height: width });

const turned = ({ left, top, right, bottom }: Area): Area => ({ left: top, top: left, right: bottom, bottom: right });

const around = (one: Area, other: Area): Area => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});
