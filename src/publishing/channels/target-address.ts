import { lookup as resolveName } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { isPrivateAddress } from '../repost/private-address.js';

/** What bounds a push; tests put their own resolver and loopback here. */
export interface PushBounds {
  readonly milliseconds: number;
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** A receiver on this very machine, without TLS: for tests only. */
  readonly loopback: boolean;
}

export const ordinaryPush: PushBounds = {
  milliseconds: 15_000,
  resolve: async (host) => (await resolveName(host, { all: true })).map(({ address }) => address),
  loopback: false,
};

const loop = new BlockList();
loop.addSubnet('127.0.0.0', 8, 'ipv4');
loop.addAddress('::1', 'ipv6');

const intranet = new BlockList();
for (const [net, bits] of [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  intranet.addSubnet(net, bits, 'ipv4');
intranet.addSubnet('fc00::', 7, 'ipv6');

const isIn = (list: BlockList, ip: string) => isIP(ip) !== 0 && list.check(ip, isIP(ip) === 4 ? 'ipv4' : 'ipv6');

/**
 * The IP to which a push goes: exactly the one that was checked. An address in a private network only where the
 * administrator marked it as 内网, and never this machine or a link-local one, where a cloud keeps its secrets.
 */
export async function checkTarget(
  address: string,
  isIntranet: boolean,
  { resolve, loopback }: PushBounds,
): Promise<Outcome<{ url: URL; ip: string }>> {
  if (!URL.canParse(address)) return refuse('push-address', '推送地址不正确。');
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) !== 0 ? [host] : await resolve(host).catch(() => []);
  const [ip] = addresses;
  if (ip === undefined) return refuse('push-name', `查不到“${host}”这个地址。`);
  if (loopback && addresses.every((each) => isIn(loop, each))) return allow({ url, ip });
  if (url.protocol !== 'https:') return refuse('push-scheme', '推送地址应以 https 开头。');
  const isOpen = (each: string) => !isPrivateAddress(each) || (isIntranet && isIn(intranet, each));
  if (addresses.every(isOpen)) return allow({ url, ip });
  return refuse(
    'push-private',
    isIntranet
      ? `“${host}”指向本机或者保留的地址，没有推送。`
      : `“${host}”指向内部网络；确为政务内网的，请系统管理员在推送设置中注明内网。`,
  );
}
