import type { Grey } from './grey.js';
import type { Models, Tensor } from './models.js';
import type { Box } from './text-boxes.js';

/** The height that the model reads, and how much narrower than wide a line is drawn: time is what its width costs. */
const height = 48;
const squeeze = 0.75;
const longest = 2400;

/** What a line says, and how sure the model is of its characters on average, 0 to 1. */
export interface ReadLine {
  readonly text: string;
  readonly sure: number;
  /** Where along the line each character was recognised, 0 to 1; the model looks at it there, its edges may be elsewhere. */
  readonly along: readonly number[];
}

/** Reads the words in a box. */
export async function readLine({ read, characters }: Models, grey: Grey, box: Box): Promise<ReadLine> {
  const drawn = (box.length * height * squeeze) / box.thickness;
  const width = Math.min(longest, Math.max(16, Math.ceil(drawn / 8) * 8));
  const plane = drawLine(grey, box, width);
  const input = new Float32Array(3 * plane.length);
  for (let channel = 0; channel < 3; channel += 1) input.set(plane, channel * plane.length);
  return spell(await read(input, [1, 3, height, width]), characters);
}

/** The box laid straight, from -1 for black to 1 for white; white outside of the picture. */
function drawLine({ data, width: wide, height: high }: Grey, box: Box, width: number): Float32Array {
  const plane = new Float32Array(height * width);
  const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
  const shade = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= wide || y >= high ? 255 : (data[y * wide + x] ?? 255);
  for (let row = 0; row < height; row += 1) {
    const beside = ((row + 0.5) / height - 0.5) * box.thickness;
    for (let column = 0; column < width; column += 1) {
      const along = ((column + 0.5) / width - 0.5) * box.length;
      const x = box.x + along * cos - beside * sin - 0.5;
      const y = box.y + along * sin + beside * cos - 0.5;
      const [left, top] = [Math.floor(x), Math.floor(y)];
      const [right, below] = [x - left, y - top];
      const above = shade(left, top) * (1 - right) + shade(left + 1, top) * right;
      const under = shade(left, top + 1) * (1 - right) + shade(left + 1, top + 1) * right;
      plane[row * width + column] = (above * (1 - below) + under * below) / 127.5 - 1;
    }
  }
  return plane;
}

/** The likeliest character of every step; what repeats without a pause is one. */
export function spell({ data, shape }: Tensor, characters: readonly string[]): ReadLine {
  const [, steps = 0, kinds = 0] = shape;
  const along: number[] = [];
  let [text, sum, before] = ['', 0, 0];
  for (let step = 0; step < steps; step += 1) {
    let best = 0;
    for (let kind = 1; kind < kinds; kind += 1) {
      if ((data[step * kinds + kind] ?? 0) > (data[step * kinds + best] ?? 0)) best = kind;
    }
    if (best !== 0 && best !== before) {
      text += characters[best] ?? '';
      sum += data[step * kinds + best] ?? 0;
      along.push((step + 0.5) / steps);
    }
    before = best;
  }
  return { text, sure: along.length === 0 ? 0 : sum / along.length, along };
}
