import type { CountView } from '../../../src/reporting/contract.js';

interface Props {
  readonly text: string;
  readonly counts: readonly CountView[];
  readonly onOpen: (key: string) => void;
}

/** A section with the numbers put in; each of them opens the records behind it. */
export function NarrativeText({ text, counts, onOpen }: Props) {
  const paragraphs = pieces(text, /[^\n]+/g).filter((piece) => piece.matched && piece.text.trim() !== '');
  if (paragraphs.length === 0) return <p className="empty">本节尚未填写。</p>;
  const byKey = new Map(counts.map((count) => [count.key, count]));
  return (
    <div className="narrative-text">
      {paragraphs.map((paragraph) => (
        <p key={paragraph.at}>
          {pieces(paragraph.text, /\{\{\s*[^{}]*?\s*\}\}/g).map((piece) =>
            piece.matched ? (
              <Reference key={piece.at} count={byKey.get(piece.text.slice(2, -2).trim())} onOpen={onOpen} />
            ) : (
              piece.text
            ),
          )}
        </p>
      ))}
    </div>
  );
}

function Reference({ count, onOpen }: { readonly count: CountView | undefined; readonly onOpen: Props['onOpen'] }) {
  if (count === undefined) return <mark className="narrative-unknown">（没有这项统计）</mark>;
  return (
    <button
      type="button"
      className="link-button narrative-count"
      title={`${count.label}，点击查看记录`}
      onClick={() => onOpen(count.key)}
    >
      {count.value}
    </button>
  );
}

interface Piece {
  /** Position in the text. */
  readonly at: number;
  readonly text: string;
  readonly matched: boolean;
}

/** The text cut into what a pattern matches and what stands between. */
function pieces(text: string, pattern: RegExp): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) found.push({ at: from, text: text.slice(from, match.index), matched: false });
    found.push({ at: match.index, text: match[0], matched: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ at: from, text: text.slice(from), matched: false });
  return found;
}
