/** The text of a fetched page or feed: by what the server said, by what the page says of itself, else UTF-8 or GB18030. */
export function pageText(bytes: Uint8Array, charset: string | null): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const own = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null;
  for (const name of [charset, own, 'utf-8']) {
    if (name === null) continue;
    try {
      return new TextDecoder(/^gb(k|2312|18030)$/i.test(name) ? 'gb18030' : name, { fatal: true }).decode(bytes);
    } catch {
      // An unknown name, or bytes that are not what was said.
    }
  }
  return new TextDecoder('gb18030').decode(bytes);
}
