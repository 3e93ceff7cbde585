import { createHash } from 'node:crypto';
import { allow, type Outcome, type Refusal, refuse } from '../law/refusal.js';
import { detect } from '../scanning/detect/detect.js';
import { type FindingKind, kindNames } from '../scanning/detect/kind.js';
import { extractFile } from '../scanning/extract/extract-file.js';
import { scanParts } from '../scanning/scan-file.js';
import type { Applicant } from './intake-contract.js';

/** 条例14条 for a mark of secrecy, 15条 for what would harm somebody. */
const articleOf = (kind: FindingKind) => (kind === 'secrecyMark' ? '条例第十四条' : '条例第十五条');

/**
 * Why a text cannot stand before the public; null where it can. `where` names it. What the scan finds is told masked;
 * of the applicant nothing is told but that the text speaks of them.
 */
export function unfitForPublic(where: string, text: string, applicant: Applicant): Refusal | null {
  const [finding] = detect(text);
  if (finding) {
    const sentence = `${where}中有${kindNames[finding.kind]}“${finding.masked}”，请删去后再选登。`;
    return refuse('answer-personal-data', sentence, articleOf(finding.kind));
  }
  return namesApplicant(text, applicant)
    ? refuse(
        'answer-names-applicant',
        `${where}中有申请人的姓名、名称、证件号码或者联系方式，请删去后再选登。`,
        '条例第十五条',
      )
    : null;
}

function namesApplicant(text: string, applicant: Applicant): boolean {
  const { name, idNumber, phone, address, email, legalRepresentative, contact } = applicant;
  const own = [name, idNumber, phone, address, email, legalRepresentative, contact].map((value) => bare(value ?? ''));
  const plain = bare(text);
  return own.some((value) => [...value].length > 1 && plain.includes(value));
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s·\p{Cf}]/gu, '')
    .toLowerCase();
}

interface FileToCheck {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Whether a file can stand before the public, its name and all that can be read of it; what cannot be read, such as a
 * picture, must have been looked through by a person (`lookedThrough`). Gives the digest of its bytes.
 */
export async function fileForPublic(
  { name, bytes }: FileToCheck,
  applicant: Applicant,
  lookedThrough: boolean,
): Promise<Outcome<string>> {
  const called = unfitForPublic(`文件名“${detect(name).length > 0 ? '…' : name}”`, name, applicant);
  if (called) return called;
  const extracted = await extractFile(bytes, name, undefined, 'told');
  if (!extracted.ok) return extracted;
  const { findings, notes } = scanParts(extracted.value);
  const [found] = findings;
  if (found) {
    const sentence = `文件“${name}”（${found.place}）中有${kindNames[found.kind]}“${found.masked}”，不能选登，请先另行处理。`;
    return refuse('answer-file-personal-data', sentence, articleOf(found.kind));
  }
  if (extracted.value.parts.some(({ text }) => namesApplicant(text, applicant)))
    return refuse('answer-names-applicant', `文件“${name}”中有申请人的信息，不能选登。`, '条例第十五条');
  if (notes.length > 0 && !lookedThrough) {
    return refuse(
      'answer-file-unread',
      `文件“${name}”中有系统读不出的内容，请人工核对没有个人信息后，勾选“已经人工核对”再选登。`,
    );
  }
  return allow(createHash('sha256').update(bytes).digest('hex'));
}
