import { createHash } from 'node:crypto';
import type { FrozenReport } from './frozen.js';

/** The frozen report as it is stored, and the SHA-256 of those very bytes: what the signature is for. */
export function sealed(frozen: FrozenReport): { text: string; digest: string } {
  const text = JSON.stringify(frozen);
  return { text, digest: digestOfText(text) };
}

/** The SHA-256 of a stored frozen report. */
export function digestOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
