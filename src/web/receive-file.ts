import type { FastifyRequest } from 'fastify';
import { allow, type Outcome, refuse } from '../law/refusal.js';

export interface ReceivedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/**
 * The one file of a multipart request, up to `limit` bytes. Reading stops where the limit is passed: nothing of a
 * file that is too large is kept. A request that is not multipart, holds no file or breaks off is refused in words.
 */
export async function receiveFile(request: FastifyRequest, limit: number): Promise<Outcome<ReceivedFile>> {
  if (!request.isMultipart()) return refuse('no-file', '没有收到文件，请选择文件后再上传。');
  try {
    const part = await request.file({ limits: { fileSize: limit, files: 1 } });
    if (!part) return refuse('no-file', '没有收到文件，请选择文件后再上传。');
    const bytes = await part.toBuffer();
    return allow({ name: baseName(part.filename), type: part.mimetype.slice(0, 200), bytes });
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === 'FST_REQ_FILE_TOO_LARGE')
      return refuse('file-too-large', `文件超过 ${Math.floor(limit / 1024 / 1024)} MB，不能上传。`);
    return refuse('broken-upload', '上传的内容不完整或格式不正确，没有保存，请重新上传。');
  }
}

/** The name without any folder or control character that a client may have put before or into it. */
function baseName(name: string): string {
  const plain = [...(name.split(/[\\/]/).at(-1) ?? '')]
    .filter((character) => character >= ' ' && character !== '\u007f')
    .join('');
  return plain.trim().slice(-200) || '未命名文件';
}
