import type { FastifyRequest } from 'fastify';

/**
 * 'http://…' by which a request came, where that can lead nowhere but back to the machine that asks: a loopback name with
 * the very port that took the request. Null for any other Host, which whoever asks may invent.
 */
export function loopbackOrigin({ raw }: Pick<FastifyRequest, 'raw'>): string | null {
  const [, port] = /^(?:127\.0\.0\.1|localhost|\[::1\]):(\d{1,5})$/.exec(raw.headers.host ?? '') ?? [];
  return port !== undefined && Number(port) === raw.socket.localPort ? `http://${raw.headers.host}` : null;
}
