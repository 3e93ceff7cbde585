import { inflateRawSync } from 'node:zlib';

const mostEntries = 500;
const mostBytes = 40 * 1024 * 1024;
const mostRatio = 100;
/** Small entries compress far above the ratio without harm. */
const harmless = 1024 * 1024;

/** Why a ZIP was not read. */
export type ZipFault = 'broken' | 'encrypted' | 'bomb';

/**
 * The entries of a ZIP by path, in the order of its directory. No entry is inflated beyond the size that it declares,
 * so what is counted beforehand cannot be exceeded: 500 entries, 40 MB, ratio 100.
 */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, Buffer> | ZipFault {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > data.length) return 'broken';
  const count = data.readUInt16LE(end + 10);
  if (count > mostEntries) return 'bomb';
  const files = new Map<string, Buffer>();
  let total = 0;
  try {
    let at = data.readUInt32LE(end + 16);
    for (let entry = 0; entry < count; entry += 1) {
      if (data.readUInt32LE(at) !== 0x02014b50) return 'broken';
      if ((data.readUInt16LE(at + 8) & 1) === 1) return 'encrypted';
      const packed = data.readUInt32LE(at + 20);
      const size = data.readUInt32LE(at + 24);
      const nameLength = data.readUInt16LE(at + 28);
      const name = data.toString('utf8', at + 46, at + 46 + nameLength);
      total += size;
      if (total > mostBytes || (size > harmless && size > packed * mostRatio)) return 'bomb';
      if (files.has(name)) return 'broken';
      if (!name.endsWith('/')) {
        files.set(name, contentOf(data, data.readUInt32LE(at + 42), data.readUInt16LE(at + 10), packed, size));
      }
      at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
    }
  } catch {
    // an offset outside the file, or bytes that do not inflate to what was declared
    return 'broken';
  }
  return files;
}

function contentOf(data: Buffer, header: number, method: number, packed: number, size: number): Buffer {
  const from = header + 30 + data.readUInt16LE(header + 26) + data.readUInt16LE(header + 28);
  const raw = data.subarray(from, from + packed);
  if (method === 0 && raw.length === size) return raw;
  if (method !== 8) throw new Error('unknown compression');
  if (size === 0) return Buffer.alloc(0);
  const content = inflateRawSync(raw, { maxOutputLength: size });
  if (content.length !== size) throw new Error('declared size is wrong');
  return content;
}
