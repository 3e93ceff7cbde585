import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Begins to open an untrusted PDF, with nothing in it allowed to run; `characterMaps` as the child is told. */
export function openPdf(bytes: Uint8Array, characterMaps: string): ReturnType<typeof getDocument> {
  return getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: characterMaps,
    cMapPacked: true,
    // Scans are often in JBIG2 or JPEG 2000, whose decoders lie beside the maps.
    wasmUrl: characterMaps.replace(/cmaps(.)$/, 'wasm$1'),
    maxImageSize: 40_000_000,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  });
}
