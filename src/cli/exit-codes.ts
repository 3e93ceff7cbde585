/** What a command's exit code means; the same for every command. */
export const exitCodes = {
  /** Done, and nothing was found wrong. */
  done: 0,
  /** Done, and something was found wrong: an error finding, a chain that does not hold, a report that cannot be read. */
  found: 1,
  /** The command line or the file given to it makes no sense. */
  usage: 2,
  /** The database or the program failed. */
  broken: 3,
} as const;
