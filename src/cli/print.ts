/** Prints a command's answer: as JSON for programs, as lines for people. */
export function print(json: boolean | undefined, answer: unknown, lines: () => string): void {
  console.log(json ? JSON.stringify(answer, null, 2) : lines());
}
