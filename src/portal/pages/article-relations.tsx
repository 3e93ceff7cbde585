import { relationLabel } from '../../law/item-relations.js';
import { paths } from '../paths.js';
import type { PublicRelation } from '../store-edition.js';

/** 政策原文, 政策解读 and what repeals or amends what: under one heading each, whichever side made the tie. */
export function ArticleRelations({ relations }: { readonly relations: readonly PublicRelation[] }) {
  const groups = new Map<string, Map<string, PublicRelation>>();
  for (const relation of relations) {
    const label = relationLabel(relation.kind, relation.from_other);
    groups.set(label, (groups.get(label) ?? new Map()).set(relation.other, relation));
  }
  if (groups.size === 0) return null;
  return (
    <section className="attachments" aria-labelledby="related">
      <h2 id="related">相关文件</h2>
      {[...groups].map(([label, items]) => (
        <div key={label}>
          <h3>{label}</h3>
          <ul>
            {[...items.values()].map(({ other, title, doc_no }) => (
              <li key={other}>
                <a href={paths.document(other)}>{title}</a>
                {doc_no === null ? null : <small>（{doc_no}）</small>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
