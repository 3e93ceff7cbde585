import { crc32, inflateRawSync } from 'node:zlib';

/** A member of a ZIP; its bytes are inflated when they are asked for. */
export interface ZipMember {
  readonly name: string;
  /** Throws where the bytes are not what the directory says; never yields more than were declared. */
  read(): Buffer;
}

/** Why a ZIP was not opened; each room has its own sentence for it. */
export type ZipFault = 'damaged' | 'encrypted' | 'macro' | 'tooMany' | 'bomb' | 'unsafeName';

/** What may be in a ZIP: its members, and the bytes that they declare together. */
export interface ZipBounds {
  readonly entries: number;
  readonly totalBytes: number;
}

const ordinary: ZipBounds = { entries: 2000, totalBytes: 100 * 1024 * 1024 };
const mostRatio = 100;
/** Small entries compress far above the ratio without harm. */
const harmless = 1024 * 1024;
const isOdd = (code: number): boolean => code < 32 || code === 127;
const unsafe = (name: string): boolean =>
  name === '' ||
  /^[/\\]|^[A-Za-z]:|\\|(?:^|\/)\.\.(?:\/|$)/.test(name) ||
  [...name].some((c) => isOdd(c.charCodeAt(0)));

/**
 * Reads the directory of a ZIP before anything is unpacked. Not opened: encrypted members, macros, more members or bytes
 * than the bounds allow (2,000 and 100 MB unless told), a ratio of 100, names that lead elsewhere, two members of one name,
 * a directory that does not fit.
 */
export function openZip(bytes: Uint8Array, bounds: ZipBounds = ordinary): readonly ZipMember[] | ZipFault {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > data.length) return 'damaged';
  const count = data.readUInt16LE(end + 10);
  if (count > bounds.entries) return 'tooMany';
  const members = new Map<string, ZipMember>();
  let at = data.readUInt32LE(end + 16);
  let total = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== 0x02014b50) return 'damaged';
    const packed = data.readUInt32LE(at + 20);
    const size = data.readUInt32LE(at + 24);
    const nameLength = data.readUInt16LE(at + 28);
    const flags = data.readUInt16LE(at + 8);
    if ((flags & 1) === 1) return 'encrypted';
    const name = nameOf(data.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
    if (unsafe(name)) return 'unsafeName';
    if (/vbaProject\.bin$|vbaData\.xml$/iu.test(name)) return 'macro';
    total += size;
    if (total > bounds.totalBytes || (size > harmless && size > packed * mostRatio)) return 'bomb';
    if (members.has(name)) return 'damaged';
    const [header, method, crc] = [data.readUInt32LE(at + 42), data.readUInt16LE(at + 10), data.readUInt32LE(at + 16)];
    members.set(name, { name, read: () => contentOf(data, { header, method, packed, size, crc }) });
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return [...members.values()];
}

function contentOf(
  data: Buffer,
  entry: { header: number; method: number; packed: number; size: number; crc: number },
): Buffer {
  const from = entry.header + 30 + data.readUInt16LE(entry.header + 26) + data.readUInt16LE(entry.header + 28);
  const raw = data.subarray(from, from + entry.packed);
  const content =
    entry.method === 0
      ? raw
      : entry.size === 0
        ? Buffer.alloc(0)
        : inflateRawSync(raw, { maxOutputLength: entry.size });
  if ((entry.method !== 0 && entry.method !== 8) || content.length !== entry.size || crc32(content) !== entry.crc) {
    throw new Error('the member is not what the directory says');
  }
  return content;
}

/** UTF-8 where it is one, else what Chinese Windows writes. */
function nameOf(raw: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !utf8 }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}
