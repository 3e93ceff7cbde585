import type { LetterValues } from '../../documents/letters/fill-template.js';
import type { LetterKind } from '../../documents/letters/letter-kind.js';
import type { Sealer } from '../../files/seal.js';

/** The name of whom a letter goes to, sealed; undefined for forms, which go to nobody by themselves. */
export function sealedName(sealer: Sealer, kind: LetterKind, values: LetterValues): Buffer | undefined {
  const key = kind.shape === 'text' ? /【(.+?)】/u.exec(kind.addressee)?.[1] : undefined;
  const name = key === undefined ? undefined : values[key];
  return typeof name === 'string' && name !== '' ? sealer.seal(Buffer.from(name)) : undefined;
}

/** A sealed name in the clear. Throws where it does not open: the key is another, or the row was changed. */
export function openName(sealer: Sealer, sealed: Buffer): string {
  const bytes = sealer.open(sealed);
  if (!bytes) throw new Error('the name of whom a letter goes to does not open');
  return bytes.toString('utf8');
}
