import type { Sealer } from '../../files/seal.js';

/** Which case was opened with number and code, and until when that holds. */
export interface CasePass {
  readonly request: string;
  /** The number as it was typed: of the submission or of the case. */
  readonly number: string;
}

const holdsMs = 60 * 60 * 1000;

/**
 * What the forms of an opened case carry in place of number and code. A sealed pass and not the code: a page left open
 * on a public computer, or saved, opens nothing an hour later, and it opens this one case only.
 */
export function writePass(sealer: Sealer, office: string, pass: CasePass, now: number): string {
  const { request, number } = pass;
  return sealer
    .seal(Buffer.from(JSON.stringify({ pass: office, request, number, until: now + holdsMs })))
    .toString('base64url');
}

/** The pass that was written; null where it is another's, was changed, or no longer holds. */
export function readPass(sealer: Sealer, office: string, text: string, now: number): CasePass | null {
  if (!/^[\w-]{40,600}$/.test(text)) return null;
  const bytes = sealer.open(Buffer.from(text, 'base64url'));
  if (!bytes) return null;
  const { pass, request, number, until } = JSON.parse(bytes.toString('utf8')) as Partial<Record<string, unknown>>;
  if (pass !== office || typeof request !== 'string' || typeof number !== 'string') return null;
  return typeof until === 'number' && now < until ? { request, number } : null;
}
