/** A piece of a file's text and where it stands, in words for the person who decides about it. */
export interface Part {
  readonly place: string;
  readonly text: string;
  /** Recognised in a picture, where any letter may be wrong. */
  readonly recognised?: true;
}

/** Everything of a file that can be read, and what of it could not be (`notes`, sentences in Chinese). */
export interface Extracted {
  readonly parts: readonly Part[];
  readonly notes: readonly string[];
}

/** The same before the words in its pictures are read; `unread` says which pictures wait, one sentence for each place. */
export interface Opened extends Extracted {
  readonly unread: readonly string[];
}

export const notRecognised = '图片文字未识别';
