import { type Engine, lay, startEngine, withRoom } from './engine.js';
import { Page } from './page.js';

/** An untrusted PDF in PDFium; nothing in it runs, for this PDFium holds no interpreter of scripts. */
export class RenderedPdf {
  private constructor(
    private readonly engine: Engine,
    private readonly document: number,
  ) {}

  /** Throws where it cannot be opened. The engine keeps the bytes for as long as the process lives. */
  static async open(bytes: Uint8Array): Promise<RenderedPdf> {
    const engine = await startEngine();
    const document = engine.FPDF_LoadMemDocument(lay(engine, bytes), bytes.length, '');
    if (document === 0) throw new Error('PDFium cannot open the document');
    return new RenderedPdf(engine, document);
  }

  get pages(): number {
    return this.engine.FPDF_GetPageCount(this.document);
  }

  /** Width and height of a page in points as it is shown, known without reading the page; `number` from 1. */
  sizeOf(number: number): { readonly width: number; readonly height: number } {
    return withRoom(this.engine, 8, (at) => {
      if (!this.engine.FPDF_GetPageSizeByIndexF(this.document, number - 1, at)) return { width: 0, height: 0 };
      const { HEAPF32 } = this.engine.pdfium;
      return { width: HEAPF32[at >> 2] ?? 0, height: HEAPF32[(at >> 2) + 1] ?? 0 };
    });
  }

  /** Uses a page and closes it; throws where it cannot be read. */
  async page<T>(number: number, use: (page: Page) => T | Promise<T>): Promise<T> {
    const handle = this.engine.FPDF_LoadPage(this.document, number - 1);
    if (handle === 0) throw new Error('PDFium cannot read the page');
    try {
      return await use(new Page(this.engine, handle));
    } finally {
      this.engine.FPDF_ClosePage(handle);
    }
  }
}
