import { createHash } from 'node:crypto';
import type { Encoding } from './accept-encoding.js';

/**
 * What every public page says about itself: nothing but our own files may run, style or be sent to; no other site
 * may frame it. There is no inline script or style anywhere, so the policy needs no exception. Few, since each
 * costs a fiftieth of serving a kept page.
 */
export const securityHeaders: readonly (readonly [string, string])[] = [
  [
    'content-security-policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
      "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  ],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
];

export const htmlType = 'text/html; charset=utf-8';
/** A copy may be kept but must be asked about each time: what is withdrawn is gone at the next click. */
export const revalidate = 'public, no-cache';
export const keepForEver = 'public, max-age=31536000, immutable';

/** The strong ETag of bytes: their SHA-256; each encoding of a page is a representation of its own. */
export function etagOf(identity: Buffer, encoding: Encoding): string {
  const hash = createHash('sha256').update(identity).digest('base64url');
  return encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
}

/** Headers as one flat list, the form that writeHead sends without copying. */
export function headerList(
  page: { type: string; cacheControl: string },
  encoding: Encoding,
  etag: string,
  length: number | null,
): string[] {
  return [
    ...(length === null ? [] : ['content-type', page.type, 'content-length', String(length)]),
    ...(encoding === 'identity' || length === null ? [] : ['content-encoding', encoding]),
    ...['etag', etag, 'cache-control', page.cacheControl, 'vary', 'accept-encoding'],
    ...securityHeaders.flat(),
  ];
}
