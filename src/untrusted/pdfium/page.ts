import { type Area, common, shareOf } from './area.js';
import { charactersOf, type PageCharacter } from './characters.js';
import type { Engine } from './engine.js';
import { boundsOf, objectKinds, objectsOf } from './objects.js';

/** Pixels row by row from above left: blue, green, red and one without meaning, or shades of grey. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
}

const withAnnotations = 1;

/** A page that is open in PDFium. */
export class Page {
  constructor(
    private readonly engine: Engine,
    private readonly page: number,
  ) {}

  /** Every character in the order of the file. */
  characters(): PageCharacter[] {
    return charactersOf(this.engine, this.page);
  }

  /** Paints the page on white with what was noted on it; `withoutText` leaves out every text of the page itself. */
  render(width: number, height: number, withoutText = false): Pixels {
    const { engine } = this;
    if (withoutText) this.switchText(false);
    const bitmap = engine.FPDFBitmap_Create(width, height, 0);
    if (bitmap === 0) throw new Error('PDFium has no memory for the page');
    try {
      engine.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
      engine.FPDF_RenderPageBitmap(bitmap, this.page, 0, 0, width, height, 0, withAnnotations);
      return this.pixelsOf(bitmap);
    } finally {
      engine.FPDFBitmap_Destroy(bitmap);
      if (withoutText) this.switchText(true);
    }
  }

  /** Where pictures are painted; for one inside of a group, the group. */
  pictureAreas(): Area[] {
    return this.pictures().flatMap(({ outermost }) => boundsOf(this.engine, this.page, outermost) ?? []);
  }

  /**
   * The pictures of which more may be in the file than the page shows: something is painted over them, or they reach beyond
   * the page. Each is decoded only when it is asked for, and null where it has more than `mostPixels` or cannot be decoded.
   */
  coveredPictures(mostPixels: number): (() => Pixels | null)[] {
    const { engine, page } = this;
    const painted = [...objectsOf(engine, page)].filter(({ handle, outermost }) => handle === outermost);
    const areas = painted.map(({ handle }) => boundsOf(engine, page, handle));
    const noted = engine.FPDFPage_GetAnnotCount(page) > 0;
    return this.pictures().flatMap(({ handle, outermost }) => {
      const at = painted.findIndex((one) => one.handle === outermost);
      const area = areas[at];
      if (!area) return [];
      const beyond = (area.right - area.left) * (area.bottom - area.top) - shareOf(area) > 0.03;
      const over = painted.some((other, place) => {
        const shared = place > at && other.kind !== objectKinds.text ? common(area, areas[place] ?? area) : null;
        return shared !== null && shareOf(shared) > 0.0005;
      });
      return noted || beyond || over || handle !== outermost ? [() => this.decode(handle, mostPixels)] : [];
    });
  }

  private pictures() {
    return [...objectsOf(this.engine, this.page)].filter(({ kind }) => kind === objectKinds.picture);
  }

  private decode(picture: number, mostPixels: number): Pixels | null {
    const { engine } = this;
    const bitmap = engine.FPDFImageObj_GetBitmap(picture);
    if (bitmap === 0) return null;
    try {
      const [width, height] = [engine.FPDFBitmap_GetWidth(bitmap), engine.FPDFBitmap_GetHeight(bitmap)];
      return width * height > mostPixels ? null : this.pixelsOf(bitmap);
    } finally {
      engine.FPDFBitmap_Destroy(bitmap);
    }
  }

  private pixelsOf(bitmap: number): Pixels {
    const { engine } = this;
    const from = engine.FPDFBitmap_GetBuffer(bitmap);
    const stride = engine.FPDFBitmap_GetStride(bitmap);
    const [width, height] = [engine.FPDFBitmap_GetWidth(bitmap), engine.FPDFBitmap_GetHeight(bitmap)];
    const channels = channelsOf[engine.FPDFBitmap_GetFormat(bitmap)];
    if (channels === undefined) throw new Error('PDFium lays pixels out in another way');
    const row = width * channels;
    const data = new Uint8Array(row * height);
    for (let y = 0; y < height; y += 1) {
      data.set(engine.pdfium.HEAPU8.subarray(from + y * stride, from + y * stride + row), y * row);
    }
    return { data, width, height, channels };
  }

  private switchText(on: boolean): void {
    for (const { handle, kind } of objectsOf(this.engine, this.page)) {
      if (kind === objectKinds.text) this.engine.FPDFPageObj_SetIsActive(handle, on);
    }
  }
}

/** By the numbers of PDFium's formats: grey, three colours, three and one without meaning, three and how opaque. */
const channelsOf: Readonly<Record<number, Pixels['channels']>> = { 1: 1, 2: 3, 3: 4, 4: 4 };
