import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { isSignedBy } from '../../src/publishing/channels/post-signed.js';

/** A message that came, and whether it was signed with the common key. */
export interface Message {
  readonly key: string;
  readonly signed: boolean;
  readonly body: string;
}

/** The county's platform on this machine, by TLS under a certificate of its own. */
export interface CountyPlatform {
  readonly port: number;
  /** Every message that came, refused ones included. */
  readonly seen: Message[];
  /** How many of the next messages are answered with 503. */
  failNext(count: number): void;
  close(): Promise<void>;
}

export async function openCountyPlatform(commonKey: string, now: () => number): Promise<CountyPlatform> {
  const seen: Message[] = [];
  let failing = 0;
  const server = createServer(ownCertificate(), (request, reply) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = Buffer.concat(pieces).toString('utf8');
      const timestamp = Number(request.headers['x-gongkai-timestamp']);
      const signature = String(request.headers['x-gongkai-signature']).replace('sha256=', '');
      const signed = isSignedBy(commonKey, { timestamp, body, signature }, now());
      seen.push({ key: String(request.headers['idempotency-key']), signed, body });
      failing -= 1;
      reply.writeHead(failing >= 0 ? 503 : 200).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    failNext: (count) => {
      failing = count;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** A key and the shortest certificate that it can sign for itself: X.509 written out, since Node only reads them. */
function ownCertificate(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaSha256 = der(0x30, Buffer.from('06082a8648ce3d040302', 'hex'));
  const name = der(
    0x30,
    der(0x31, der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from('zwgk.shifan.example')))),
  );
  const time = (text: string) => der(0x17, Buffer.from(text));
  const content = der(
    0x30,
    der(0xa0, Buffer.from('020102', 'hex')), // version 3
    Buffer.from('020101', 'hex'), // serial number 1
    ecdsaSha256,
    name,
    der(0x30, time('200101000000Z'), time('490101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', content, privateKey);
  const bytes = der(0x30, content, ecdsaSha256, der(0x03, Buffer.from([0]), signature));
  const lines = bytes.toString('base64').replace(/(.{64})/g, '$1\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

/** One value of DER: its tag, its length, what is in it. */
function der(tag: number, ...inside: readonly Buffer[]): Buffer {
  const content = Buffer.concat(inside);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
