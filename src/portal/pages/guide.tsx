import type { ReactNode } from 'react';
import { statutoryEntries } from '../columns.js';
import { paths } from '../paths.js';
import type { ListedDocument } from '../rows.js';
import type { Site } from '../site.js';
import { columnMeta } from './column.js';
import { Contacts } from './contacts.js';
import { Page } from './layout.js';
import { ColumnFrame, TitleList } from './parts.js';
import { Remedies } from './remedies.js';
import { RequestRules } from './request-rules.js';

interface GuidePageProps {
  readonly site: Site;
  /** Documents filed under the guide's own entry. */
  readonly documents: readonly ListedDocument[];
  readonly total: number;
}

/** 政府信息公开指南 (条例12条2款), put together from what the office holds and says of itself. */
export function GuidePage({ site, documents, total }: GuidePageProps) {
  const title = '政府信息公开指南';
  const { name, profile } = site.office;
  return (
    <Page
      site={site}
      title={title}
      at={paths.guide}
      crumbs={[{ label: '政府信息公开', path: paths.column }, { label: title }]}
      meta={columnMeta(title)}
    >
      <ColumnFrame at={paths.guide}>
        <article className="text">
          <h1>
            {name}
            {title}
          </h1>
          <p>
            根据《中华人民共和国政府信息公开条例》第十二条编制本指南，供公民、法人和其他组织获取{name}的政府信息时参考。
          </p>
          <h2>一、本机关持有政府信息基本情况</h2>
          <Paragraphs text={profile.intro} />
          <Paragraphs text={profile.orgDuties} />
          <p>
            本机关主动公开的政府信息按条例第二十条、第二十一条所列内容分为 {statutoryEntries.length} 类，见
            <a href={paths.catalogue}>法定主动公开内容</a>；现公开 {total}{' '}
            条。每条信息有不变的索引号，由机构代码、年份和顺序号组成。
          </p>
          <h2>二、对外发布政府信息情况</h2>
          <p>
            属于主动公开范围的政府信息，自形成或者变更之日起20个工作日内公开；法律、法规另有规定的，从其规定（条例第二十六条）。
          </p>
          <p>
            政府信息在本专栏集中发布，可按<a href={paths.catalogue}>目录</a>
            查阅，也可按标题、正文或者文号搜索；附件可以下载。
          </p>
          <h2>三、依申请公开的有关事项</h2>
          <RequestRules />
          <p>
            提出申请的方式见<a href={paths.request}>依申请公开</a>。
          </p>
          <h2>四、工作机构情况</h2>
          <Contacts profile={profile} />
          <h2>五、其他事项</h2>
          <Remedies />
          {documents.length === 0 ? null : (
            <>
              <h2>指南文本</h2>
              <TitleList rows={documents} />
            </>
          )}
        </article>
      </ColumnFrame>
    </Page>
  );
}

function Paragraphs({ text }: { readonly text: string | undefined }): ReactNode {
  const lines = (text ?? '').split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => <p key={line}>{line}</p>);
}
