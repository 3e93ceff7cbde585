const reach = 40;

/** The text of the same line before and after a place, at most 40 characters each. */
export function around(text: string, start: number, end: number): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const lineEnd = after.search(/[\r\n]/);
  return {
    before: before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1),
    after: lineEnd < 0 ? after : after.slice(0, lineEnd),
  };
}
