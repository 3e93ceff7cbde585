import type { DocumentDetail } from '../../../src/publishing/contract.js';
import { sizeWords } from '../shared/instant-words.js';
import { fileAddress } from './attachments-input.js';
import './article-text.css';
import './article-view.css';

/** The content exactly as it goes out: title, text and attachments of this revision. */
export function ArticleView({ detail }: { readonly detail: DocumentDetail }) {
  return (
    <article className="article-view">
      <h2 className="article-view-title">{detail.title}</h2>
      <p className="article-view-line">
        {[detail.docNo, detail.source === null ? null : `来源：${detail.source}`].filter(Boolean).join('　')}
      </p>
      {detail.summary === null ? null : <p className="article-view-summary">内容概述：{detail.summary}</p>}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: stored bodies were sanitised before their digest was taken */}
      <div className="article-text" dangerouslySetInnerHTML={{ __html: detail.body }} />
      {detail.attachments.length === 0 ? null : (
        <div className="article-view-files">
          <h3>附件</h3>
          <ol>
            {detail.attachments.map((file) => (
              <li key={file.digest}>
                <a href={fileAddress(file)} target="_blank" rel="noopener">
                  {file.name}
                </a>
                <span className="quiet">（{sizeWords(file.size)}）</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </article>
  );
}
