const megabyte = 1024 * 1024;

/** What a file may cost. Every bound is checked before or while it is reached, never afterwards. */
export const limits = {
  fileBytes: 50 * megabyte,
  zipEntries: 2000,
  zipTotalBytes: 100 * megabyte,
  zipRatio: 100,
  /** Small entries compress far above the ratio without harm. */
  zipHarmless: megabyte,
  /** Characters of text that one file may hold. */
  textLength: 60 * megabyte,
  pdfPages: 1000,
  imagePixels: 100_000_000,
  milliseconds: 30_000,
  heapMegabytes: 512,
  residentBytes: 600 * megabyte,
  answerBytes: 256 * megabyte,
} as const;
