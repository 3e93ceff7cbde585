import { type Area, areasOf } from './area.js';
import { type Engine, withRoom } from './engine.js';

/** What paints on a page, by the numbers that PDFium gives. */
export const objectKinds = { text: 1, path: 2, picture: 3, shading: 4, group: 5 } as const;

/** Groups inside of groups are looked into so far. */
const deepest = 8;

/** An object of a page: PDFium's handle, its kind, and the object on the page itself that it is or belongs to. */
export interface PageObject {
  readonly handle: number;
  readonly kind: number;
  readonly outermost: number;
}

/** All objects in the order in which they are painted, those inside of groups among them. */
export function* objectsOf(engine: Engine, page: number): Generator<PageObject> {
  for (let at = 0; at < engine.FPDFPage_CountObjects(page); at += 1) {
    const handle = engine.FPDFPage_GetObject(page, at);
    yield* below(engine, handle, handle, 0);
  }
}

function* below(engine: Engine, handle: number, outermost: number, depth: number): Generator<PageObject> {
  const kind = engine.FPDFPageObj_GetType(handle);
  yield { handle, kind, outermost };
  if (kind !== objectKinds.group || depth >= deepest) return;
  for (let at = 0; at < engine.FPDFFormObj_CountObjects(handle); at += 1) {
    yield* below(engine, engine.FPDFFormObj_GetObject(handle, at), outermost, depth + 1);
  }
}

/** Where an object on the page itself paints; null where PDFium does not tell. */
export function boundsOf(engine: Engine, page: number, object: number): Area | null {
  return withRoom(engine, 16, (room) => {
    if (!engine.FPDFPageObj_GetBounds(object, room, room + 4, room + 8, room + 12)) return null;
    const [left = 0, bottom = 0, right = 0, top = 0] = engine.pdfium.HEAPF32.slice(room >> 2, (room >> 2) + 4);
    return areasOf(engine, page)(left, bottom, right, top);
  });
}
