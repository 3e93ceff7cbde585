import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import type { RequestDetail } from '../../../src/requests/case-contract.js';
import { requestRoutes } from '../../../src/requests/contract.js';
import { useReading } from '../queries.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { CaseActions } from './case-actions.js';
import { CaseHead } from './case-head.js';
import './case-dialogs.css';
import './case-page.css';
import { ClockPanel } from './clock-panel.js';
import { EventsPanel } from './events-panel.js';
import { FilesPanel } from './files-panel.js';
import { IdentityPanel } from './identity-panel.js';
import { ItemsPanel } from './items-panel.js';
import { LettersPanel } from './letters-panel.js';
import { PostPanel } from './post-panel.js';
import { StepBar } from './step-bar.js';
import { Timeline } from './timeline.js';

/** 申请详情: where a case stands, what comes next and by whom, how its term was counted, and what it holds. */
export function CasePage() {
  const { id = '' } = useParams();
  const detail = useReading(requestRoutes.detail, { params: { id } });
  if (detail.error?.kind === 'refused' && detail.error.status === 404) return <NoCase />;
  return (
    <Page
      title={detail.data === undefined ? '公开申请' : `申请 ${detail.data.number}`}
      trail={['依申请公开', '公开申请']}
    >
      <Reading of={detail}>
        {(found) => <Case key={found.id} detail={found} onChanged={() => void detail.refetch()} />}
      </Reading>
    </Page>
  );
}

function NoCase() {
  return (
    <Page title="没有这件申请" trail={['依申请公开', '公开申请']}>
      <p>没有找到这件申请，网址可能不完整，或者它不属于本机关。</p>
      <Link to="/requests">
        <Button type="primary">返回公开申请列表</Button>
      </Link>
    </Page>
  );
}

interface Props {
  readonly detail: RequestDetail;
  readonly onChanged: () => void;
}

const places = [
  ['items', '所需信息'],
  ['events', '期限事项'],
  ['letters', '文书'],
  ['files', '材料'],
  ['clock', '期限推算'],
  ['timeline', '办理经过'],
] as const;

function Case({ detail, onChanged }: Props) {
  return (
    <>
      <Panel title="办理进度">
        <CaseHead detail={detail} />
        <CaseActions detail={detail} onChanged={onChanged} />
        <StepBar detail={detail} />
      </Panel>
      <nav className="case-places" aria-label="本页内容">
        {places.map(([place, name]) => (
          <a key={place} href={`#${place}`}>
            {name}
          </a>
        ))}
      </nav>
      <div className="case-columns-wide">
        <div>
          <PostPanel detail={detail} onChanged={onChanged} />
          <ItemsPanel detail={detail} onChanged={onChanged} />
          <EventsPanel detail={detail} onChanged={onChanged} />
          <LettersPanel detail={detail} onChanged={onChanged} />
          <FilesPanel detail={detail} onChanged={onChanged} />
        </div>
        <div>
          <IdentityPanel id={detail.id} />
          <Timeline detail={detail} />
        </div>
      </div>
      <ClockPanel detail={detail} />
    </>
  );
}
