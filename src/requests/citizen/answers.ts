import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Transaction } from 'kysely';
import type { ReactNode } from 'react';
import { isConnectionError } from '../../db/connection-error.js';
import type { DB } from '../../db/schema.js';
import type { Day } from '../../law/day.js';
import { fileHeaders } from '../../portal/file-answer.js';
import { securityHeaders } from '../../portal/page-headers.js';
import { render } from '../../portal/pages/layout.js';
import { FaultPage } from '../../portal/pages/message.js';
import type { PublicOfficeRow } from '../../portal/rows.js';
import type { AssetPaths, Site } from '../../portal/site.js';
import { SentencePage } from './pages/frame.js';

/** What is said where the server turns a form away, by HTTP status. */
const turnedAway: Readonly<Record<number, string>> = {
  403: '表单不是从本网站的页面发出的，没有提交。请打开本网站的页面重新填写。',
  413: '填写的内容太长，没有提交。一份申请约可写七千字；更长的，请分成几份，或者当面、邮寄提交。',
  415: '本页只接收填写的文字，不接收文件，没有提交。',
  429: '操作过于频繁，请一分钟后再试。',
};

interface SiteDeps {
  readonly office: string;
  readonly assets: AssetPaths;
  today(): Day;
  origin(): string | null;
}

/** Answers with pages that nobody may keep. */
export class CitizenAnswers {
  constructor(
    private readonly deps: SiteDeps,
    readonly act: <T>(run: (tx: Transaction<DB>) => Promise<T>) => Promise<T>,
  ) {}

  /** What every page says of its office. */
  async site(): Promise<Site> {
    const { office, assets, today, origin } = this.deps;
    const row = await this.act((tx) =>
      tx
        .selectFrom('public_office')
        .select(['name', 'short_name', 'profile'])
        .where('office_id', '=', office)
        .$castTo<PublicOfficeRow>()
        .executeTakeFirstOrThrow(),
    );
    return { office: row, today: today(), assets, origin: origin() };
  }

  page(reply: FastifyReply, page: ReactNode, status = 200): FastifyReply {
    for (const [name, value] of securityHeaders) reply.header(name, value);
    return reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(render(page));
  }

  /** A file to be saved, which nobody may keep on the way and no browser may run. */
  file(
    reply: FastifyReply,
    file: { readonly name: string; readonly type: string; readonly bytes: Buffer },
  ): FastifyReply {
    const headers = fileHeaders(file.name, file.type, file.bytes.length);
    const disposition = String(headers['content-disposition']).replace(/^inline/, 'attachment');
    return reply
      .headers({ ...headers, 'content-disposition': disposition, 'cache-control': 'no-store' })
      .send(file.bytes);
  }

  /** A sentence for what the server refused, 503 for a lost database, 500 for a bug; the cause goes to the log. */
  async fault(error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply) {
    const status = error.statusCode ?? 500;
    const site = status < 500 ? await this.site().catch(() => null) : null;
    if (site) {
      const sentence = turnedAway[status] ?? '请求格式不正确，没有提交。';
      return this.page(reply, SentencePage({ site, title: '没有提交', sentence }), status);
    }
    request.log.error({ err: error }, 'citizen page failed');
    const away = isConnectionError(error);
    const sentence = away
      ? '数据库暂时无法连接，没有提交。请稍后再试，或者当面、邮寄提交。'
      : '系统出错，没有提交。请稍后再试，或者当面、邮寄提交。';
    return this.page(reply, FaultPage({ assets: this.deps.assets, sentence }), away ? 503 : 500);
  }
}
