import { allow, type Outcome, type Refusal, refuse } from '../law/refusal.js';
import { fileKind } from '../scanning/extract/file-kind.js';
import { maskScanned } from '../scanning/mask/mask-file.js';
import { cleanName } from './bundle-name.js';
import type { ExaminedFile } from './release.js';
import type { ReleaseOrder } from './release-decisions.js';

/** A file as it may leave. */
export interface ReleasedCopy {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Makes the file that leaves: written anew by the masking room, opened again and searched for everything that was taken out; a
 * picture is drawn anew, without place and words behind it. A PDF cannot be written anew. It leaves as it is, and only if
 * nothing is to be taken out, it bears no earlier version of itself, and a person has kept with a reason what no program
 * can clean (its properties, layers, pages without text).
 */
export async function releasedCopy(file: ExaminedFile, { targets }: ReleaseOrder): Promise<Outcome<ReleasedCopy>> {
  const { bytes, name } = file;
  const kind = fileKind(bytes);
  if (kind === 'pdf') return mayNotLeave(file, targets.length) ?? allow({ name, bytes });
  if (kind === 'image' && targets.some((target) => target.kind === 'chosen')) {
    return refuse(
      'release-picture',
      '图片里的文字不能按字词删去，请先用图片软件遮盖，再作为新的原件重新上传、重新检查。',
    );
  }
  const masked = await maskScanned(bytes, name, targets, undefined, undefined, 'told');
  return masked.ok ? allow({ name: cleanName(masked.value.name), bytes: Buffer.from(masked.value.bytes) }) : masked;
}

function mayNotLeave({ bytes }: ExaminedFile, toRemove: number): Refusal | null {
  const way = '再作为新的原件重新上传、重新检查。';
  if (toRemove > 0) {
    return refuse('release-pdf', `PDF 不能在系统里遮盖，请在 Word、Excel 原稿中删去，或者打印后遮盖再扫描，${way}`);
  }
  return hasEarlierVersion(bytes)
    ? refuse('release-pdf-versions', `这份 PDF 里留有修改以前的版本，请重新打印为 PDF，${way}`)
    : null;
}

/** A saved change is written behind the old file, which stays whole in front; a file for the web is in two pieces from the start. */
function hasEarlierVersion(bytes: Buffer): boolean {
  const ends = bytes.toString('latin1').split('%%EOF').length - 1;
  return ends > (bytes.subarray(0, 1024).includes('/Linearized') ? 2 : 1);
}
