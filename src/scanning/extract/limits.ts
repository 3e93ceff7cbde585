const megabyte = 1024 * 1024;

/** What a file may cost. Every bound is checked before or while it is reached, never afterwards. */
export const limits = {
  fileBytes: 50 * megabyte,
  /** Characters of text that one file may hold. */
  textLength: 60 * megabyte,
  pdfPages: 1000,
  imagePixels: 100_000_000,
  /** A page that is masked is read whole or not at all, on a slow machine too. */
  pagesMilliseconds: 90_000,
  answerBytes: 256 * megabyte,
} as const;
