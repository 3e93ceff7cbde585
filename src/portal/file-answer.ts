import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { revalidate, securityHeaders } from './page-headers.js';
import type { PublicAttachment } from './rows.js';

/** What a browser may show by itself; everything else is saved, whatever the uploader called it. */
const shownInline = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp']);
const types = /^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*$/;

/** The headers of a download: the name in both spellings of RFC 6266, never a type that a browser would run. */
export function fileHeaders(name: string, type: string, size: number | null): Record<string, string> {
  const plain = type.toLowerCase().split(';')[0]?.trim() ?? '';
  const inline = shownInline.has(plain);
  const safe = types.test(plain) && !/html|xml|svg|script/.test(plain.replace(/openxmlformats/, ''));
  return {
    ...Object.fromEntries(securityHeaders),
    // Nothing in a file runs or loads. Browsers open no PDF in a sandbox, and style the viewers of what they show.
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'${inline ? '' : '; sandbox'}`,
    'content-type': safe ? plain : 'application/octet-stream',
    'content-disposition': `${inline ? 'inline' : 'attachment'}; filename="${asciiName(name)}"; filename*=UTF-8''${encoded(name)}`,
    'cache-control': revalidate,
    ...(size === null ? {} : { 'content-length': String(size) }),
  };
}

/** Sends an attachment under its own name. */
export function sendFile(file: PublicAttachment, bytes: Readable, reply: FastifyReply): FastifyReply {
  const etag = `"${file.digest}"`;
  reply.headers({ ...fileHeaders(file.name, file.type, file.size), etag });
  return reply.send(bytes);
}

function asciiName(name: string): string {
  return name.replace(/[^\x20-\x7e]|["\\%;]/g, '_');
}

/** RFC 5987: what encodeURIComponent leaves but a header parameter may not hold, and lone halves that it refuses. */
function encoded(name: string): string {
  const whole = name.replace(/[\p{Cs}\p{Cc}]/gu, '_');
  return encodeURIComponent(whole).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
