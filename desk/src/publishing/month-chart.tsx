import './month-chart.css';

interface Props {
  readonly year: string;
  /** January first. */
  readonly perMonth: readonly number[];
}

/** Published items by month, as bars with their numbers; the same in one sentence for those who hear it. */
export function MonthChart({ year, perMonth }: Props) {
  const highest = Math.max(1, ...perMonth);
  const words = perMonth.map((count, at) => `${at + 1}月${count}条`).join('，');
  return (
    <figure className="month-chart">
      <div role="img" aria-label={`${year}年各月公开信息：${words}。`} className="month-bars">
        {perMonth.map((count, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a month is its position
          <div key={at} className="month-bar">
            <span>{count}</span>
            <i style={{ height: `${Math.round((count / highest) * 84)}px` }} />
            <small>{at + 1}月</small>
          </div>
        ))}
      </div>
    </figure>
  );
}
