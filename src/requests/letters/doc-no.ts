/** 文号, e.g. 示公复〔2026〕1号; `prefix` is the office's own, or the first character of its short name with 公复. */
export function docNoOf(shortName: string, prefix: string | undefined, year: number, number: number): string {
  const first = [...shortName][0] ?? '';
  return `${prefix?.trim() || `${first}公复`}〔${year}〕${number}号`;
}
