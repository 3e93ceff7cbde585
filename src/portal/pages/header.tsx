import { paths } from '../paths.js';
import type { Site } from '../site.js';

/** The parts of the fixed column, in the order of the platform. */
export const columnParts = [
  { path: paths.guide, label: '政府信息公开指南', short: '指南' },
  { path: paths.rules, label: '政府信息公开制度', short: '制度' },
  { path: paths.catalogue, label: '法定主动公开内容', short: '法定主动公开内容' },
  { path: paths.reports, label: '政府信息公开年报', short: '年报' },
  { path: paths.request, label: '依申请公开', short: '依申请公开' },
] as const;

interface HeaderProps {
  readonly site: Site;
  readonly at: string | undefined;
  readonly q: string | undefined;
}

export function Header({ site, at, q }: HeaderProps) {
  const links = [{ path: paths.home, short: '首页' }, { path: paths.column, short: '政府信息公开' }, ...columnParts];
  return (
    <header className="head">
      <div className="wrap head-row">
        <a className="brand" href={paths.home}>
          <Mark />
          <span>
            <b>{site.office.name}</b>
            <small>政府信息公开</small>
          </span>
        </a>
        <div className="head-tools">
          <search>
            <form className="search" action="/search">
              <label className="unseen" htmlFor="q">
                搜索政府信息
              </label>
              <input id="q" name="q" type="search" maxLength={100} placeholder="标题、正文或文号" defaultValue={q} />
              <button type="submit">搜索</button>
            </form>
          </search>
          <button type="button" className="tool" data-elder aria-pressed="false" hidden>
            长者模式
          </button>
          <a className="tool" href={paths.accessibility}>
            无障碍
          </a>
        </div>
      </div>
      <nav className="menu" aria-label="栏目">
        <ul className="wrap">
          {links.map(({ path, short }) => (
            <li key={path}>
              <a href={path} aria-current={path === at ? 'page' : undefined}>
                {short}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** An open leaf in a frame: our own mark, no emblem. */
function Mark() {
  return (
    <svg className="mark" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
      <rect width="48" height="48" rx="10" fill="#1456a8" />
      <path d="M24 15c-4-3-8-4-13-4v22c5 0 9 1 13 4 4-3 8-4 13-4V11c-5 0-9 1-13 4z" fill="#fff" />
      <path
        d="M24 15v22M15 17c2 0 4 .5 5.5 1.4M15 23c2 0 4 .5 5.5 1.4M33 17c-2 0-4 .5-5.5 1.4M33 23c-2 0-4 .5-5.5 1.4"
        stroke="#1456a8"
        strokeWidth="1.6"
        fill="none"
        strokeLinecap="round"
      />
    </svg>
  );
}
