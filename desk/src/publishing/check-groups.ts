import { type CheckFinding, decidedOneByOne } from '../../../src/publishing/check-contract.js';
import type { DocumentDetail } from '../../../src/publishing/contract.js';

/** Findings that are shown under one heading: those of the texts, and those of each attachment. */
export interface CheckGroup {
  readonly title: string;
  readonly attachment: CheckFinding['attachment'];
  readonly findings: readonly CheckFinding[];
  /** A clean file can be made of it; the server still has the last word. */
  readonly maskable: boolean;
}

const maskableName = /\.(?:docx|xlsx|txt|csv|png|jpe?g)$/i;

/** The findings by where they stand, texts first, each group with what is undecided before what is decided. */
export function groupsOf(findings: readonly CheckFinding[]): CheckGroup[] {
  const groups = new Map<string, { attachment: CheckFinding['attachment']; findings: CheckFinding[] }>();
  for (const finding of findings) {
    const title = finding.attachment === null ? '标题、正文和要素' : `附件“${finding.attachment.name}”`;
    const group = groups.get(title) ?? { attachment: finding.attachment, findings: [] };
    group.findings.push(finding);
    groups.set(title, group);
  }
  return [...groups].map(([title, { attachment, findings: all }]) => {
    const open = all.filter(({ decision }) => decision === null);
    const kinds = new Set(open.map(({ kind }) => kind));
    const hasData = open.some(isRead);
    return {
      title,
      attachment,
      findings: [...open, ...all.filter(({ decision }) => decision !== null)],
      maskable:
        attachment !== null &&
        maskableName.test(attachment.name) &&
        hasData &&
        !kinds.has('refused') &&
        !kinds.has('secrecyMark'),
    };
  });
}

/** The kinds of which this person may decide several undecided findings at once, with those findings; two at the least. */
export function batchesOf(findings: readonly CheckFinding[]): { label: string; findings: readonly CheckFinding[] }[] {
  const batches = new Map<string, { label: string; findings: CheckFinding[] }>();
  for (const finding of findings) {
    const { kind, label, decision, mayDecide } = finding;
    if (decision !== null || mayDecide !== true || decidedOneByOne.includes(kind)) continue;
    const batch = batches.get(kind) ?? { label, findings: [] };
    batch.findings.push(finding);
    batches.set(kind, batch);
  }
  return [...batches.values()].filter((batch) => batch.findings.length > 1);
}

/** Whether it stands for words that were read; otherwise for what could not be read, or is too much to list. */
export function isRead({ kind }: Pick<CheckFinding, 'kind'>): boolean {
  return !['unread', 'refused', 'many'].includes(kind);
}

/** What a verdict is called for this finding: what no program could read is no false alarm, it was looked at. */
export function verdictWords(kind: string, verdict: 'falseAlarm' | 'mustBePublic'): string {
  if (verdict === 'mustBePublic') return '依法应当公开';
  return kind === 'unread' ? '已人工核对' : '误报';
}

/**
 * The item with publication held back while something is left to decide. Review and approval stay open, for they are also
 * the way to return it; passing them is refused by the server with the same sentence.
 */
export function heldBack(detail: DocumentDetail, blocked: string | null): DocumentDetail {
  if (blocked === null || detail.may.publish !== true) return detail;
  return { ...detail, may: { ...detail.may, publish: blocked } };
}
