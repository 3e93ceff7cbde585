import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Engine } from './engine.js';

/** As PDFium counts character sets: Japanese, Korean, simplified and traditional Chinese. */
const eastAsian: ReadonlySet<number> = new Set([128, 129, 134, 136]);
const files = {
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
} as const;
type Lent = keyof typeof files;
const lent: readonly Lent[] = ['serif', 'sans'];
/** How the names of black typefaces are written; whatever else a Chinese office uses has brush strokes. */
const black = /hei|yahei|gothic|sans|arial|dengxian|\u9ed1|\u7b49\u7ebf/i;

/**
 * Lends PDFium two Chinese fonts for what a PDF does not carry itself. It knows no others but its own Latin ones: nothing of
 * the machine shows in a page, and a page looks alike on every machine.
 */
export function lendFonts(engine: Engine): void {
  const { pdfium } = engine;
  const places = new Map<Lent, { readonly at: number; readonly size: number }>();
  const handleOf = (name: Lent): number => lent.indexOf(name) + 1;
  const placeOf = (handle: number) => {
    const name = lent[handle - 1];
    if (name === undefined) return null;
    const known = places.get(name);
    if (known) return known;
    const bytes = readFileSync(createRequire(import.meta.url).resolve(files[name]));
    const place = { at: pdfium.wasmExports.malloc(bytes.length), size: bytes.length };
    pdfium.HEAPU8.set(bytes, place.at);
    places.set(name, place);
    return place;
  };
  const map = (_: number, _weight: number, _italic: number, charset: number, _pitch: number, face: number): number => {
    if (!eastAsian.has(charset)) return 0;
    return handleOf(black.test(faceName(pdfium.HEAPU8, face)) ? 'sans' : 'serif');
  };
  const open = (_: number, face: number): number => {
    const name = pdfium.UTF8ToString(face);
    return name === 'serif' || name === 'sans' ? handleOf(name) : 0;
  };
  const data = (_: number, handle: number, table: number, buffer: number, size: number): number => {
    const place = placeOf(handle);
    if (place === null || table === 0x74746366) return 0;
    const found = table === 0 ? place : tableOf(pdfium.HEAPU8, place, table);
    if (found === null) return 0;
    if (buffer !== 0 && size >= found.size) pdfium.HEAPU8.copyWithin(buffer, found.at, found.at + found.size);
    return found.size;
  };
  const name = (_: number, handle: number, buffer: number, size: number): number => {
    const text = lent[handle - 1] ?? '';
    if (buffer !== 0 && size > text.length) pdfium.stringToUTF8(text, buffer, size);
    return text.length + 1;
  };
  const charset = (): number => 134;
  const calls: readonly (readonly [(...given: number[]) => number | undefined, string])[] = [
    // Each its own function: the engine's table knows one shape of each.
    [() => undefined, 'vi'],
    [() => undefined, 'vii'],
    [map as (...given: number[]) => number, 'iiiiiiii'],
    [open as (...given: number[]) => number, 'iii'],
    [data as (...given: number[]) => number, 'iiiiii'],
    [name as (...given: number[]) => number, 'iiiii'],
    [charset, 'iii'],
    [() => undefined, 'vii'],
  ];
  // Stays for as long as the engine lives.
  const info = pdfium.wasmExports.malloc(4 + calls.length * 4);
  pdfium.setValue(info, 1, 'i32');
  for (const [at, [call, shape]] of calls.entries()) {
    pdfium.setValue(info + 4 + at * 4, pdfium.addFunction(call, shape), 'i32');
  }
  engine.FPDF_SetSystemFontInfo(info);
}

/** A name of a font is in UTF-8 or in GBK. */
function faceName(heap: Uint8Array, at: number): string {
  const bytes = heap.slice(at, heap.indexOf(0, at));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Where a table of a font lies; null where it has none such. */
function tableOf(heap: Uint8Array, { at }: { at: number }, table: number): { at: number; size: number } | null {
  const view = new DataView(heap.buffer, heap.byteOffset + at);
  for (let entry = 0; entry < view.getUint16(4); entry += 1) {
    const row = 12 + entry * 16;
    if (view.getUint32(row) === table) return { at: at + view.getUint32(row + 8), size: view.getUint32(row + 12) };
  }
  return null;
}
