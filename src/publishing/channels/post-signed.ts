import { createHmac, timingSafeEqual } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { checkTarget, type PushBounds } from './target-address.js';

/** Where and with which key a message goes. */
export interface Destination {
  readonly address: string;
  readonly intranet: boolean;
  readonly key: string;
}

/** The HMAC-SHA256 over `timestamp.body`, in hexadecimal: what the receiver computes with the common key. `timestamp` in s. */
export function signatureOf(key: string, timestamp: number, body: string): string {
  return createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex');
}

/** As a receiver checks it: of this key, and no older than `seconds`. */
export function isSignedBy(
  key: string,
  sent: { timestamp: number; body: string; signature: string },
  now: number,
  seconds = 300,
): boolean {
  const [expected, given] = [Buffer.from(signatureOf(key, sent.timestamp, sent.body)), Buffer.from(sent.signature)];
  const isFresh = Math.abs(now / 1000 - sent.timestamp) <= seconds;
  return isFresh && expected.length === given.length && timingSafeEqual(expected, given);
}

/**
 * Posts a message once. Only a 2xx is a success; a redirect is not followed, for nobody checked where it leads.
 * `now` in ms.
 */
export async function postSigned(
  to: Destination,
  message: { readonly idempotencyKey: string; readonly body: string },
  now: number,
  bounds: PushBounds,
): Promise<Outcome<number>> {
  const checked = await checkTarget(to.address, to.intranet, bounds);
  if (!checked.ok) return checked;
  const { url, ip } = checked.value;
  const timestamp = Math.floor(now / 1000);
  const bytes = Buffer.from(message.body);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    'idempotency-key': message.idempotencyKey,
    'x-gongkai-timestamp': String(timestamp),
    'x-gongkai-signature': `sha256=${signatureOf(to.key, timestamp, message.body)}`,
  };
  const family = ip.includes(':') ? 6 : 4;
  const lookup: LookupFunction = (_host, options, done) =>
    options.all ? done(null, [{ address: ip, family }]) : done(null, ip, family);
  const signal = AbortSignal.timeout(bounds.milliseconds);
  return new Promise((resolve) => {
    const fail = () =>
      resolve(
        signal.aborted
          ? refuse('push-slow', `县级平台在 ${bounds.milliseconds / 1000} 秒内没有答复。`)
          : refuse('push-broken', '连接县级平台没有成功。'),
      );
    const options = { method: 'POST', headers, lookup, signal, agent: false };
    const request = (url.protocol === 'https:' ? https : http).request(url, options, (answer) => {
      const status = answer.statusCode ?? 0;
      answer.destroy(); // what it says beside is of no use, and may be endless
      const isTaken = status >= 200 && status < 300;
      resolve(isTaken ? allow(status) : refuse('push-status', `县级平台答复 ${status}，没有接收。`));
    });
    request.on('error', fail);
    request.end(bytes);
  });
}
