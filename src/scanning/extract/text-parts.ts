import { Parser } from 'htmlparser2';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { Extracted, Part } from './part.js';

/** Characters to a part; a line is not divided unless it is longer. */
const partLength = 1_000_000;

/** Decodes plain text: by its mark, else UTF-8, else GB18030. Null where it is neither or holds control characters. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return readable(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return readable(new TextDecoder('utf-16be').decode(bytes));
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return readable(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    } catch {
      // Not this one.
    }
  }
  return null;
}

function readable(text: string): string | null {
  const sample = text.slice(0, 100_000);
  const strange = sample.match(/(?!\s)[\p{Cc}\p{Co}\ufffd]/gu)?.length ?? 0;
  return strange > 2 + sample.length / 200 ? null : text;
}

/** Plain text, CSV and pages. Of a page both the source and what it shows are given, for tags can part a number. */
export function textParts(bytes: Uint8Array): Outcome<Extracted> {
  const text = decodeText(bytes);
  if (text === null)
    return refuse('scan.unknownKind', '不能识别这种文件，没有检查，请换成 Word、Excel、PDF、文本或图片。');
  const parts: Part[] = [];
  let line = 1;
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + partLength);
    if (to < text.length) {
      const lineEnd = text.lastIndexOf('\n', to);
      if (lineEnd > from) to = lineEnd + 1;
    }
    const piece = text.slice(from, to);
    parts.push({ place: `第 ${line} 行起`, text: piece });
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) line += 1;
    from = to;
  }
  if (/<\/?[a-z!?][^>]*>/i.test(text.slice(0, 200_000))) parts.push({ place: '网页显示的文字', text: shownText(text) });
  return allow({ parts, notes: [] });
}

const blocks = /^(?:p|div|br|tr|li|h[1-6]|table|section|article)$/i;

function shownText(page: string): string {
  let shown = '';
  const parser = new Parser(
    {
      ontext: (text) => {
        shown += text;
      },
      onopentag: (name) => {
        if (blocks.test(name)) shown += '\n';
        else if (/^t[dh]$/i.test(name)) shown += '\t';
      },
    },
    { decodeEntities: true },
  );
  parser.write(page);
  parser.end();
  return shown;
}
