import sanitizeHtml from 'sanitize-html';

const cell = ['rowspan', 'colspan', 'scope'];

/**
 * A body as it may be stored: the elements an article needs, without scripts, styles, frames or foreign addresses.
 * Done before the digest is taken, so that what is reviewed is what is stored and what is shown.
 */
export function sanitiseBody(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [
      ...['p', 'br', 'h2', 'h3', 'h4', 'strong', 'em', 'u', 's', 'sub', 'sup', 'blockquote', 'hr', 'a'],
      ...['ul', 'ol', 'li', 'table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ],
    allowedAttributes: { a: ['href'], th: cell, td: cell, p: ['style'], ol: ['start'] },
    allowedStyles: { p: { 'text-align': [/^(left|center|right)$/] } },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    transformTags: { b: 'strong', i: 'em', h1: 'h2', h5: 'h4', h6: 'h4' },
    // What Word and saved pages say of themselves is no text of theirs; what was struck out is none either.
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'xml', 'head', 'title', 'del'],
    nestingLimit: 60,
  }).trim();
}
