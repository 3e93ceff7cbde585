/** Characters by which words are told apart before they are compared whole: numbers of one region begin alike. */
const keyLength = 32;

interface Group {
  /** 1 at each code with which a word of this group begins. */
  readonly starts: Uint8Array;
  readonly words: Map<string, number[]>;
}

/** Finds where any of many words stand in a text, in one pass however many they are: a roster has ten thousands. */
export class WordIndex {
  private readonly groups = new Map<number, Group>();

  /** An empty word stands nowhere. */
  constructor(private readonly words: readonly string[]) {
    for (const [at, word] of words.entries()) {
      const length = Math.min(keyLength, word.length);
      if (length === 0) continue;
      const group = this.groups.get(length) ?? { starts: new Uint8Array(0x10000), words: new Map() };
      this.groups.set(length, group);
      group.starts[word.charCodeAt(0)] = 1;
      const key = word.slice(0, length);
      const alike = group.words.get(key);
      if (alike) alike.push(at);
      else group.words.set(key, [at]);
    }
  }

  /** Each place of each word, overlapping ones too: its offset, and which word it is. */
  *places(text: string): Generator<{ readonly start: number; readonly at: number }> {
    for (const [length, { starts, words }] of this.groups) {
      for (let start = 0; start + length <= text.length; start += 1) {
        if (starts[text.charCodeAt(start)] !== 1) continue;
        for (const at of words.get(text.slice(start, start + length)) ?? []) {
          if (text.startsWith(this.words[at] ?? '', start)) yield { start, at };
        }
      }
    }
  }

  /** Which word stands in a text, or null where none does. */
  firstIn(text: string): number | null {
    for (const { at } of this.places(text)) return at;
    return null;
  }
}
