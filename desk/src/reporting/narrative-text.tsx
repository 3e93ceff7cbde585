import type { CountView } from '../../../src/reporting/contract.js';

interface Props {
  readonly text: string;
  readonly counts: readonly CountView[];
  readonly onOpen: (key: string) => void;
}

const reference = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** A section with the numbers put in; each of them opens the records behind it. */
export function NarrativeText({ text, counts, onOpen }: Props) {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '');
  if (paragraphs.length === 0) return <p className="empty">本节尚未填写。</p>;
  const byKey = new Map(counts.map((count) => [count.key, count]));
  return (
    <div className="narrative-text">
      {paragraphs.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its position
        <p key={at}>
          {line.split(reference).map((part, place) => {
            if (place % 2 === 0) return part;
            const count = byKey.get(part);
            return count === undefined ? (
              <mark key={`${part}-${place}`} className="narrative-unknown">
                没有这项统计
              </mark>
            ) : (
              <button
                key={`${part}-${place}`}
                type="button"
                className="link-button narrative-count"
                title={`${count.label}，点击查看记录`}
                onClick={() => onOpen(count.key)}
              >
                {count.value}
              </button>
            );
          })}
        </p>
      ))}
    </div>
  );
}
