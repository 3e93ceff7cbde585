import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { bestEncoding, type Encoding } from './accept-encoding.js';
import { KeptAnswer } from './kept-answer.js';
import { etagOf, headerList, htmlType, revalidate } from './page-headers.js';

/** A page as it was rendered. */
export interface RenderedPage {
  readonly status: 200 | 410;
  readonly bytes: Buffer;
  /** HTML unless told. */
  readonly type?: string;
  /** Kept, but asked about at every use, unless told. */
  readonly cacheControl?: string;
}

/** One representation, ready to be sent. */
export interface Variant {
  readonly etag: string;
  readonly page: KeptAnswer;
  readonly notModified: KeptAnswer;
}

const nothing = Buffer.alloc(0);
const worthCompressing = 512; // bytes; below, the header costs what is saved
const compress: Readonly<Record<'gzip' | 'br', (bytes: Buffer) => Promise<Buffer>>> = {
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    }),
};

/** A page kept in memory with its compressed forms, which are made once, off the main thread, when first asked for. */
export class CachedPage {
  readonly status: 200 | 410;
  private readonly identity: Variant;
  /** Set at every use, cleared by the sweep that makes room: a page in use outlives one that is not. */
  used = false;
  bytes: number;
  private readonly page: { type: string; cacheControl: string };
  private readonly variants: Partial<Record<'gzip' | 'br', Variant | 'pending' | 'useless'>> = {};
  private readonly grown: (by: number) => void;

  /** `grown` is told how many bytes a compressed form added. */
  constructor(page: RenderedPage, grown: (by: number) => void) {
    this.status = page.status;
    this.page = { type: page.type ?? htmlType, cacheControl: page.cacheControl ?? revalidate };
    this.identity = this.variant(page.bytes, 'identity');
    this.bytes = page.bytes.length;
    this.grown = grown;
  }

  /** What a browser gets that sent these two headers: the best form of the page, or 304 where it has one of ours. */
  answer(acceptEncoding: string | undefined, ifNoneMatch: string | undefined): KeptAnswer {
    const wanted = this.in(bestEncoding(acceptEncoding));
    if (ifNoneMatch === undefined || this.status !== 200) return wanted.page;
    return this.unmodified(ifNoneMatch, wanted) ?? wanted.page;
  }

  /** The representation for an encoding; the plain one while the compressed one is being made. */
  private in(encoding: Encoding): Variant {
    if (encoding === 'identity') return this.identity;
    const held = this.variants[encoding];
    if (typeof held === 'object') return held;
    if (held === undefined) this.make(encoding);
    return this.identity;
  }

  /** The 304, where one of the listed ETags is one of ours; null where the page must be sent. */
  private unmodified(ifNoneMatch: string, wanted: Variant): KeptAnswer | null {
    if (ifNoneMatch === wanted.etag) return wanted.notModified;
    if (ifNoneMatch.trim() === '*') return wanted.notModified;
    const { gzip: zipped, br } = this.variants;
    for (const variant of [this.identity, zipped, br]) {
      if (typeof variant === 'object' && ifNoneMatch.includes(variant.etag)) return variant.notModified;
    }
    return null;
  }

  private make(encoding: 'gzip' | 'br'): void {
    const { bytes } = this.identity.page;
    const compressible = /^(text\/|image\/svg|application\/([\w.-]+\+)?(json|xml|javascript))/.test(this.page.type);
    if (bytes.length < worthCompressing || !compressible) {
      this.variants[encoding] = 'useless';
      return;
    }
    this.variants[encoding] = 'pending';
    compress[encoding](bytes).then(
      (smaller) => {
        this.variants[encoding] = this.variant(smaller, encoding);
        this.bytes += smaller.length;
        this.grown(smaller.length);
      },
      () => {
        this.variants[encoding] = 'useless';
      },
    );
  }

  private variant(bytes: Buffer, encoding: Encoding): Variant {
    const etag = etagOf(encoding === 'identity' ? bytes : this.identity.page.bytes, encoding);
    return {
      etag,
      page: new KeptAnswer(this.status, headerList(this.page, encoding, etag, bytes.length), bytes),
      notModified: new KeptAnswer(304, headerList(this.page, encoding, etag, null), nothing),
    };
  }
}
