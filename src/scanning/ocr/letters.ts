import type { Area } from '../../untrusted/pdfium/area.js';
import type { ReadLine } from './read-line.js';
import type { Box } from './text-boxes.js';

/** A character on a page or picture and where it stands; null for what only parts words and lines. */
export interface Letter {
  readonly text: string;
  readonly area: Area | null;
}

/** What a picture measures, and by how many degrees it was turned before it was read. */
export interface Turned {
  readonly width: number;
  readonly height: number;
  readonly degrees: 0 | 90 | 180 | 270;
}

/** By how much of its width a character is thought wider than its middle says, on each side. */
const margin = 0.3;

/** The characters that were read in a box, each with its area on the picture as it was before it was turned. */
export function lettersOf({ text, along }: ReadLine, box: Box, picture: Turned): Letter[] {
  const edges = edgesOf(along, box);
  return [...text].map((character, at) => {
    const [from = 0, to = 1] = edges[at] ?? [];
    return { text: character, area: areaOf(box, from, to, picture) };
  });
}

/** From where to where along the line each character reaches: half-way to its neighbours, and a margin. */
function edgesOf(along: readonly number[], box: Box): (readonly [from: number, to: number])[] {
  // A character is hardly wider than its line is thick, however far the next one stands.
  const widest = box.thickness / box.length;
  return along.map((middle, at) => {
    const before = Math.min(middle - (along[at - 1] ?? middle - widest), widest);
    const after = Math.min((along[at + 1] ?? middle + widest) - middle, widest);
    return [middle - before * (0.5 + margin), middle + after * (0.5 + margin)];
  });
}

function areaOf(box: Box, from: number, to: number, { width, height, degrees }: Turned): Area {
  const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
  const corners = [from, to].flatMap((place) =>
    [-0.5, 0.5].map((side) => {
      const [along, beside] = [(place - 0.5) * box.length, side * box.thickness];
      const x = (box.x + along * cos - beside * sin) / width;
      const y = (box.y + along * sin + beside * cos) / height;
      return turnedBack(x, y, degrees);
    }),
  );
  const [across, down] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...across), top: Math.min(...down), right: Math.max(...across), bottom: Math.max(...down) };
}

/** A point, in parts of width and height, before its picture was turned clockwise. */
function turnedBack(x: number, y: number, degrees: Turned['degrees']): readonly [x: number, y: number] {
  if (degrees === 90) return [y, 1 - x];
  if (degrees === 180) return [1 - x, 1 - y];
  return degrees === 270 ? [1 - y, x] : [x, y];
}
