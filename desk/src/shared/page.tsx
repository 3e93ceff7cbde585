import { type ReactNode, useEffect } from 'react';

interface Props {
  readonly title: string;
  /** The way here, outermost first, e.g. 信息公开. */
  readonly trail?: readonly string[];
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a screen: where one is, its name, what can be done, and the content. */
export function Page({ title, trail = [], actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} - 政府信息公开工作平台`;
  }, [title]);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <p className="page-trail">{['政府信息公开工作平台', ...trail].join(' > ')}</p>
          <h1>{title}</h1>
        </div>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

interface PanelProps {
  readonly title: string;
  readonly extra?: ReactNode;
  readonly id?: string;
  readonly children: ReactNode;
}

/** A titled box of a screen. */
export function Panel({ title, extra, id, children }: PanelProps) {
  return (
    <section className="panel" id={id} aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
        {extra}
      </div>
      <div className="panel-body">{children}</div>
    </section>
  );
}
