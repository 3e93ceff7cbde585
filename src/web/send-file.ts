import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** Sends bytes as a download under a name that may be Chinese; a browser must not guess what they are. */
export function sendFile(
  reply: FastifyReply,
  bytes: Readable | Buffer,
  file: { name: string; type: string },
): FastifyReply {
  return reply
    .header('content-type', file.type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('x-content-type-options', 'nosniff')
    .send(bytes);
}
