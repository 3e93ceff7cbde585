import type { Finding, Severity } from '../../../src/law/report/finding.js';
import './findings.css';

const groups: readonly { severity: Severity; label: string }[] = [
  { severity: 'error', label: '错误（签发前须改正）' },
  { severity: 'warning', label: '提醒（请核对或说明）' },
  { severity: 'info', label: '提示' },
];

interface Props {
  readonly findings: readonly Finding[];
  /** Shows the cell that a finding is about. */
  readonly onShow?: (address: string) => void;
}

/** What the checks found, the gravest first: place, rule and sentence. */
export function FindingsList({ findings, onShow }: Props) {
  if (findings.length === 0) return <p className="empty">检查未发现问题。</p>;
  return groups.map(({ severity, label }) => {
    const found = findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) return null;
    return (
      <div key={severity} className={`findings is-${severity}`}>
        <h3>
          {label}：{found.length} 项
        </h3>
        <ul>
          {found.map((finding, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be alike in every word
            <li key={at}>
              <p className="findings-place">
                {finding.place}
                <span>规则 {finding.check}</span>
              </p>
              <p>{finding.sentence}</p>
              {finding.address === undefined || onShow === undefined ? null : (
                <button type="button" className="link-button" onClick={() => onShow(finding.address ?? '')}>
                  定位到单元格
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

/** The worst severity of each cell that a finding names. */
export function markedCells(findings: readonly Finding[]): ReadonlyMap<string, Severity> {
  const rank: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };
  const marked = new Map<string, Severity>();
  for (const { address, severity } of findings) {
    if (address === undefined) continue;
    const held = marked.get(address);
    if (held === undefined || rank[severity] > rank[held]) marked.set(address, severity);
  }
  return marked;
}
