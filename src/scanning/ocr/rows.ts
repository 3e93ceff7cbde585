import type { Box } from './text-boxes.js';

/** Boxes as they are read: rows from above, what stands beside each other in one row from the left. */
export function rowsOf(boxes: readonly Box[]): Box[][] {
  const tilts = boxes
    .filter(({ length, thickness }) => length > 4 * thickness)
    .map(({ angle }) => angle)
    .sort((one, other) => one - other);
  const tilt = tilts[tilts.length >> 1] ?? 0;
  const down = ({ x, y }: Box): number => y * Math.cos(tilt) - x * Math.sin(tilt);
  const along = ({ x, y }: Box): number => x * Math.cos(tilt) + y * Math.sin(tilt);
  const rows: Box[][] = [];
  for (const box of [...boxes].sort((one, other) => down(one) - down(other))) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && down(box) - down(last) < Math.min(box.thickness, last.thickness) * 0.4) row.push(box);
    else rows.push([box]);
  }
  return rows.map((row) => row.sort((one, other) => along(one) - along(other)));
}
