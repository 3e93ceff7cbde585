/** A piece of a file's text and where it stands, in words for the person who decides about it. */
export interface Part {
  readonly place: string;
  readonly text: string;
}

/** Everything of a file that can be read, and what of it could not be (`notes`, sentences in Chinese). */
export interface Extracted {
  readonly parts: readonly Part[];
  readonly notes: readonly string[];
}

export const notRecognised = '图片文字未识别';
