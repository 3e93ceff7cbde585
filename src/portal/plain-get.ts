/** What a kept page's answer depends on. */
export interface PlainGet {
  readonly path: string;
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

const longest = 4_096; // bytes

/** One whole request and nothing after it: printable ASCII, every line ended by CRLF, no folded line, no empty name. */
const shape = /^GET \/[!-~]* HTTP\/1\.1\r\n(?:[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[\t -~]*\r\n)+\r\n$/;

/** Headers that change nothing in how a request is read or a kept page answered. Any other name is not plain. */
const idle: ReadonlySet<string> = new Set([
  ...['accept', 'accept-language', 'cache-control', 'cookie', 'dnt', 'pragma', 'priority', 'referer', 'user-agent'],
  ...['sec-ch-ua', 'sec-ch-ua-mobile', 'sec-ch-ua-platform', 'sec-gpc', 'upgrade-insecure-requests'],
  ...['sec-fetch-dest', 'sec-fetch-mode', 'sec-fetch-site', 'sec-fetch-user', 'if-modified-since'],
  ...['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'],
]);

/**
 * Reads bytes that are exactly one GET which can be understood in one way only; null for all else, which includes many
 * a good request. Bodies, pipelining, and whatever two parsers could disagree about are not plain.
 */
export function readPlainGet(bytes: Buffer): PlainGet | null {
  if (bytes.length > longest) return null;
  const text = bytes.toString('latin1');
  if (!shape.test(text)) return null;
  const path = text.slice(4, text.indexOf(' ', 4));
  let host: string | undefined;
  let connection: string | undefined;
  let acceptEncoding: string | undefined;
  let ifNoneMatch: string | undefined;
  for (let at = text.indexOf('\r\n') + 2; at < text.length - 2; ) {
    const colon = text.indexOf(':', at);
    const end = text.indexOf('\r\n', colon);
    const name = text.slice(at, colon).toLowerCase();
    const value = text.slice(colon + 1, end).trim();
    at = end + 2;
    switch (name) {
      case 'host':
        if (host !== undefined || value === '') return null;
        host = value;
        break;
      case 'connection':
        if (connection !== undefined || value.toLowerCase() !== 'keep-alive') return null;
        connection = value;
        break;
      case 'accept-encoding':
        if (acceptEncoding !== undefined) return null;
        acceptEncoding = value;
        break;
      case 'if-none-match':
        if (ifNoneMatch !== undefined) return null;
        ifNoneMatch = value;
        break;
      default:
        if (!idle.has(name)) return null;
    }
  }
  return host === undefined ? null : { path, acceptEncoding, ifNoneMatch };
}
