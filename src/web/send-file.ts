import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/**
 * Sends bytes as a download under a name that may be Chinese; a browser must not guess what they are.
 * `inline`: to be read in the browser, only for what the system itself has drawn.
 */
export function sendFile(
  reply: FastifyReply,
  bytes: Readable | Buffer,
  file: { readonly name: string; readonly type: string; readonly inline?: boolean },
): FastifyReply {
  return reply
    .header('content-type', file.type)
    .header(
      'content-disposition',
      `${file.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    )
    .header('x-content-type-options', 'nosniff')
    .send(bytes);
}
