import { allow, type Outcome, type Refusal, refuse } from '../law/refusal.js';
import type { MaskTarget } from '../scanning/mask/mask-text.js';
import type { ReleaseInput } from './act-contract.js';
import type { Examined } from './release.js';

/** What was decided on a finding, as it is kept: never its words. */
export interface KeptDecision {
  readonly finding: string;
  readonly kind: string;
  readonly how: 'mask' | 'keep';
  readonly reason: string;
}

/** What is taken out of a file, and the decisions behind it. */
export interface ReleaseOrder {
  readonly targets: readonly MaskTarget[];
  readonly decisions: readonly KeptDecision[];
}

/**
 * The order that follows from the decisions. Refused: a finding without a decision, one kept without a reason, a mark of
 * secrecy that is certain (条例14、17条), what cannot be masked, the same words masked here and kept there, a decision on
 * something that this file does not hold.
 */
export function releaseOrder(
  findings: readonly Examined[],
  { decisions, remove }: ReleaseInput,
): Outcome<ReleaseOrder> {
  const decided = new Map(decisions.map((decision) => [decision.finding, decision]));
  const known = new Set(findings.map(({ id }) => id));
  if (decided.size !== decisions.length || [...decided.keys()].some((id) => !known.has(id))) {
    return refuse('release-stale', '所作的决定与文件现在的检查结果不符，请重新检查文件，再逐处决定。');
  }
  const open = findings.filter(({ id }) => !decided.has(id)).length;
  if (open > 0) return refuse('release-open', `还有 ${open} 处没有决定，请逐处选择遮盖或者保留。`, '条例第三十七条');
  const targets: MaskTarget[] = [];
  const kept: KeptDecision[] = [];
  for (const finding of findings) {
    const { how, reason } = decided.get(finding.id) ?? { how: 'keep' as const, reason: '' };
    const no = isSecret(finding) ?? (how === 'keep' ? mayNotKeep(finding, reason) : mayNotMask(finding));
    if (no) return no;
    if (how === 'mask' && finding.target) targets.push(finding.target);
    kept.push({ finding: finding.id, kind: finding.kind, how, reason: reason.trim() });
  }
  const no = bothWays(findings, kept);
  if (no) return no;
  for (const text of new Set(remove)) targets.push({ kind: 'chosen', text });
  return allow({ targets, decisions: kept });
}

/** A file that bears a certain mark is not given out at all: masking the mark would not make it open. 条例14、17条. */
function isSecret({ kind, label, place, certain }: Examined): Refusal | null {
  if (kind !== 'secrecyMark' || !certain) return null;
  return refuse(
    'release-secrecy',
    `${place}有${label}，不得对外提供。已经解密的，请以去掉标志的版本作为原件上传；没有解密的，请作出不予公开的决定。`,
    '条例第十四条',
  );
}

function mayNotKeep({ label, place }: Examined, reason: string): Refusal | null {
  return reason.trim() === '' ? refuse('release-no-reason', `${place}的${label}选择了保留，请写明保留的理由。`) : null;
}

function mayNotMask({ target, label, place }: Examined): Refusal | null {
  if (target !== null) return null;
  const sentence = `${place}中${label}无法由系统遮盖，请先遮盖后作为新的原件重新上传、重新检查；没有需要遮盖的，请选择保留并写明理由。`;
  return refuse('release-unread', sentence);
}

/** Words are masked wherever they stand, so that what is kept elsewhere would not be. */
function bothWays(findings: readonly Examined[], kept: readonly KeptDecision[]): Refusal | null {
  const ways = new Map<string, string>();
  for (const [at, { target, label, masked }] of findings.entries()) {
    const how = kept[at]?.how;
    if (target === null || how === undefined) continue;
    const before = ways.get(target.text) ?? how;
    ways.set(target.text, before);
    if (before !== how) {
      return refuse('release-both', `${label}“${masked}”在一处遮盖、在另一处保留，请统一为遮盖或者保留。`);
    }
  }
  return null;
}
