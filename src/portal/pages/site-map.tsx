import { statutoryEntries } from '../columns.js';
import { paths } from '../paths.js';
import type { ColumnSite } from '../site.js';
import { columnParts } from './header.js';
import { Page } from './layout.js';

/** 网站地图. */
export function SiteMapPage({ site }: { readonly site: ColumnSite }) {
  return (
    <Page site={site} title="网站地图" crumbs={[{ label: '网站地图' }]}>
      <article className="text">
        <h1>网站地图</h1>
        <h2>政府信息公开</h2>
        <ul>
          {columnParts.map(({ path, label }) => (
            <li key={path}>
              <a href={path}>{label}</a>
            </li>
          ))}
        </ul>
        <h2>法定主动公开内容</h2>
        <ul>
          {statutoryEntries(site.catalogue).map(({ key, label }) => (
            <li key={key}>
              <a href={paths.entry(key)}>{label}</a>
            </li>
          ))}
        </ul>
        <h2>其他</h2>
        <ul>
          <li>
            <a href="/search">搜索</a>
          </li>
          <li>
            <a href={paths.accessibility}>无障碍说明</a>
          </li>
        </ul>
      </article>
    </Page>
  );
}

/** 无障碍说明: what the pages do, no more. */
export function AccessibilityPage({ site }: { readonly site: ColumnSite }) {
  const { profile } = site.office;
  return (
    <Page site={site} title="无障碍说明" at={paths.accessibility} crumbs={[{ label: '无障碍说明' }]}>
      <article className="text">
        <h1>无障碍说明</h1>
        <ul>
          <li>全部页面可以只用键盘操作：按 Tab 键逐项移动，每页第一项是“跳到正文”。</li>
          <li>点击页面上方的“长者模式”，文字和按钮放大，并在本机记住；正文页另有字号大、中、小。</li>
          <li>文字与背景的对比度不低于 4.5 比 1；不以颜色作为唯一的提示。</li>
          <li>表格、栏目和当前位置都有供读屏软件使用的说明。</li>
          <li>不启用脚本时，全部信息仍可查阅、搜索和下载。</li>
        </ul>
        {profile.phone ? (
          <p>
            阅读有困难的，请拨打 {profile.phone}
            ，工作机构提供必要的帮助（《中华人民共和国政府信息公开条例》第四十三条）。
          </p>
        ) : null}
      </article>
    </Page>
  );
}
