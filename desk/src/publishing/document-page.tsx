import { useParams } from 'react-router';
import { checkRoutes } from '../../../src/publishing/check-contract.js';
import { publishingRoutes } from '../../../src/publishing/contract.js';
import { useReading } from '../queries.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { ArticleView } from './article-view.js';
import { heldBack } from './check-groups.js';
import { ChecksPanel } from './checks-panel.js';
import { DocumentActions } from './document-actions.js';
import { EditionPanels } from './edition-panel.js';
import { MetadataPanel, OpinionsPanel, RevisionsPanel } from './metadata-panel.js';
import { QuestionsPanel } from './questions-panel.js';
import { StepBar } from './step-bar.js';

/** 详情: one item, what was decided about it, and what may be done with it. */
export function DocumentPage() {
  const { id = '' } = useParams();
  const document = useReading(publishingRoutes.document, { params: { id } });
  const blocked = useReading(checkRoutes.checks, { params: { id } }).data?.blocked ?? null;
  return (
    <Page title={document.data?.title ?? '信息详情'} trail={['信息公开', '信息列表']}>
      <Reading of={document}>
        {(detail) => (
          <>
            <Panel title="办理进度">
              <StepBar detail={detail} />
              <div style={{ marginTop: 14 }}>
                <DocumentActions key={`${detail.revision}-${detail.state}`} detail={heldBack(detail, blocked)} />
              </div>
            </Panel>
            <div className="document-columns">
              <Panel
                title={
                  detail.openAttribute === 'public'
                    ? `公开内容（第 ${detail.revision} 稿，与公众所见一致）`
                    : `内容（第 ${detail.revision} 稿，不向公众显示）`
                }
              >
                <ArticleView detail={detail} />
              </Panel>
              <div>
                <ChecksPanel detail={detail} />
                <EditionPanels detail={detail} />
                <MetadataPanel detail={detail} />
                <OpinionsPanel detail={detail} />
                <QuestionsPanel detail={detail} />
                <RevisionsPanel detail={detail} />
              </div>
            </div>
          </>
        )}
      </Reading>
    </Page>
  );
}
