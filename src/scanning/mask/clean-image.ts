import sharp from 'sharp';
import { limits } from '../extract/limits.js';

/** The picture drawn anew, turned as it was shown, without place, words or thumbnail. */
export async function cleanImage(bytes: Uint8Array): Promise<Buffer> {
  const image = sharp(bytes, { limitInputPixels: limits.imagePixels, failOn: 'error' }).rotate();
  const png = bytes[0] === 0x89;
  return png ? image.png().toBuffer() : image.jpeg({ quality: 92 }).toBuffer();
}
