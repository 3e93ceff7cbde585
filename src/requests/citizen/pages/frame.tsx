import type { ReactNode } from 'react';
import { Page } from '../../../portal/pages/layout.js';
import { paths } from '../../../portal/paths.js';
import type { Site } from '../../../portal/site.js';
import { citizenPaths } from '../paths.js';

/** A page of the citizen's side in the portal's dress. */
export function Frame(props: { readonly site: Site; readonly title: string; readonly children: ReactNode }) {
  const { site, title, children } = props;
  return (
    <Page
      site={site}
      title={title}
      at={paths.request}
      crumbs={[{ label: '依申请公开', path: paths.request }, { label: title }]}
      meta={[['robots', 'noindex']]}
    >
      <link rel="stylesheet" href={citizenPaths.style} />
      <article className="text apply">
        <h1>{title}</h1>
        {children}
      </article>
    </Page>
  );
}

/** One sentence under a heading, and the ways on. */
export function SentencePage(props: { readonly site: Site; readonly title: string; readonly sentence: string }) {
  return (
    <Frame site={props.site} title={props.title}>
      <p className="notice" role="alert">
        {props.sentence}
      </p>
      <p>
        <a className="button" href={citizenPaths.apply}>
          填写申请
        </a>{' '}
        <a className="button" href={paths.request}>
          返回依申请公开
        </a>
      </p>
    </Frame>
  );
}
