import { nextAct } from './wizard-acts.js';
import type { End } from './wizard-path.js';
import './wizard.css';

/** The questions have led to an act that comes first: what it is, and by which button of the page. */
export function ActEnding({ end }: { readonly end: Extract<End, { act: string }> }) {
  const { title, sentence, article } = nextAct(end);
  return (
    <section className="walk-end" aria-label="下一步" aria-live="polite">
      <h3>{title}</h3>
      <p>{sentence}</p>
      {article === '' ? null : <p className="quiet">依据：{article}</p>}
    </section>
  );
}
