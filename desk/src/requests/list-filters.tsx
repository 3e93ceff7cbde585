import { Input } from 'antd';
import { Link } from 'react-router';
import type { RequestFilter, RequestList } from '../../../src/requests/case-contract.js';

/** The piles of the list, in the order of their tabs. */
export const filters: readonly { readonly key: RequestFilter; readonly label: string }[] = [
  { key: 'open', label: '在办' },
  { key: 'mine', label: '待我办理' },
  { key: 'soon', label: '将到期' },
  { key: 'overdue', label: '已超期' },
  { key: 'closed', label: '已办结' },
  { key: 'all', label: '全部' },
];

interface Props {
  readonly filter: RequestFilter;
  readonly words: string;
  readonly counts: RequestList['counts'] | undefined;
  readonly onSearch: (words: string) => void;
}

/** Tabs with how many cases each holds, and the search box. Tabs are links, so that each has an address. */
export function ListFilters({ filter, words, counts, onSearch }: Props) {
  const count = (key: RequestFilter) => {
    if (counts === undefined) return '';
    return `（${key === 'all' ? counts.open + counts.closed : counts[key]}）`;
  };
  return (
    <div className="case-filters">
      <nav aria-label="申请分类" className="case-tabs">
        {filters.map(({ key, label }) => (
          <Link
            key={key}
            to={addressOfList(key, words)}
            replace
            className={key === 'overdue' && (counts?.overdue ?? 0) > 0 ? 'is-late' : undefined}
            aria-current={key === filter ? 'page' : undefined}
          >
            {label}
            {count(key)}
          </Link>
        ))}
      </nav>
      <search>
        <Input.Search
          key={words}
          allowClear
          aria-label="查找申请"
          placeholder="编号或申请内容中的词"
          defaultValue={words}
          onSearch={(value) => onSearch(value.trim())}
          enterButton="查找"
        />
      </search>
    </div>
  );
}

/** Where a list stands: `?filter=overdue&q=预算&page=2`; what is usual is left out. */
export function addressOfList(filter: RequestFilter, words: string, page = 1): string {
  const search = new URLSearchParams();
  if (filter !== 'open') search.set('filter', filter);
  if (words !== '') search.set('q', words);
  if (page > 1) search.set('page', String(page));
  return search.size === 0 ? '/requests' : `/requests?${search}`;
}
