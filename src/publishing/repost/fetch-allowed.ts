import { lookup as resolveName } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { allow, type Outcome, type Refusal, refuse } from '../../law/refusal.js';
import { isPrivateAddress } from './private-address.js';

/** What was fetched: its bytes, the charset that the server said, and where it was found in the end. */
export interface Fetched {
  readonly bytes: Buffer;
  readonly type: string;
  readonly charset: string | null;
  readonly url: string;
}

/** What bounds a fetch; tests put their own resolver here. */
export interface FetchBounds {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly redirects: number;
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly isPrivate: (ip: string) => boolean;
}

export const ordinaryBounds: FetchBounds = {
  milliseconds: 15_000,
  bytes: 5 * 1024 * 1024,
  redirects: 3,
  resolve: async (host) => (await resolveName(host, { all: true })).map(({ address }) => address),
  isPrivate: isPrivateAddress,
};

/**
 * Fetches an address whose host an administrator allowed. The name is resolved first, and refused where any of its
 * addresses is private; the connection goes to exactly the address that was checked, so that a name cannot change in
 * between. Every redirect is checked again. Refused as well: other schemes, accounts in the address, what takes too long
 * or is too large, and any answer but 200.
 */
export async function fetchAllowed(
  address: string,
  hosts: readonly string[],
  bounds: FetchBounds = ordinaryBounds,
): Promise<Outcome<Fetched>> {
  const until = AbortSignal.timeout(bounds.milliseconds);
  let at = address;
  for (let step = 0; step <= bounds.redirects; step += 1) {
    const checked = await checkAddress(at, hosts, bounds);
    if (!checked.ok) return checked;
    const answer = await get(checked.value.url, checked.value.ip, bounds, until);
    if ('ok' in answer) return answer;
    if (!('location' in answer)) return allow({ ...answer, url: at });
    if (!URL.canParse(answer.location, at)) return refuse('fetch-redirect', '对方网站转到了一个不正确的地址。');
    at = new URL(answer.location, at).href;
  }
  return refuse('fetch-redirects', '对方网站转了太多次，没有读取。');
}

async function checkAddress(
  address: string,
  hosts: readonly string[],
  { resolve, isPrivate }: FetchBounds,
): Promise<Outcome<{ url: URL; ip: string }>> {
  if (!URL.canParse(address)) return refuse('fetch-address', '网址不正确。');
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    return refuse('fetch-scheme', '只读取 http 或 https 的网址，网址中不能带账号。');
  }
  const host = url.hostname.toLowerCase();
  if (!hosts.includes(host))
    return refuse('fetch-host', `“${host}”不在准许读取的网站之列，请系统管理员在信息公开设置中添加。`);
  const addresses = await resolve(host).catch(() => []);
  const [ip] = addresses;
  if (ip === undefined) return refuse('fetch-name', `查不到“${host}”这个网站。`);
  if (addresses.some(isPrivate)) return refuse('fetch-private', `“${host}”指向内部网络，为安全起见没有读取。`);
  return allow({ url, ip });
}

type Got = Omit<Fetched, 'url'> | { readonly location: string } | Refusal;

function get(url: URL, ip: string, bounds: FetchBounds, signal: AbortSignal): Promise<Got> {
  const family = ip.includes(':') ? 6 : 4;
  const lookup: LookupFunction = (_host, options, done) =>
    options.all ? done(null, [{ address: ip, family }]) : done(null, ip, family);
  const headers = {
    accept: 'text/html, application/rss+xml, application/atom+xml, application/xml',
    'accept-encoding': 'identity',
  };
  return new Promise((resolve) => {
    const fail = () =>
      resolve(
        signal.aborted
          ? refuse('fetch-slow', `对方网站在 ${bounds.milliseconds / 1000} 秒内没有答完，没有读取。`)
          : refuse('fetch-broken', '连接对方网站没有成功，请稍后再试。'),
      );
    const request = (url.protocol === 'https:' ? https : http).get(
      url,
      { lookup, signal, headers, agent: false },
      (answer) => {
        const status = answer.statusCode ?? 0;
        const { location } = answer.headers;
        if (status >= 300 && status < 400 && location !== undefined) {
          answer.destroy();
          return resolve({ location });
        }
        if (status !== 200) {
          answer.destroy();
          return resolve(refuse('fetch-status', `对方网站答复 ${status}，没有读到内容。`));
        }
        const pieces: Buffer[] = [];
        let size = 0;
        answer.on('data', (piece: Buffer) => {
          size += piece.length;
          if (size > bounds.bytes) {
            answer.destroy();
            resolve(refuse('fetch-large', `内容超过 ${Math.floor(bounds.bytes / 1024 / 1024)} MB，没有读取。`));
          } else pieces.push(piece);
        });
        answer.on('error', fail);
        answer.on('end', () => {
          const said = String(answer.headers['content-type'] ?? '');
          const charset = /charset\s*=\s*"?([\w-]+)/i.exec(said)?.[1]?.toLowerCase() ?? null;
          resolve({ bytes: Buffer.concat(pieces), type: said.split(';')[0]?.trim().toLowerCase() ?? '', charset });
        });
      },
    );
    request.on('error', fail);
  });
}
