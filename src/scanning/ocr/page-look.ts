import { shareOf } from '../../untrusted/pdfium/area.js';
import type { PageCharacter } from '../../untrusted/pdfium/characters.js';
import type { Page } from '../../untrusted/pdfium/page.js';

/** Scanning programs put a line of their own or a page number over a page, no more. */
const fewCharacters = 40;
/** A picture that takes less of its page is a stamp, a letterhead or an ornament. */
const considerable = 0.08;
/** When so many characters of a page cannot be told by their fonts, its text is no text. */
const mostUnknown = 0.2;

/** Whether words on a page of a PDF can only be read by looking at it, as far as its text does not give them. */
export function mustLook(page: Page, characters: readonly PageCharacter[]): boolean {
  const printed = characters.filter(({ text, area }) => area !== null && text.trim() !== '');
  if (printed.length < fewCharacters) return true;
  if (printed.filter(({ unknown }) => unknown).length > printed.length * mostUnknown) return true;
  return page.pictureAreas().reduce((sum, area) => sum + shareOf(area), 0) >= considerable;
}

/** What is drawn of a page: 200 dots to the inch, fewer where that would be more pixels than a page may have. */
export function pixelsOf({ width, height }: { readonly width: number; readonly height: number }): {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
} {
  const dpi = Math.min(200, 72 * Math.sqrt(mostPixels / (width * height)));
  const side = (points: number): number => Math.max(1, Math.round((points * dpi) / 72));
  return { width: side(width), height: side(height), dpi };
}

/** A page of A2 at 200 dpi has 15 million. */
const mostPixels = 16_000_000;
