/** A tag as written in a template: a value 【x】, or a part opened by 【#x】 (or 【^x】 where x is empty) and closed by 【/x】. */
export interface Tag {
  readonly mark: '' | '#' | '^' | '/';
  readonly key: string;
}

/** The tags of a document in their order, or the text around a bracket that has no partner. */
export type TagScan = { readonly tags: readonly Tag[] } | { readonly unclosed: string };

/** Reads the tags from the XML of a Word document. A tag may be split into runs, but not into paragraphs. */
export function scanTags(xml: string): TagScan {
  const tags: Tag[] = [];
  for (const paragraph of paragraphTexts(xml)) {
    let rest = paragraph;
    for (;;) {
      const opens = rest.indexOf('【');
      const closes = rest.indexOf('】');
      if (opens < 0 && closes < 0) break;
      if (opens < 0 || (closes >= 0 && closes < opens))
        return { unclosed: rest.slice(Math.max(0, closes - 9), closes + 1) };
      const again = rest.indexOf('【', opens + 1);
      if (closes < 0 || (again >= 0 && again < closes)) return { unclosed: rest.slice(opens, opens + 10) };
      const [, mark = '', key = ''] = /^\s*([#^/]?)(.*)$/su.exec(rest.slice(opens + 1, closes)) ?? [];
      tags.push({ mark: mark as Tag['mark'], key: key.trim() });
      rest = rest.slice(closes + 1);
    }
  }
  return { tags };
}

/** The text of every paragraph, entities resolved. */
function paragraphTexts(xml: string): string[] {
  return xml
    .split('</w:p>')
    .map((piece) =>
      [...piece.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map((part) => plainEntities(part[1] ?? '')).join(''),
    );
}

function plainEntities(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(#x?[\da-f]+|\w+);/giu, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return named[name] ?? whole;
  });
}
