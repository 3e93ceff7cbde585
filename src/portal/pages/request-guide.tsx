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
  const unit = profile.unit ?? '政府信息公开工作机构';
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
            <li>
              <b>网上提交：</b>在线填写申请表，提交后得到编号和查询码。以双方确认之日为收到申请之日（条例第三十一条）。
            </li>
            <li>
              <b>当面提交：</b>到{unit}提交书面申请
              {profile.address ? `，地址：${profile.address}` : ''}
              {profile.hours ? `，办公时间：${profile.hours}` : ''}
              。当面提交的，以提交之日为收到申请之日（条例第三十一条）。
            </li>
            <li>
              <b>信函：</b>寄至{profile.address ?? name}
              {profile.postcode ? `，邮政编码：${profile.postcode}` : ''}，收件人写“{name}
              {profile.unit ? `（${profile.unit}）` : ''}
              ”，信封注明“政府信息公开申请”。需签收的，以签收之日为收到申请之日；平信以当日与申请人确认之日为准（条例第三十一条）。
            </li>
            {profile.email ? (
              <li>
                <b>电子邮件：</b>
                {profile.email}。以双方确认之日为收到申请之日（条例第三十一条）。
              </li>
            ) : null}
            {profile.fax ? (
              <li>
                <b>传真：</b>
                {profile.fax}。以双方确认之日为收到申请之日（条例第三十一条）。
              </li>
            ) : null}
            <li>
              <b>口头：</b>书面形式确有困难的，可以到{unit}口头提出，由工作人员代为填写。
            </li>
          </ul>
          <h2>申请的内容、答复期限和费用</h2>
          <RequestRules />
          <p>阅读有困难或者有视听障碍的，工作机构提供必要的帮助（条例第四十三条）。</p>
          <h2>对答复不服的</h2>
          <Remedies />
          <h2>联系方式</h2>
          <Contacts profile={profile} />
        </article>
      </ColumnFrame>
    </Page>
  );
}
