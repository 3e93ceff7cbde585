interface Props {
  readonly shown: number;
  readonly total: number;
}

/** Says plainly that a list is longer than what is shown; nothing where all is. */
export function MoreLines({ shown, total }: Props) {
  if (total <= shown) return null;
  return (
    <p className="quiet" role="status">
      共 {total} 件，这里列出前 {shown} 件（未处理的在前），另有 {total - shown} 件较早的没有列出。
    </p>
  );
}
