import sharp, { type Sharp } from 'sharp';

/** A picture in shades of grey, row by row from above left; 0 is black. */
export interface Grey {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What sharp is told of bare pixels. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
}

/** A picture upright as its camera says, on white. Throws where it cannot be decoded or has more than `mostPixels`. */
export function decodeGrey(bytes: Uint8Array, mostPixels: number, pixels?: Pixels): Promise<Grey> {
  const options = { limitInputPixels: mostPixels, failOn: 'error' } as const;
  const picture = pixels === undefined ? sharp(bytes, options).autoOrient() : sharp(bytes, { ...options, raw: pixels });
  return out(picture.flatten({ background: 'white' }));
}

/** Turned by a quarter or a half. */
export function turned(grey: Grey, degrees: number): Promise<Grey> {
  return out(raw(grey).rotate(degrees));
}

/** Drawn in another size. */
export function resized(grey: Grey, width: number, height: number): Promise<Grey> {
  return out(raw(grey).resize(width, height, { fit: 'fill' }));
}

const raw = ({ data, width, height }: Grey): Sharp => sharp(data, { raw: { width, height, channels: 1 } });

async function out(picture: Sharp): Promise<Grey> {
  const { data, info } = await picture.greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
