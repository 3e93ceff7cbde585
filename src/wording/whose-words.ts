import { type Remark, remarksFor, type WordText } from './word-text.js';

/** How an office speaks of itself. */
export interface Speaker {
  readonly kind: string;
  /** 示范镇; its last word says what it is. */
  readonly shortName: string;
}

const selves = /[我本](局|委(?!员|托)|厅|县(?!域)|市(?!场|民)|区(?!域|间)|省(?!略)|镇(?!域)|乡(?!村)|街道)/g;
/** What a township is not, and does not belong to under a name of its own. */
const neverSelf = new Set(['局', '委', '厅']);

const ownName = '机关名称';

/** Whether a remark asks who speaks, which nobody asks of a repost. */
export function ofSpeaker({ source }: Pick<Remark, 'source'>): boolean {
  return source === ownName;
}

/** 我局, 我县 in a township's own text: mostly left from a text that somebody else wrote. Reposts are not asked. */
export function whoseWords(text: WordText, { kind, shortName }: Speaker): Remark[] {
  if (kind !== 'township') return [];
  return remarksFor(text, selves, ([found, what = '']) => {
    if (shortName.endsWith(what)) return null;
    const self = shortName.endsWith('街道') ? '街道' : shortName.slice(-1);
    return {
      suggestion: `本机关是${shortName}，请核对是否应为“${found.slice(0, 1)}${self}”`,
      source: ownName,
      certain: neverSelf.has(what),
    };
  });
}
