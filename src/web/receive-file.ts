import type { IncomingMessage } from 'node:http';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { allow, type Outcome, refuse } from '../law/refusal.js';

export interface ReceivedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** How long a sender whose file is too large may go on sending, so that it reads the answer, before the line is cut. */
const lingerMs = 5_000;

/**
 * The one file of a multipart request, up to `limit` bytes. Reading stops where the limit is passed: nothing of a
 * file that is too large is kept. A request that is not multipart, holds no file or breaks off is refused in words.
 */
export async function receiveFile(request: FastifyRequest, limit: number): Promise<Outcome<ReceivedFile>> {
  if (!request.isMultipart()) return refuse('no-file', '没有收到文件，请选择文件后再上传。');
  try {
    const part = await request.file({ limits: { fileSize: limit, files: 1 } });
    if (!part) return refuse('no-file', '没有收到文件，请选择文件后再上传。');
    const bytes = await readWhole(part.file);
    if (bytes) return allow({ name: baseName(part.filename), type: part.mimetype.slice(0, 200), bytes });
    cutOff(request.raw);
    return refuse('file-too-large', `文件超过 ${Math.floor(limit / 1024 / 1024)} MB，不能上传。`);
  } catch {
    return refuse('broken-upload', '上传的内容不完整或格式不正确，没有保存，请重新上传。');
  }
}

/** All bytes of a file, or null as soon as it passes its limit; the library would read such a file to its end. */
async function readWhole(file: MultipartFile['file']): Promise<Buffer | null> {
  file.once('limit', () => file.destroy());
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of file) chunks.push(chunk);
  } catch (error) {
    if (!file.truncated) throw error;
  }
  return file.truncated ? null : Buffer.concat(chunks);
}

/** Ends a connection on which more is sent than was allowed; what still comes until then is thrown away. */
function cutOff(request: IncomingMessage): void {
  const timer = setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, lingerMs);
  timer.unref();
  request.once('end', () => clearTimeout(timer));
}

/** The name without any folder or control character that a client may have put before or into it. */
function baseName(name: string): string {
  const plain = [...(name.split(/[\\/]/).at(-1) ?? '')]
    .filter((character) => character >= ' ' && character !== '\u007f')
    .join('');
  // Cutting can halve a character, which no database keeps.
  return (
    plain
      .trim()
      .slice(-200)
      .replace(/\p{Surrogate}/gu, '') || '未命名文件'
  );
}
