/** A text and exactly where an offset of it stands, in words. */
export interface WordText {
  readonly text: string;
  placeAt(offset: number): string;
}

/** A remark on words: what stands there, what should, and who says so. */
export interface Remark {
  readonly place: string;
  readonly words: string;
  readonly suggestion: string;
  readonly source: string;
  /** 明显错误; otherwise a question for the person who reads it. */
  readonly certain: boolean;
}

/** Every match of a pattern as a remark; `say` gives null for what is none. */
export function remarksFor(
  { text, placeAt }: WordText,
  pattern: RegExp,
  say: (match: RegExpExecArray) => Omit<Remark, 'place' | 'words'> | null,
): Remark[] {
  const remarks: Remark[] = [];
  for (const match of text.matchAll(pattern)) {
    const said = say(match);
    if (said) remarks.push({ place: placeAt(match.index), words: match[0], ...said });
  }
  return remarks;
}
