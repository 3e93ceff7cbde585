import { bounds } from './bounds.js';
import { type Grey, resized } from './grey.js';
import type { Model } from './models.js';
import { type Box, boxesOf } from './text-boxes.js';

const means = [0.485, 0.456, 0.406];
const spreads = [0.229, 0.224, 0.225];

/** Where a picture has words, in its own pixels. */
export async function findLines(find: Model, grey: Grey): Promise<Box[]> {
  const scale = Math.min(1, bounds.side / Math.max(grey.width, grey.height));
  const side = (length: number): number => Math.max(32, Math.round((length * scale) / 32) * 32);
  const [width, height] = [side(grey.width), side(grey.height)];
  const { data } = await resized(grey, width, height);
  const area = width * height;
  const input = new Float32Array(3 * area);
  for (let channel = 0; channel < 3; channel += 1) {
    const [mean = 0, spread = 1] = [means[channel], spreads[channel]];
    for (let at = 0; at < area; at += 1) input[channel * area + at] = ((data[at] ?? 0) / 255 - mean) / spread;
  }
  const { data: map } = await find(input, [1, 3, height, width]);
  const [across, down] = [grey.width / width, grey.height / height];
  return boxesOf(map, width, height).map(({ x, y, length, thickness, angle }) => ({
    x: (x + 0.5) * across,
    y: (y + 0.5) * down,
    length: length * Math.hypot(Math.cos(angle) * across, Math.sin(angle) * down),
    thickness: thickness * Math.hypot(Math.sin(angle) * across, Math.cos(angle) * down),
    angle: Math.atan2(Math.sin(angle) * down, Math.cos(angle) * across),
  }));
}
