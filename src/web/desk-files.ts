import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Recognise } from './staff-route.js';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A name that Vite gives: nothing with a slash or leading dot gets as far as the disk. */
const assetName = /^[\w-][\w.-]*$/;

/** The sign-in page, to come back to this page of the desk; it takes no address but of the desk itself. */
function loginFor(url: string): string {
  const isInner = url.startsWith('/desk/') && url !== '/desk/' && !url.includes('//') && !url.includes('\\');
  return isInner ? `/desk/login?next=${encodeURIComponent(url)}` : '/desk/login';
}

/** The desk's page and its assets; the folder may still be being built when the server starts. */
export function serveDesk(app: FastifyInstance, folder: Promise<string>, recognise: Recognise): void {
  app.get('/desk/assets/:name', async (request, reply) => {
    const { name } = request.params as { name: string };
    if (!assetName.test(name)) return reply.code(404).send();
    const file = path.join(await folder, 'assets', name);
    const size = await stat(file).then(
      (found) => found.size,
      () => null,
    );
    if (size === null) return reply.code(404).send();
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-type', types[path.extname(name)] ?? 'application/octet-stream')
      .header('content-length', size)
      .send(createReadStream(file));
  });

  const page = async (request: Parameters<Recognise>[0], reply: import('fastify').FastifyReply) => {
    if (!(await recognise(request))) return reply.redirect(loginFor(request.url), 303);
    return reply.type('text/html; charset=utf-8').send(await readFile(path.join(await folder, 'index.html')));
  };
  app.get('/desk', async (_request, reply) => reply.redirect('/desk/', 308));
  app.get('/desk/', page);
  app.get('/desk/api/*', async (_request, reply) => reply.callNotFound());
  app.get('/desk/*', page);
}
