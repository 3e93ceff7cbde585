import { isOrderedMarker, nestedList, type WordListItem, wordListLevel } from './word-lists.js';

export interface CleanPaste {
  readonly html: string;
  /** Pictures that a browser cannot read from the clipboard of Word. */
  readonly picturesLost: number;
}

/** Clipboard markup of Word, WPS or a web page without its junk: tables, lists and alignment stay, fonts go. */
export function cleanPaste(html: string): CleanPaste {
  const page = new DOMParser().parseFromString(
    html.replace(/<!--\[if !supportLists\]-->|<!--\[endif\]-->/g, ''),
    'text/html',
  );
  const body = page.body;
  removeComments(body);
  const pictures = [...body.querySelectorAll('img, v\\:imagedata, v\\:shape')];
  const picturesLost = body.querySelectorAll('img, v\\:imagedata').length;
  for (const picture of pictures) picture.remove();
  for (const junk of body.querySelectorAll('script, style, meta, link, title, xml, object, iframe')) junk.remove();
  removeHidden(body);
  gatherLists(body);
  for (const element of [...body.querySelectorAll('*')]) tidy(element);
  return { html: body.innerHTML, picturesLost };
}

/** What its author did not see on the page: hidden text and rows, what was struck out in revision, and remarks. */
function removeHidden(body: HTMLElement): void {
  for (const element of body.querySelectorAll('del, [style]')) {
    const style = element.getAttribute('style') ?? '';
    const hidden = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*comment/i;
    if (element.tagName === 'DEL' || hidden.test(style)) element.remove();
  }
}

function removeComments(body: HTMLElement): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

function gatherLists(body: HTMLElement): void {
  const seen = new Set<Element>();
  for (const first of body.querySelectorAll('p[style*="mso-list"]')) {
    if (seen.has(first)) continue;
    const items: WordListItem[] = [];
    const run: Element[] = [];
    for (let at: Element | null = first; at !== null; at = at.nextElementSibling) {
      const level = at.tagName === 'P' ? wordListLevel(at.getAttribute('style') ?? '') : null;
      if (level === null) break;
      seen.add(at);
      run.push(at);
      items.push({ level, ...markerAndText(at) });
    }
    if (items.length === 0) continue;
    const holder = body.ownerDocument.createElement('div');
    holder.innerHTML = nestedList(items);
    first.before(...holder.childNodes);
    for (const paragraph of run) paragraph.remove();
  }
}

function markerAndText(paragraph: Element): { ordered: boolean; html: string } {
  const ignored = [...paragraph.querySelectorAll('span')].find((span) =>
    /mso-list\s*:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  // A dot of these fonts is written as a letter that the font shows as a sign.
  const sign = /font-family\s*:\s*["']?(Wingdings|Webdings|Symbol)/i;
  const drawn = [...paragraph.querySelectorAll('span')].some(
    (span) => ignored !== undefined && span.contains(ignored) && sign.test(span.getAttribute('style') ?? ''),
  );
  const ordered = !drawn && isOrderedMarker((ignored?.textContent ?? '').replace(/ /g, ' '));
  ignored?.remove();
  return { ordered, html: paragraph.innerHTML.trim() };
}

const keptAttributes: Readonly<Record<string, readonly string[]>> = {
  A: ['href'],
  TD: ['rowspan', 'colspan'],
  TH: ['rowspan', 'colspan'],
  OL: ['start'],
};

/** The editor and the article have three levels of headings below the title. */
const headings: Readonly<Record<string, string>> = { H1: 'h2', H5: 'h4', H6: 'h4' };

function tidy(element: Element): void {
  const tag = element.tagName;
  if (tag.includes(':')) {
    element.replaceWith(...element.childNodes);
    return;
  }
  const heading = headings[tag];
  if (heading !== undefined) {
    const renamed = element.ownerDocument.createElement(heading);
    renamed.append(...element.childNodes);
    element.replaceWith(renamed);
    return;
  }
  const align = alignmentOf(element);
  const bold = /font-weight\s*:\s*(bold|[6-9]00)/i.test(element.getAttribute('style') ?? '') && tag === 'SPAN';
  const kept = keptAttributes[tag] ?? [];
  if (tag === 'A' && !/^(https?|mailto|tel):/i.test(element.getAttribute('href') ?? ''))
    element.removeAttribute('href');
  for (const { name } of [...element.attributes]) if (!kept.includes(name)) element.removeAttribute(name);
  if (align !== null && tag === 'P') element.setAttribute('style', `text-align: ${align}`);
  if (tag === 'SPAN' || tag === 'FONT') {
    const strong = bold ? element.ownerDocument.createElement('strong') : null;
    strong?.append(...element.childNodes);
    element.replaceWith(...(strong === null ? element.childNodes : [strong]));
  }
}

function alignmentOf(element: Element): string | null {
  const given = /text-align\s*:\s*(center|right)/i.exec(element.getAttribute('style') ?? '')?.[1];
  const attribute = element.getAttribute('align');
  return given?.toLowerCase() ?? (attribute === 'center' || attribute === 'right' ? attribute : null);
}
