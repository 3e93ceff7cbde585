import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isSignedBy } from '../post-signed.js';

export const commonKey = 'shifan-common-key-2020';

/** A message as it came. */
/** A message as JSON, read field by field. */
export interface ReceivedBody {
  readonly [field: string]: ReceivedBody & string;
}

export interface Received {
  readonly key: string | undefined;
  readonly signed: boolean;
  /** What was sent, as a stranger reads it. */
  readonly body: ReceivedBody;
}

/** What the receiver does with the next message: answers 503, says nothing, redirects, or takes it and never answers. */
type Whim = 'fail' | 'silent' | 'redirect' | 'takeSilently';

export interface Receiver {
  readonly address: string;
  /** Every request that came. */
  readonly seen: Received[];
  /** What was taken, once per idempotency key. */
  readonly taken: Received[];
  plan(...whims: Whim[]): void;
  close(): Promise<void>;
}

/** The county's platform on this machine: it keeps each idempotency key once, whatever it answers. */
export async function aReceiver(now: () => number): Promise<Receiver> {
  const seen: Received[] = [];
  const taken: Received[] = [];
  const whims: Whim[] = [];
  const server = createServer((request, reply) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = Buffer.concat(pieces).toString('utf8');
      const timestamp = Number(request.headers['x-gongkai-timestamp']);
      const signature = String(request.headers['x-gongkai-signature']).replace('sha256=', '');
      const key = request.headers['idempotency-key']?.toString();
      const message = {
        key,
        signed: isSignedBy(commonKey, { timestamp, body, signature }, now()),
        body: JSON.parse(body),
      };
      seen.push(message);
      const whim = whims.shift();
      if (whim === 'fail') return reply.writeHead(503).end();
      if (whim === 'silent') return;
      if (whim === 'redirect') return reply.writeHead(307, { location: '/elsewhere' }).end();
      if (!taken.some((other) => other.key === key)) taken.push(message);
      if (whim === 'takeSilently') return;
      reply.writeHead(200).end('{}');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/push`,
    seen,
    taken,
    plan: (...next) => void whims.push(...next),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
