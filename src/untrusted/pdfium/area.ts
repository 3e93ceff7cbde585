import { type Engine, withRoom } from './engine.js';

/** A rectangle on a page as it is shown: parts of its width and height, 0 to 1, from above left. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Turns corners in points of a page into an area of it. */
export type ToArea = (left: number, bottom: number, right: number, top: number) => Area;

/** For a page of the engine: its rotation and its cut are counted in. */
export function areasOf(engine: Engine, page: number): ToArea {
  const scale = 1_000_000;
  const point = (x: number, y: number): readonly [x: number, y: number] =>
    withRoom(engine, 8, (room) => {
      engine.FPDF_PageToDevice(page, 0, 0, scale, scale, 0, x, y, room, room + 4);
      const { HEAP32 } = engine.pdfium;
      return [(HEAP32[room >> 2] ?? 0) / scale, (HEAP32[(room + 4) >> 2] ?? 0) / scale];
    });
  return (left, bottom, right, top) => {
    const [x, y] = point(left, bottom);
    const [otherX, otherY] = point(right, top);
    return {
      left: Math.min(x, otherX),
      top: Math.min(y, otherY),
      right: Math.max(x, otherX),
      bottom: Math.max(y, otherY),
    };
  };
}

/** How much of a page an area takes; nothing of what lies beside the page counts. */
export function shareOf({ left, top, right, bottom }: Area): number {
  const within = (value: number): number => Math.min(1, Math.max(0, value));
  return (within(right) - within(left)) * (within(bottom) - within(top));
}

/** What two areas have in common; null where they are apart. */
export function common(one: Area, other: Area): Area | null {
  const area = {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
  return area.left < area.right && area.top < area.bottom ? area : null;
}
