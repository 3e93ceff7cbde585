import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { uploadKind } from '../upload-kind.js';

/** A file as it was sent and as its bytes show it to be. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** What a form with files holds. */
export interface SentForm {
  readonly fields: ReadonlyMap<string, string>;
  readonly files: readonly SentFile[];
}

const mostFiles = 5;
/** Bytes of all files together. */
const mostBytes = 20 * 1024 * 1024;
const mostText = 32 * 1024;
/** How long a sender who is turned away may go on sending, so that it reads the answer, before the line is cut. */
const lingerMs = 5_000;

/**
 * Reads a form with up to five files of 20 MB together. No file is read before `mayGoOn` has agreed to the fields that
 * stand before it, so that nobody without a pass can make the server hold anything. Refuses in words; the files are
 * judged by their bytes.
 */
export async function readPost(
  request: FastifyRequest,
  mayGoOn: (fields: ReadonlyMap<string, string>) => Outcome<unknown>,
): Promise<Outcome<SentForm>> {
  const fields = new Map<string, string>();
  const read = await readParts(request, fields, mayGoOn);
  if (!read.ok) letGo(request.raw);
  const agreed = mayGoOn(fields);
  return agreed.ok ? read : agreed;
}

async function readParts(
  request: FastifyRequest,
  fields: Map<string, string>,
  mayGoOn: (fields: ReadonlyMap<string, string>) => Outcome<unknown>,
): Promise<Outcome<SentForm>> {
  const files: SentFile[] = [];
  let left = mostBytes;
  if (!request.isMultipart()) return refuse('broken-form', '提交的内容不完整或者格式不正确，没有提交，请重新提交。');
  try {
    const limits = { files: mostFiles, fileSize: mostBytes, fields: 10, fieldSize: mostText, parts: 20 };
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') {
        if (part.valueTruncated) return refuse('text-too-long', '填写的内容太长，没有提交。请精简，或者作为文件上传。');
        fields.set(part.fieldname, clean(String(part.value)));
        continue;
      }
      const agreed = mayGoOn(fields);
      if (!agreed.ok) {
        part.file.resume();
        return agreed;
      }
      const bytes = await readUpTo(part.file, left);
      if (!bytes) return refuse('files-too-large', '文件合计超过 20 MB，没有提交。请压缩或者分次提交。');
      if (bytes.length === 0 && !part.filename) continue; // no file was chosen
      left -= bytes.length;
      const kind = uploadKind(part.filename ?? '', bytes);
      if (!kind.ok) return kind;
      files.push({ name: clean(part.filename ?? '').slice(-200), type: kind.value, bytes });
    }
  } catch (error) {
    return (error as { code?: string }).code === 'FST_FILES_LIMIT'
      ? refuse('too-many-files', `一次最多上传 ${mostFiles} 个文件，没有提交。`)
      : refuse('broken-form', '提交的内容不完整或者格式不正确，没有提交，请重新提交。');
  }
  return allow({ fields, files });
}

/** All bytes, or null as soon as there are more than `most`. */
async function readUpTo(file: NodeJS.ReadableStream & { truncated: boolean }, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk as Buffer);
  }
  return file.truncated ? null : Buffer.concat(chunks);
}

/** What still comes is thrown away, and the line is cut where it does not end. */
function letGo(raw: IncomingMessage): void {
  raw.unpipe();
  raw.resume();
  const timer = setTimeout(() => {
    if (!raw.readableEnded) raw.destroy();
  }, lingerMs);
  timer.unref();
  raw.once('end', () => clearTimeout(timer));
}

/** Without characters that no keyboard writes; line ends made one. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Surrogate}/gu, '')
    .trim();
}
