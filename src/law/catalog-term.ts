import type { CatalogRow, RowTerm } from './catalog-row.js';
import type { Day } from './day.js';
import { ordinaryPublicationTerm, type PublicationTerm } from './publication-clock.js';
import { lengthInWords, termOn, terms } from './terms.js';
import { publicationTerms } from './terms-publication.js';

/** Whether a text cites a law or a regulation with its article, as a term beyond 条例26条 must. */
export function namesLaw(article: string): boolean {
  return /(?:法|条例)(?:》)?第.+条/u.test(article);
}

/**
 * The publication term of a row on a day, for `publicationDue`; undefined where 条例26条 holds. A term that cites no law is
 * never called one, however well the row itself was checked.
 */
export function rowTermOn(row: CatalogRow, on: Day): PublicationTerm | undefined {
  const { term, source } = row;
  if (term === null) return undefined;
  if ('law' in term) {
    const law = termOn(term.law, on);
    if (law === null || law.unit === 'month') return undefined;
    return { length: law.length, unit: law.unit, article: law.article, source: law.source };
  }
  const { length, article } = term;
  const said = source === 'confirmed' && !namesLaw(article) ? 'localPractice' : source;
  return term.unit === 'immediate'
    ? { length: 0, unit: 'day', article, source: said }
    : { length, unit: term.unit, article, source: said };
}

/** The column 公开时限 of a row as it stands on a day: '自信息形成或者变更之日起20个工作日内（条例第二十六条）'. */
export function termInWords(term: RowTerm | null, on: Day): string {
  if (term === null) {
    const ordinary = ordinaryPublicationTerm(on);
    return within(lengthInWords(ordinary.length, ordinary.unit), ordinary.article);
  }
  if ('law' in term) {
    const law = termOn(term.law, on) ?? terms.find(({ key }) => key === term.law);
    return law === undefined ? '' : within(lengthInWords(law.length, law.unit), law.article);
  }
  if (term.unit === 'immediate') return `即时公开（${term.article}）`;
  return within(lengthInWords(term.length, term.unit), term.article);
}

const within = (length: string, article: string) => `自信息形成或者变更之日起${length}内（${article}）`;

/** A term that an office states with the very length and article of one of the law is bound to that one. */
export function boundTerm(term: RowTerm | null, on: Day): RowTerm | null {
  if (term === null || 'law' in term) return term;
  const words = termInWords(term, on);
  if (words === termInWords(null, on)) return null;
  const same = publicationTerms.find(
    ({ key, bound, source }) => bound === 'atMost' && source === 'confirmed' && termInWords({ law: key }, on) === words,
  );
  return same === undefined ? term : { law: same.key };
}
