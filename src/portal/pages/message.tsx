import { paths } from '../paths.js';
import type { AssetPaths, Site } from '../site.js';
import { Page } from './layout.js';

/** 404. */
export function NotFoundPage({ site }: { readonly site: Site }) {
  return (
    <Page site={site} title="没有找到您要的页面" crumbs={[{ label: '没有找到' }]} meta={[['robots', 'noindex']]}>
      <article className="article message">
        <h1>没有找到您要的页面</h1>
        <p>地址可能不完整，或者该信息不在本网站公开。可以按标题、正文或者文号搜索，也可以从目录查找。</p>
        <p>
          <a className="button" href={paths.catalogue}>
            法定主动公开内容
          </a>{' '}
          <a className="button" href={paths.home}>
            返回首页
          </a>
        </p>
      </article>
    </Page>
  );
}

/** 503 and 500: nothing about the office is known, since the database that knows it does not answer. */
export function FaultPage({ assets, sentence }: { readonly assets: AssetPaths; readonly sentence: string }) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>暂时无法打开</title>
        <link rel="stylesheet" href={assets.css} />
      </head>
      <body>
        <main id="main" className="wrap">
          <article className="article message">
            <h1>暂时无法打开</h1>
            <p>{sentence}</p>
            <p>
              <a className="button" href={paths.home}>
                返回首页
              </a>
            </p>
          </article>
        </main>
      </body>
    </html>
  );
}
