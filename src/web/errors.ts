import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { isConnectionError } from '../db/connection-error.js';

/** Sentences for what the server itself turns away, by HTTP status. */
const turnedAway: Record<number, string> = {
  400: '请求格式不正确。',
  413: '文件太大，超出了允许的大小。',
  415: '不支持的内容格式。',
  429: '操作过于频繁，请稍后再试。',
};

/**
 * The one place where something broken becomes an answer: an incident number for the person, the cause for the log.
 * A database that cannot be reached is said in plain words; the act's transaction left nothing behind.
 */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) {
      return reply
        .code(status)
        .send({ refused: { code: error.code ?? 'bad-request', sentence: turnedAway[status] ?? '请求无法处理' } });
    }
    const incident = randomBytes(4).toString('hex');
    request.log.error({ err: error, incident }, 'broken');
    if (isConnectionError(error)) {
      return reply.code(503).send({
        broken: { incident, sentence: `数据库暂时无法连接，本次操作没有保存，请稍后再试（编号 ${incident}）。` },
      });
    }
    return reply
      .code(500)
      .send({ broken: { incident, sentence: `系统出错，本次操作没有保存，请把编号 ${incident} 告诉系统管理员。` } });
  });
}
