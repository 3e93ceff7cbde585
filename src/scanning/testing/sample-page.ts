import { createRequire } from 'node:module';
import sharp from 'sharp';

/** A page of A4 as a scanner gives it at 200 dpi, with these lines printed in 12 points. For tests and the bench. */
export async function samplePage(lines: readonly string[], quality = 60): Promise<Uint8Array> {
  const fontfile = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  );
  const pictures = await Promise.all(
    lines.map((text) =>
      sharp({ text: { text, fontfile, font: 'Noto Serif SC 12', dpi: 200 } })
        .negate()
        .png()
        .toBuffer(),
    ),
  );
  return sharp({ create: { width: 1654, height: 2339, channels: 3, background: 'white' } })
    .composite(pictures.map((input, at) => ({ input, left: 160, top: 180 + at * 72 })))
    .jpeg({ quality })
    .toBuffer();
}
