import type { WordRemark } from '../../../src/publishing/check-contract.js';

const most = 100;

/** Remarks on the words: shown beside what must be decided, but asking for no decision. */
export function WordRemarks({ remarks }: { readonly remarks: readonly WordRemark[] }) {
  if (remarks.length === 0) return <p className="quiet">没有发现用语问题。</p>;
  return (
    <section aria-label="用语提示" className="check-group">
      <h3>
        用语提示<span className="quiet">（{remarks.length} 处，不影响审批，请核对）</span>
      </h3>
      <ul className="checks">
        {remarks.slice(0, most).map((remark, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words can stand twice in one place
          <li key={`${remark.place} ${remark.words} ${at}`}>
            <p>
              <strong>“{remark.words}”</strong>{' '}
              {remark.certain ? (
                <span className="check-sure">明显错误</span>
              ) : (
                <span className="check-maybe">请核对</span>
              )}
            </p>
            <p>{remark.suggestion}</p>
            <p className="quiet">
              {remark.place}；依据：{remark.source}
            </p>
          </li>
        ))}
      </ul>
      {remarks.length > most ? <p className="quiet">另有 {remarks.length - most} 处没有列出。</p> : null}
    </section>
  );
}
