import { xmlText } from '../documents/text-width.js';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and in attributes; what XML cannot hold at all is left out. */
export function xml(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');
}
