import { type Area, areasOf, type ToArea } from './area.js';
import { type Engine, withRoom } from './engine.js';

/** A character of a page. Those that PDFium adds itself, between words and lines, have no area. */
export interface PageCharacter {
  readonly text: string;
  readonly area: Area | null;
  /** Its font is not in the file, so that another stands for it. */
  readonly borrowed: boolean;
  /** Whether its way of being written and its colour can be seen on white; what lies over it is not known. */
  readonly shown: boolean;
  /** Its font does not tell which character it is. */
  readonly unknown: boolean;
}

const invisible = 3;
/** Parts of the height that its font gives a character, by which its area is wider than its ink. */
const margin = 0.05;

/** Every character of a page in the order of the file, and what PDFium puts between words and lines. */
export function charactersOf(engine: Engine, page: number): PageCharacter[] {
  const text = engine.FPDFText_LoadPage(page);
  if (text === 0) throw new Error('PDFium cannot read the text of the page');
  const toArea = areasOf(engine, page);
  const fonts = new Map<number, boolean>();
  try {
    return withRoom(engine, 32, (room) =>
      Array.from({ length: Math.max(0, engine.FPDFText_CountChars(text)) }, (_, at) => {
        const code = engine.FPDFText_GetUnicode(text, at);
        const generated = engine.FPDFText_IsGenerated(text, at) === 1;
        const object = generated ? 0 : engine.FPDFText_GetTextObject(text, at);
        return {
          text: code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '\ufffd',
          area: generated ? null : areaOf(engine, text, at, room, toArea),
          borrowed: object !== 0 && isBorrowed(engine, object, fonts),
          shown: object !== 0 && isShown(engine, text, at, object, room),
          unknown: !generated && (code === 0 || engine.FPDFText_HasUnicodeMapError(text, at) === 1),
        };
      }),
    );
  } finally {
    engine.FPDFText_ClosePage(text);
  }
}

/**
 * The room that its font gives a character along its line, with its ink across it: of a font that stands for another PDFium
 * tells where ink would be, not where it paints, and fonts give lines far more height than they take.
 */
function areaOf(engine: Engine, text: number, at: number, room: number, toArea: ToArea): Area | null {
  const { HEAPF32, HEAPF64 } = engine.pdfium;
  const [left = 0, top = 0, right = 0, bottom = 0] = engine.FPDFText_GetLooseCharBox(text, at, room)
    ? HEAPF32.slice(room >> 2, (room >> 2) + 4)
    : [];
  const more = Math.min(right - left, top - bottom) * margin;
  if (engine.FPDFText_GetCharBox(text, at, room, room + 8, room + 16, room + 24)) {
    const [west = 0, east = 0, south = 0, north = 0] = HEAPF64.slice(room >> 3, (room >> 3) + 4);
    const [lying, standing] = directionOf(engine.FPDFText_GetCharAngle(text, at));
    if (east > west && north > south) {
      return toArea(
        Math.min(west - more, lying ? left : west),
        Math.min(south - more, standing ? bottom : south),
        Math.max(east + more, lying ? right : east),
        Math.max(north + more, standing ? top : north),
      );
    }
  }
  return right > left && top > bottom ? toArea(left, bottom, right, top) : null;
}

/** Whether a line of this angle runs along the page, up or down it, or, slanting, both. */
function directionOf(angle: number): readonly [lying: boolean, standing: boolean] {
  const steep = Math.abs(Math.sin(angle));
  return [steep < 0.95, steep > 0.3];
}

function isBorrowed(engine: Engine, object: number, known: Map<number, boolean>): boolean {
  const font = engine.FPDFTextObj_GetFont(object);
  const before = known.get(font);
  if (before !== undefined) return before;
  const borrowed = engine.FPDFFont_GetIsEmbedded(font) === 0;
  known.set(font, borrowed);
  return borrowed;
}

function isShown(engine: Engine, text: number, at: number, object: number, room: number): boolean {
  if (engine.FPDFTextObj_GetTextRenderMode(object) === invisible) return false;
  if (!engine.FPDFText_GetFillColor(text, at, room, room + 4, room + 8, room + 12)) return true;
  const [red = 0, green = 0, blue = 0, opaque = 0] = engine.pdfium.HEAPU32.slice(room >> 2, (room >> 2) + 4);
  return opaque > 32 && Math.min(red, green, blue) < 200;
}
