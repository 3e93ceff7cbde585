import type { GuideBlock } from '../../law/guide/guide-text.js';

/** Pieces of the guide, as it is generated or as it was frozen. */
export function GuideBlocks({ blocks }: { readonly blocks: readonly GuideBlock[] }) {
  return blocks.map((block) => <Block key={JSON.stringify(block)} block={block} />);
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
  if (block.rows.length === 0) return <p className="empty">联系方式尚未登记。</p>;
  return (
    <table className="contacts">
      <caption className="unseen">政府信息公开工作机构</caption>
      <tbody>
        {block.rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
