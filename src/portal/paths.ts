import type { Nature } from './rows.js';

/** Every address of the portal, in one place. */
export const paths = {
  home: '/',
  column: '/zwgk/',
  guide: '/zwgk/zhinan',
  guideIssue: (issue: number | string) => `/zwgk/zhinan/${issue}`,
  guideFile: (issue: number | string) => `/zwgk/zhinan/${issue}/guide.docx`,
  rules: '/zwgk/zhidu',
  catalogue: '/zwgk/fdzdgk',
  entry: (key: string) => `/zwgk/fdzdgk/${key}`,
  reports: '/zwgk/nianbao',
  report: (year: number) => `/zwgk/nianbao/${year}`,
  reportFile: (year: number, kind: 'docx' | 'xlsx') => `/zwgk/nianbao/${year}/report.${kind}`,
  records: (year: number, key: string, after?: string) =>
    `/zwgk/nianbao/${year}/shuju?${new URLSearchParams({ ...(after === undefined ? {} : { after }), key })}`,
  request: '/zwgk/yishenqing',
  answers: (page = 1) => `/zwgk/yishenqing/dafu${page === 1 ? '' : `?page=${page}`}`,
  answer: (id: string) => `/zwgk/yishenqing/dafu/${id}`,
  answerFile: (id: string, digest: string) => `/zwgk/yishenqing/dafu/${id}/${digest}`,
  year: (year: number, nature?: Nature) => `/zwgk/niandu/${year}${nature === undefined ? '' : `/${nature}`}`,
  document: (id: string) => `/content/${id}`,
  file: (id: string, digest: string) => `/files/${id}/${digest}`,
  search: (q: string, after?: string) =>
    `/search?${new URLSearchParams({ ...(after === undefined ? {} : { after }), q })}`,
  /** Feeds of the whole, and of one column. */
  atom: (entry?: string) => (entry === undefined ? '/feeds/atom.xml' : `/feeds/${entry}/atom.xml`),
  jsonFeed: (entry?: string) => (entry === undefined ? '/feeds/items.json' : `/feeds/${entry}/items.json`),
  siteMap: '/wangzhanditu',
  accessibility: '/wuzhangai',
} as const;

/** What search engines ask for; nobody else looks there. */
export const enginePaths = { sitemap: '/sitemap.xml', robots: '/robots.txt' } as const;

/** The next page of a list. */
export function nextPage(path: string, after: string): string {
  return `${path}?${new URLSearchParams({ after })}`;
}
