import { waysOf } from '../../law/guide/request-blocks.js';
import { paths } from '../paths.js';
import type { Site } from '../site.js';
import { columnMeta } from './column.js';
import { Contacts } from './contacts.js';
import { Page } from './layout.js';
import { ColumnFrame } from './parts.js';
import { Remedies } from './remedies.js';
import { RequestRules } from './request-rules.js';

/** 依申请公开: how to ask, online and in every other way. */
export function RequestGuidePage({ site }: { readonly site: Site }) {
  const title = '依申请公开';
  const { name, profile } = site.office;
  return (
    <Page
      site={site}
      title={title}
      at={paths.request}
      crumbs={[{ label: '政府信息公开', path: paths.column }, { label: title }]}
      meta={columnMeta(title)}
    >
      <ColumnFrame at={paths.request}>
        <article className="text">
          <h1>{title}</h1>
          <p>需要申请公开政府信息的，可以在本网站填写申请，也可以按下面的其他方式向{name}提出。</p>
          <p>
            <a className="button" href="/apply">
              在线填写申请
            </a>{' '}
            <a className="button" href="/progress">
              查询办理进度
            </a>{' '}
            <a className="button" href={paths.answers()}>
              答复选登
            </a>
          </p>
          <h2>提出申请的方式</h2>
          <ul>
            {waysOf(name, profile).map(({ title: way, words }) => (
              <li key={way}>
                <b>{way}：</b>
                {words}
              </li>
            ))}
          </ul>
          <h2>申请的内容、答复期限和费用</h2>
          <RequestRules />
          <p>阅读有困难或者有视听障碍的，工作机构提供必要的帮助（条例第四十三条）。</p>
          <h2>对答复不服的</h2>
          <Remedies office={profile} />
          <h2>联系方式</h2>
          <Contacts office={profile} />
        </article>
      </ColumnFrame>
    </Page>
  );
}
