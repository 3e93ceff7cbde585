import sharp, { type Sharp } from 'sharp';
import { limits } from '../extract/limits.js';

/** The picture drawn anew, turned as it was shown, without place, words or thumbnail. */
export const cleanImage = (bytes: Uint8Array): Promise<Buffer> =>
  asWritten(sharp(bytes, { limitInputPixels: limits.imagePixels, failOn: 'error' }).rotate(), bytes);

/** A picture in the form that the bytes of the original have: PNG or JPEG. */
export function asWritten(image: Sharp, original: Uint8Array): Promise<Buffer> {
  return original[0] === 0x89 ? image.png().toBuffer() : image.jpeg({ quality: 92 }).toBuffer();
}
