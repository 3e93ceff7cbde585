import { type ZipPart, zip } from '../../../test/cases/reports/zip.js';
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

export interface SampleMember extends Omit<ZipPart, 'bytes'> {
  readonly content: string | Uint8Array;
}

/** A ZIP of these members, with lies where they ask for them. */
export function sampleZip(members: readonly SampleMember[]): Uint8Array {
  return zip(members.map(({ content, ...member }) => ({ ...member, bytes: Buffer.from(content) })));
}
