/** How long a connection may stay silent between two requests, in s, as every answer says. */
export const keepAliveSeconds = 5;

const reasons = { 200: 'OK', 304: 'Not Modified', 410: 'Gone' } as const;

/** One answer that is given again and again: its status, its headers as one flat list, its body. */
export class KeptAnswer {
  readonly status: 200 | 304 | 410;
  readonly headers: string[];
  private body: Buffer;
  private whole: Buffer | null = null;
  private second = 0;

  constructor(status: 200 | 304 | 410, headers: string[], body: Buffer) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  get bytes(): Buffer {
    return this.body;
  }

  /**
   * Head and body in one piece, byte for byte what node:http sends on a connection that is kept. Made anew when the
   * second of `now` (ms) is another, never changed in place: an earlier piece may still be on its way to somebody.
   */
  onTheWire(now: number): Buffer {
    const second = Math.floor(now / 1000);
    if (this.whole !== null && second === this.second) return this.whole;
    const head = this.head(second);
    const whole = Buffer.allocUnsafeSlow(head.length + this.body.length); // not from the pool, which would be held by it
    whole.write(head, 'latin1');
    this.body.copy(whole, head.length);
    this.body = whole.subarray(head.length); // so that the page is in memory once
    this.second = second;
    this.whole = whole;
    return whole;
  }

  private head(second: number): string {
    const lines = [`HTTP/1.1 ${this.status} ${reasons[this.status]}`];
    for (let at = 0; at < this.headers.length; at += 2) lines.push(`${this.headers[at]}: ${this.headers[at + 1]}`);
    lines.push(`Date: ${new Date(second * 1000).toUTCString()}`);
    lines.push('Connection: keep-alive', `Keep-Alive: timeout=${keepAliveSeconds}`);
    return `${lines.join('\r\n')}\r\n\r\n`;
  }
}
