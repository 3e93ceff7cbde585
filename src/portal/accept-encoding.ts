export type Encoding = 'identity' | 'gzip' | 'br';

const remembered = new Map<string, Encoding>();
const mostRemembered = 256; // browsers send a handful; the rest is worked out each time

/** The best of br and gzip that the header allows, else identity. A weight of 0 forbids. */
export function bestEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity';
  const known = remembered.get(header);
  if (known !== undefined) return known;
  const best = read(header);
  if (remembered.size < mostRemembered && header.length < 200) remembered.set(header, best);
  return best;
}

function read(header: string): Encoding {
  const weights = new Map<string, number>();
  for (const item of header.toLowerCase().split(',', 32)) {
    const [name, ...parameters] = item.split(';');
    const q = parameters
      .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
      .find((found) => found !== undefined);
    weights.set(name?.trim() ?? '', q === undefined ? 1 : Number(q));
  }
  const any = weights.get('*') ?? 0;
  const br = weights.get('br') ?? any;
  const gzip = weights.get('gzip') ?? any;
  if (br > 0 && br >= gzip) return 'br';
  return gzip > 0 ? 'gzip' : 'identity';
}
