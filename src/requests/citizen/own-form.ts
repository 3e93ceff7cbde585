import type { IncomingHttpHeaders } from 'node:http';
import { hostOf } from '../../web/staff-route.js';

/**
 * Whether a form was sent from a page of this site. Browsers say so in one of three headers, the older ones only in
 * the last; who says it in none of them is no browser showing our page.
 */
export function isOwnForm(headers: IncomingHttpHeaders): boolean {
  const { origin, host, referer } = headers;
  if (origin !== undefined) return hostOf(origin) === host;
  const from = headers['sec-fetch-site'];
  if (from !== undefined) return from === 'same-origin' || from === 'none';
  return referer !== undefined && hostOf(referer) === host;
}
