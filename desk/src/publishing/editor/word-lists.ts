/** One paragraph that Word or WPS shows as a list item but writes as plain text with its number in front. */
export interface WordListItem {
  /** 1 for the outermost. */
  readonly level: number;
  readonly ordered: boolean;
  /** The content without the number or dot. */
  readonly html: string;
}

/** The level in a Word style such as `mso-list:l0 level2 lfo1`; null where the paragraph is no list item. */
export function wordListLevel(style: string): number | null {
  if (!/mso-list\s*:/i.test(style) || /mso-list\s*:\s*(none|skip)/i.test(style)) return null;
  const level = /level(\d+)/i.exec(style)?.[1];
  return level === undefined ? 1 : Math.min(9, Math.max(1, Number(level)));
}

/** Whether what Word writes before an item is a number of any kind; dots, squares and dashes are not. */
export function isOrderedMarker(marker: string): boolean {
  return /^[（(]?([0-9０-９]+|[一二三四五六七八九十]+|[①-⑳]|[a-zA-Z]|[ivxIVX]+)[）).．、]?$/.test(marker.trim());
}

/** Nests a run of items into lists; a level that is skipped is closed up. */
export function nestedList(items: readonly WordListItem[]): string {
  const open: { level: number; tag: 'ol' | 'ul' }[] = [];
  let html = '';
  for (const item of items) {
    const tag = item.ordered ? 'ol' : 'ul';
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > item.level) html += `</li></${open.pop()?.tag}>`;
    const last = open.at(-1);
    if (last === undefined || last.level < item.level) {
      html += `<${tag}>`;
      open.push({ level: item.level, tag });
    } else if (last.tag !== tag) {
      html += `</li></${last.tag}><${tag}>`;
      open[open.length - 1] = { level: last.level, tag };
    } else {
      html += '</li>';
    }
    html += `<li>${item.html}`;
  }
  while (open.length > 0) html += `</li></${open.pop()?.tag}>`;
  return html;
}
