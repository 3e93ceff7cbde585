import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { paths } from '../paths.js';
import type { Crumb, Site } from '../site.js';
import { Footer } from './footer.js';
import { Header } from './header.js';

export interface PageProps {
  readonly site: Site;
  readonly title: string;
  /** Steps below 首页. */
  readonly crumbs?: readonly Crumb[];
  /** The part of the head that is marked as being open. */
  readonly at?: string;
  /** More meta tags, name and content: 国办发〔2017〕47号. */
  readonly meta?: readonly (readonly [string, string])[];
  readonly q?: string;
  /** The column whose feeds the page names beside those of the whole. */
  readonly feedsOf?: { readonly key: string; readonly label: string };
  readonly children: ReactNode;
}

/** A whole page. Complete without JavaScript; the script only adds 长者模式, 字号 and 打印. */
export function Page({ site, title, crumbs = [], at, meta = [], q, feedsOf, children }: PageProps) {
  const name = `${site.office.name}政府信息公开`;
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === name ? name : `${title}_${name}`}</title>
        {[...siteMeta(site), ...meta].map(([key, content]) => (
          <meta key={key} name={key} content={content} />
        ))}
        <FeedLinks name={name} />
        {feedsOf === undefined ? null : <FeedLinks name={`${name}·${feedsOf.label}`} entry={feedsOf.key} />}
        <link rel="icon" href={site.assets.icon} />
        <link rel="stylesheet" href={site.assets.css} />
        <script src={site.assets.js} defer />
      </head>
      <body>
        <a className="skip" href="#main">
          跳到正文
        </a>
        <Header site={site} at={at} q={q} />
        {crumbs.length > 0 ? <Crumbs crumbs={crumbs} /> : null}
        <main id="main" className="wrap" tabIndex={-1}>
          {children}
        </main>
        <Footer site={site} />
      </body>
    </html>
  );
}

/** The meta tags of the site, 国办发〔2017〕47号; one that is not known is left out. */
function siteMeta({ office, origin }: Site): readonly (readonly [string, string])[] {
  const { siteIdCode = '' } = office.profile;
  return [
    ['SiteName', `${office.name}政府信息公开`],
    ...(origin === null ? [] : [['SiteDomain', new URL(origin).host] as const]),
    ...(siteIdCode === '' ? [] : [['SiteIDCode', siteIdCode] as const]),
  ];
}

/** By which a reader finds the feeds from any page. */
function FeedLinks({ name, entry }: { readonly name: string; readonly entry?: string }) {
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={`${name}（Atom）`} href={paths.atom(entry)} />
      <link rel="alternate" type="application/feed+json" title={`${name}（JSON）`} href={paths.jsonFeed(entry)} />
    </>
  );
}

function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs wrap" aria-label="当前位置">
      <ol>
        <li>
          <a href={paths.home}>首页</a>
        </li>
        {crumbs.map((crumb) => (
          <li key={crumb.label}>
            {crumb.path === undefined ? (
              <span aria-current="page">{crumb.label}</span>
            ) : (
              <a href={crumb.path}>{crumb.label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The bytes of a page. */
export function render(page: ReactNode): Buffer {
  return Buffer.from(`<!doctype html>${renderToStaticMarkup(page)}`);
}
