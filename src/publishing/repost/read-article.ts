import { DomUtils, parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: unknown }>;

/** What is taken of a page of another office. */
export interface Article {
  readonly title: string;
  readonly source: string | null;
  /** HTML as it was found; it is sanitised when it is saved. */
  readonly body: string;
  readonly docNo: string | null;
  /** Pictures that are not taken: whose they are and what they show must be looked at first. */
  readonly picturesLost: number;
}

const junk = new Set(['script', 'style', 'nav', 'header', 'footer', 'form', 'iframe', 'noscript', 'aside', 'button']);
const blocks = new Set(['p', 'div', 'section', 'table', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote']);
/** What content management systems call the box of the text. */
const named =
  /(^|[\s_-])(trs_editor|ueditor|zoom|article[-_]?(con|content|body|text)|content|con(text)?|pages_content|text|main-?text|bt-?content)($|[\s_-])/i;

/**
 * Reads a page by the meta tags of government sites (ArticleTitle, ContentSource) and, for the text, the box that is named
 * like one, else the one whose own paragraphs hold the most text. Null where no text of some length is found.
 */
export function readArticle(html: string, at: string | null = null): Article | null {
  const page = parseDocument(html);
  const all = DomUtils.getElementsByTagName('*', page, true) as Element[];
  const meta = (name: string) =>
    all
      .find((one) => one.name === 'meta' && one.attribs.name?.toLowerCase() === name.toLowerCase())
      ?.attribs.content?.trim() || null;
  const heading = all.find(({ name }) => name === 'h1') ?? all.find(({ name }) => name === 'title');
  for (const one of all) if (junk.has(one.name)) DomUtils.removeElement(one);
  const boxes = (DomUtils.getElementsByTagName('*', page, true) as Element[]).filter((one) =>
    ['div', 'article', 'section', 'td', 'body', 'main'].includes(one.name),
  );
  const byName = boxes.filter(({ attribs }) => named.test(` ${attribs.id ?? ''} ${attribs.class ?? ''} `));
  const box = longest(byName.filter((one) => length(one) >= 40)) ?? longest(boxes);
  const title = meta('ArticleTitle') ?? (heading ? DomUtils.textContent(heading).trim() : '');
  if (!box || length(box) < 10 || title === '') return null;
  const text = DomUtils.textContent(page);
  if (heading?.name === 'h1') DomUtils.removeElement(heading); // it is the title already
  const docNo = /[\p{Script=Han}]{2,10}〔\d{4}〕\d{1,5}号/u.exec(title + text)?.[0] ?? null;
  const inBox = DomUtils.getElementsByTagName('*', box, true) as Element[];
  for (const one of inBox) {
    if (one.name === 'a') leadBack(one, at);
    // A box of one line is a paragraph; without it the lines would run together.
    const isLine = !one.children.some((child) => 'attribs' in child && blocks.has(child.name));
    if (['div', 'section'].includes(one.name) && isLine) one.name = 'p';
  }
  return {
    title: title.replace(/\s+/g, ' ').slice(0, 200),
    source: meta('ContentSource'),
    body: DomUtils.getInnerHTML(box, { encodeEntities: 'utf8' }),
    docNo,
    picturesLost: inBox.filter(({ name }) => name === 'img').length,
  };
}

/** A link leads where it led on the other site; one that is relative to a page whose address is not known leads nowhere. */
function leadBack(link: Element, at: string | null): void {
  const { href = '' } = link.attribs;
  if (URL.canParse(href)) return;
  if (at !== null && URL.canParse(href, at)) link.attribs.href = new URL(href, at).href;
  else delete link.attribs.href;
}

function length(box: Element): number {
  return DomUtils.textContent(box).replace(/\s/g, '').length;
}

/** The box with the most text in paragraphs of its own: an outer box holds menus beside them. */
function longest(boxes: readonly Element[]): Element | null {
  let best: { box: Element; own: number } | null = null;
  for (const box of boxes) {
    const own = box.children
      .filter(
        (child): child is Element => 'attribs' in child && ['p', 'table', 'ul', 'ol', 'h2', 'h3'].includes(child.name),
      )
      .reduce((sum, child) => sum + length(child), 0);
    const direct = box.children.reduce(
      (sum, child) => sum + (child.type === 'text' ? DomUtils.textContent(child).trim().length : 0),
      0,
    );
    if (best === null || own + direct > best.own) best = { box, own: own + direct };
  }
  return best === null || best.own === 0 ? null : best.box;
}
