import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { lendFonts } from './fonts.js';

/** PDFium in WebAssembly: whatever a PDF makes it do stays inside its own memory. */
export type Engine = WrappedPdfiumModule & { readonly pdfium: Memory };

/** Views of the engine's memory; new ones replace them when it grows, so that none may be kept. */
interface Memory {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPU32: Uint32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

/** Starts PDFium with our fonts lent to it; for a child process only, whose compiler it tunes. */
export async function startEngine(): Promise<Engine> {
  setFlagsFromString('--wasm-lazy-compilation');
  const program = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const wasmBinary = program.buffer.slice(program.byteOffset, program.byteOffset + program.length) as ArrayBuffer;
  const given = { wasmBinary, print: () => undefined, printErr: () => undefined };
  const engine = (await init(given)) as Engine;
  engine.PDFiumExt_Init();
  lendFonts(engine);
  return engine;
}

/** Bytes laid into the engine's memory. */
export function lay(engine: Engine, bytes: Uint8Array): number {
  const at = engine.pdfium.wasmExports.malloc(bytes.length);
  if (at === 0) throw new Error('the engine has no memory left');
  engine.pdfium.HEAPU8.set(bytes, at);
  return at;
}

/** Calls with room for so many bytes, which are zero before and given back after. */
export function withRoom<T>(engine: Engine, size: number, use: (at: number) => T): T {
  const at = lay(engine, new Uint8Array(size));
  try {
    return use(at);
  } finally {
    engine.pdfium.wasmExports.free(at);
  }
}
