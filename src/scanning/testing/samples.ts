import { crc32, deflateRawSync } from 'node:zlib';
import { idCheckCharacter } from '../detect/checksums.js';

/** An identity number of region 990101, which does not exist, with its right check character. */
export function sampleId(birth: string, order = '307'): string {
  const digits = `990101${birth}${order}`;
  return `${digits}${idCheckCharacter(digits)}`;
}

/** A card number with the right check digit, made of zeros behind the mark of the card network. */
export function sampleCard(start: string, length: number): string {
  const digits = start.padEnd(length - 1, '0');
  for (let last = 0; last < 10; last += 1) {
    let sum = 0;
    const whole = `${digits}${last}`;
    for (let at = 0; at < length; at += 1) {
      const digit = Number(whole[length - 1 - at]);
      const twice = digit * 2;
      sum += at % 2 === 1 ? (twice > 9 ? twice - 9 : twice) : digit;
    }
    if (sum % 10 === 0) return whole;
  }
  return digits;
}

export interface SampleMember {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Sets the sign of encryption, without encrypting. */
  readonly locked?: boolean;
  /** Declares this size instead of the true one. */
  readonly declared?: number;
}

/** A ZIP of these members, with lies where they ask for them. */
export function sampleZip(members: readonly SampleMember[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, locked = false, declared } of members) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(locked ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared ?? bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, title, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, place, title]));
    chunks.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...chunks, central, end]));
}
