import type { FastifyInstance } from 'fastify';
import { sendFile } from './file-answer.js';
import { paths } from './paths.js';
import { type PortalRoom, pathText } from './room.js';
import { documentId } from './rows.js';

/**
 * Attachments. The bytes lie under their digest whoever uploaded them, so that the way to them leads through
 * a document that stands published now and lists this digest.
 */
export function layFileRoutes(app: FastifyInstance, { store, answers, deps }: PortalRoom): void {
  app.get(paths.file(':id', ':digest'), async (request, reply) => {
    try {
      const id = documentId(pathText(request, 'id'));
      const digest = pathText(request, 'digest');
      const document = id === null || !/^[0-9a-f]{64}$/.test(digest) ? null : await store.document(id);
      const file = document?.attachments.find((attachment) => attachment.digest === digest);
      if (file === undefined) return answers.notFound(request, reply);
      if (request.headers['if-none-match'] === `"${digest}"`) return reply.code(304).send();
      const bytes = await deps.files.get(digest);
      return bytes === null ? answers.notFound(request, reply) : sendFile(file, bytes, reply);
    } catch (error) {
      return answers.fault(error, request, reply);
    }
  });
}
