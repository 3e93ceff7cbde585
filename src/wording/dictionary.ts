import { type Remark, remarksFor, type WordText } from './word-text.js';

/** A name that is no longer used, or used wrongly, and the one in its place. */
export interface WordingEntry {
  /** `name`: a wrong or outdated name. `place`: the name of another place, which a copied text gives away. */
  readonly kind: 'name' | 'place';
  readonly wrong: string;
  /** Empty for another place. */
  readonly right: string;
  readonly since: string | null;
  readonly source: string;
}

/** What the program brings: only names whose change a source at hand speaks of. An office adds its own. */
export const startingDictionary: readonly WordingEntry[] = [
  {
    kind: 'name',
    wrong: '扶贫办',
    right: '乡村振兴局，或者本县现行机构名称',
    since: null,
    source: '基层政务公开标准目录的领域名称“乡村振兴（原扶贫）”',
  },
];

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Wrong names and names of other places; the longest of several that begin alike. */
export function wrongNames(text: WordText, entries: readonly WordingEntry[]): Remark[] {
  const known = new Map(entries.map((entry) => [entry.wrong, entry]));
  const longestFirst = [...known.keys()].sort((one, other) => other.length - one.length);
  if (longestFirst.length === 0) return [];
  return remarksFor(text, new RegExp(longestFirst.map(escaped).join('|'), 'g'), ([found]) => {
    const entry = known.get(found);
    if (!entry) return null;
    const since = entry.since === null ? '' : `（${entry.since}起）`;
    return entry.kind === 'place'
      ? { suggestion: '出现了其他地方的名称，请核对是否由别处转抄', source: entry.source, certain: false }
      : { suggestion: `应为“${entry.right}”${since}`, source: entry.source, certain: false };
  });
}
