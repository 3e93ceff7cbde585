import { allow, type Outcome, refuse } from '../law/refusal.js';
import { fileKind } from '../scanning/extract/file-kind.js';
import { maskScanned } from '../scanning/mask/mask-file.js';
import { defaultRules, type MaskRules } from '../scanning/mask/rules.js';
import { cleanName } from './bundle-name.js';
import type { ExaminedFile } from './release.js';
import type { ReleaseOrder } from './release-decisions.js';

/** A file as it may leave. */
export interface ReleasedCopy {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Makes the file that leaves: written anew by the masking room with the rules of the office, opened again and searched for
 * everything that was taken out; a picture is drawn anew, without place and words behind it, a PDF page by page. Words in
 * pictures are read only where words that a person named are to be taken out of a PDF; the scan before has told where
 * pictures are, and a person has kept them with a reason.
 */
export async function releasedCopy(
  file: ExaminedFile,
  { targets }: ReleaseOrder,
  rules: MaskRules = defaultRules,
): Promise<Outcome<ReleasedCopy>> {
  const { bytes, name } = file;
  const kind = fileKind(bytes);
  const named = targets.some((target) => target.kind === 'chosen');
  if (kind === 'image' && named) {
    return refuse(
      'release-picture',
      '图片里的文字不能按字词删去，请先用图片软件遮盖，再作为新的原件重新上传、重新检查。',
    );
  }
  const masked = await maskScanned(bytes, name, targets, rules, undefined, kind === 'pdf' && named ? 'read' : 'told');
  return masked.ok ? allow({ name: cleanName(masked.value.name), bytes: Buffer.from(masked.value.bytes) }) : masked;
}
