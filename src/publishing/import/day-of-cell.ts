const forms = [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, /^(\d{4})[./．／](\d{1,2})[./．／](\d{1,2})$/];
const inWords = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/;

/** A day as people write it in a sheet (2026.11.20, 2026/11/20, 2026年11月20日) as `YYYY-MM-DD`; any other text as it is. */
export function dayOfCell(text: string): string {
  const plain = text.trim().normalize('NFKC');
  for (const form of [...forms, inWords]) {
    const [, year, month = '', date = ''] = form.exec(plain) ?? [];
    if (year !== undefined) return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  }
  return text;
}
