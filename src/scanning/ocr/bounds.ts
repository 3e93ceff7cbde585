/** What reading words in pictures may cost. */
export const bounds = {
  /** Pixels of a picture; an A3 page at 400 dpi has 31 million. */
  pixels: 40_000_000,
  /** Longest side at which lines are looked for, in pixels. */
  side: 1280,
  /** Milliseconds for one picture; lines that are left then are told as unread. */
  picture: 15_000,
  /** The same for a page that is to be masked, of which nothing may be left. */
  maskedPicture: 60_000,
  /** Milliseconds after which one process begins no further picture. */
  process: 12_000,
  /** Processes one after another for the pictures of one file. */
  processes: 12,
  /** Bytes in memory above which a process begins no further picture, so that the next one starts afresh. */
  resident: 440 * 1024 * 1024,
} as const;
