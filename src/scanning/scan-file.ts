import { allow, type Outcome } from '../law/refusal.js';
import type { ChildCommand } from '../untrusted/child.js';
import { detect } from './detect/detect.js';
import type { Finding, FindingKind } from './detect/kind.js';
import { extractFile, type Pictures } from './extract/extract-file.js';
import { scanCommand } from './extract/in-child.js';
import type { Extracted, Part } from './extract/part.js';

/** A finding and where in the file it stands. */
export interface PlacedFinding extends Finding {
  readonly place: string;
}

/** What a file holds that needs a decision, and what of it could not be read (`notes`). */
export interface Scanned {
  readonly findings: readonly PlacedFinding[];
  readonly notes: readonly string[];
}

/** Extracts and detects; refusals are those of `extractFile`. */
export async function scanFile(
  bytes: Uint8Array,
  name: string,
  command: ChildCommand = scanCommand(),
  pictures: Pictures = 'read',
): Promise<Outcome<Scanned>> {
  const extracted = await extractFile(bytes, name, command, pictures);
  return extracted.ok ? allow(scanParts(extracted.value)) : extracted;
}

/** The findings of all parts. What a second reading of the same paragraph, row or page finds again is told once. */
export function scanParts({ parts, notes }: Extracted): Scanned {
  const findings: PlacedFinding[] = [];
  const seen = new Set<string>();
  for (const part of parts) {
    const placeOf = exactPlaces(part);
    for (const finding of detect(part.text)) {
      const place = placeOf(finding.start);
      const what = `${finding.kind} ${finding.text.replace(/[^\p{L}\p{N}@.]/gu, '')}`;
      const where = `${what} ${place}`;
      // What is read off a page and stands in its text too is told once.
      const onPage = `${what} ${/^.*?第 \d+ 页/.exec(place)?.[0] ?? place}`;
      if (seen.has(where) || (secondReading.test(part.place) && seen.has(what))) continue;
      if (part.recognised === true && seen.has(onPage)) continue;
      seen.add(where).add(what).add(onPage);
      const certain = finding.certain && (part.recognised !== true || checked.has(finding.kind));
      findings.push({ ...finding, certain, place });
    }
  }
  return { findings, notes };
}

/** Kinds whose number proves itself; of anything else that was recognised in a picture a letter may be wrong. */
const checked: ReadonlySet<FindingKind> = new Set(['idNumber', 'bankCard']);

/** Places of readings that only exist to find what the plain reading misses. */
export const secondReading = /表格第 \d+ 行$|文件中残留的内容$|网页显示的文字$|（(?:显示的|修订前)）$|图片文字$/;

/** The place of an offset; in plain text its line is counted, from one offset to the next higher one. */
function exactPlaces({ place, text }: Part): (offset: number) => string {
  const from = /第 (\d+) 行起$/.exec(place);
  if (from?.[1] === undefined) return () => place;
  const before = place.slice(0, from.index);
  let line = Number(from[1]);
  let at = text.indexOf('\n');
  return (offset) => {
    for (; at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
    return `${before}第 ${line} 行`;
  };
}
