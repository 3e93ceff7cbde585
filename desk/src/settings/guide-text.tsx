import type { GuideBlock, GuideText } from '../../../src/law/guide/guide-text.js';
import './guide.css';

/** The text of a guide, to be read through and printed. */
export function GuideTextView({ text }: { readonly text: GuideText }) {
  return (
    <article className="guide-text">
      <h3>{text.title}</h3>
      <p>{text.opening}</p>
      {text.parts.map(({ heading, blocks }) => (
        <section key={heading}>
          <h4>{heading}</h4>
          {blocks.map((block) => (
            <Block key={JSON.stringify(block)} block={block} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Block({ block }: { readonly block: GuideBlock }) {
  if (block.kind === 'paragraph') return <p>{block.text}</p>;
  if (block.kind === 'list') {
    return (
      <ol>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
    );
  }
  return (
    <dl className="facts-list">
      {block.rows.map(([label, value]) => (
        <div className="guide-row" key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
