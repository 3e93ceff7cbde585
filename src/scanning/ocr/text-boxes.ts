/** A tilted rectangle around words: its middle, its extent along and across them in pixels, and its tilt in radians. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly thickness: number;
  readonly angle: number;
}

/** How likely a point must be one of a word, and the points of a patch on average. */
const point = 0.3;
const patch = 0.5;
/** The model marks the core of a line; its letters reach beyond by this part of area over outline. */
const growth = 1.5;

/** The rectangles around patches of a map that says of each point how likely it belongs to words. */
export function boxesOf(map: Float32Array, width: number, height: number): Box[] {
  const seen = new Uint8Array(width * height);
  const boxes: Box[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] === 1 || (map[start] ?? 0) < point) continue;
    const points = patchAt(start, map, seen, width, height);
    const sure = points.reduce((sum, at) => sum + (map[at] ?? 0), 0) / points.length;
    const box = points.length < 12 || sure < patch ? null : around(points, width);
    if (box !== null) boxes.push(box);
  }
  return boxes;
}

function patchAt(start: number, map: Float32Array, seen: Uint8Array, width: number, height: number): number[] {
  const points = [start];
  seen[start] = 1;
  for (let next = 0; next < points.length; next += 1) {
    const at = points[next] ?? 0;
    const [row, column] = [Math.floor(at / width), at % width];
    for (let y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y += 1) {
      for (let x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x += 1) {
        const other = y * width + x;
        if (seen[other] === 1 || (map[other] ?? 0) < point) continue;
        seen[other] = 1;
        points.push(other);
      }
    }
  }
  return points;
}

/** The rectangle along the axis in which the points scatter most; upright where they scatter alike. */
function around(points: readonly number[], width: number): Box | null {
  let [sumX, sumY, sumXX, sumXY, sumYY] = [0, 0, 0, 0, 0];
  for (const at of points) {
    const [x, y] = [at % width, Math.floor(at / width)];
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumXY += x * y;
    sumYY += y * y;
  }
  const [middleX, middleY] = [sumX / points.length, sumY / points.length];
  const across = sumXX / points.length - middleX ** 2;
  const down = sumYY / points.length - middleY ** 2;
  const round = Math.max(across, down) < 4 * Math.min(across, down);
  const angle = round ? 0 : 0.5 * Math.atan2(2 * (sumXY / points.length - middleX * middleY), across - down);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let [left, right, top, bottom] = [0, 0, 0, 0];
  for (const at of points) {
    const [x, y] = [(at % width) - middleX, Math.floor(at / width) - middleY];
    const [along, beside] = [x * cos + y * sin, y * cos - x * sin];
    left = Math.min(left, along);
    right = Math.max(right, along);
    top = Math.min(top, beside);
    bottom = Math.max(bottom, beside);
  }
  const [length, thickness] = [right - left + 1, bottom - top + 1];
  if (Math.min(length, thickness) < 3) return null;
  const more = (growth * length * thickness) / (length + thickness);
  const [along, beside] = [(left + right) / 2, (top + bottom) / 2];
  return {
    x: middleX + along * cos - beside * sin,
    y: middleY + along * sin + beside * cos,
    length: length + more,
    thickness: thickness + more,
    angle,
  };
}
