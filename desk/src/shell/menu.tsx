import { Link, useLocation } from 'react-router';
import type { Me } from '../../../src/offices/contract.js';
import { officeSettingsRoutes } from '../../../src/offices/office-contract.js';
import { publishingRoutes } from '../../../src/publishing/contract.js';
import { heartbeatRoutes } from '../../../src/publishing/heartbeat-contract.js';
import type { RequestList } from '../../../src/requests/case-contract.js';
import { requestRoutes } from '../../../src/requests/contract.js';
import { pilesFor, waitingCount } from '../publishing/waiting.js';
import { useReading } from '../queries.js';
import { waitingRequests } from './waiting-requests.js';

interface Entry {
  readonly to: string;
  readonly label: string;
  readonly count?: number | undefined;
}
interface Group {
  readonly label: string;
  readonly entries: readonly Entry[];
}

/** The menu by kind of work: only what this person's duties allow, with how much waits. */
function groupsFor(
  acts: Me['acts'],
  waiting: number | undefined,
  requests: RequestList | undefined,
  guides: number | undefined,
): Group[] {
  const may = (act: Me['acts'][number]) => acts.includes(act);
  const drafting = [
    { to: '/documents/new', label: '起草信息' },
    { to: '/documents/repost', label: '转发上级信息' },
    { to: '/documents/import', label: '批量导入信息' },
  ];
  const groups: Group[] = [{ label: '工作台', entries: [{ to: '/', label: '待办事项', count: waiting }] }];
  if (may('readDocuments')) {
    groups.push({
      label: '信息公开',
      entries: [
        { to: '/documents', label: '信息列表' },
        ...(may('draft') ? drafting : []),
        { to: '/catalogue', label: '公开目录' },
        { to: '/heartbeat', label: '栏目更新' },
        { to: '/heartbeat/self-check', label: '自查报告' },
        { to: '/schedules', label: '定时发布与解读' },
        { to: '/deliveries', label: '推送状态' },
        { to: '/handovers', label: '移交清单' },
        { to: '/closed-register', label: '不予公开登记册' },
        { to: '/rescan', label: '已公开信息复查' },
        { to: '/review-rules', label: '审查程序' },
        { to: '/guide', label: '公开指南', count: guides },
        { to: '/rules', label: '公开制度' },
      ],
    });
  }
  if (may('readRequests')) {
    const intake = [
      { to: '/requests/new', label: '登记申请' },
      { to: '/requests/mail', label: '邮件签收登记', count: requests?.unclaimedMail },
      { to: '/requests/submissions', label: '网上提交', count: requests?.submissions },
    ];
    groups.push({
      label: '依申请公开',
      entries: [
        { to: '/requests', label: '公开申请', count: requests?.counts.mine },
        ...(may('registerRequest') ? intake : []),
        { to: '/requests/remedies', label: '复议诉讼登记' },
        ...(may('manageTemplates') ? [{ to: '/requests/templates', label: '文书模板' }] : []),
      ],
    });
  }
  if (may('readReport')) {
    groups.push({
      label: '年度报告',
      entries: [
        { to: '/reports', label: '本机关年报' },
        { to: '/imports', label: '导入年报' },
      ],
    });
    groups.push({ label: '业务登记', entries: [{ to: '/business', label: '表二事项登记' }] });
  }
  if (may('enterCalendar')) {
    groups.push({
      label: '系统设置',
      entries: [
        ...(may('manageOffice') ? [{ to: '/settings/office', label: '机构信息' }] : []),
        ...(may('manageOffice') ? [{ to: '/settings/channels', label: '推送设置' }] : []),
        { to: '/settings/calendar', label: '放假安排' },
        { to: '/settings/publishing', label: '信息公开设置' },
      ],
    });
  }
  if (may('readLedger')) groups.push({ label: '审计', entries: [{ to: '/ledger', label: '审计台账' }] });
  return groups;
}

interface Props {
  readonly me: Me;
  readonly onChosen?: () => void;
}

/** Left menu of the desk. */
export function DeskMenu({ me, onChosen }: Props) {
  const requests = useRequests(me.acts);
  const groups = groupsFor(me.acts, useWaiting(me.acts, requests), requests, useGuides(me.acts));
  const here = entryOf(useLocation().pathname, groups);
  return (
    <nav aria-label="工作平台菜单" className="desk-menu">
      {groups.map((group) => (
        <div key={group.label}>
          <p className="desk-menu-group">{group.label}</p>
          <ul>
            {group.entries.map((entry) => (
              <li key={entry.to}>
                <Link
                  to={entry.to}
                  {...(entry.to === here ? { 'aria-current': 'page', className: 'active' } : {})}
                  {...(onChosen ? { onClick: onChosen } : {})}
                >
                  {entry.label}
                  {entry.count === undefined ? null : <Waiting count={entry.count} />}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** How much of everything waits for this person; undefined until all of it is known. */
function useWaiting(acts: Me['acts'], requests: RequestList | undefined): number | undefined {
  const list = useReading(publishingRoutes.worklist).data;
  const columns = useReading(heartbeatRoutes.warnings, {}, acts.includes('readDocuments')).data;
  if (list === undefined || (acts.includes('readRequests') && requests === undefined)) return undefined;
  const statements = (columns?.returned.length ?? 0) + (columns?.toConfirm.length ?? 0);
  return (
    waitingCount(pilesFor(acts, list)) + statements + (requests === undefined ? 0 : waitingRequests(acts, requests))
  );
}

/** How many requests wait for this person, and what came in without one. */
function useRequests(acts: Me['acts']): RequestList | undefined {
  return useReading(requestRoutes.list, { query: { filter: 'mine' } }, acts.includes('readRequests')).data;
}

/** 1 where a new issue of the guide is due from those who may issue it. */
function useGuides(acts: Me['acts']): number | undefined {
  const guide = useReading(officeSettingsRoutes.guide, {}, acts.includes('publish')).data;
  if (guide === undefined) return undefined;
  return guide.due === null ? 0 : 1;
}

/** The entry that a screen belongs to: the longest that its address begins with. */
function entryOf(path: string, groups: readonly Group[]): string | undefined {
  return groups
    .flatMap((group) => group.entries.map((entry) => entry.to))
    .filter((to) => path === to || (to !== '/' && path.startsWith(`${to}/`)))
    .sort((a, b) => b.length - a.length)[0];
}

function Waiting({ count }: { readonly count: number }) {
  return (
    <span className={count > 0 ? 'desk-menu-count is-some' : 'desk-menu-count'}>
      ({count})<span className="for-ears">件待办</span>
    </span>
  );
}
