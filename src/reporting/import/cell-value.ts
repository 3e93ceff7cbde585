import type { CellValue, ValueKind } from '../../law/report/form.js';
import { shiftDecimal } from './decimal.js';

/** A cell's value, and what was changed to get at it (a sentence's end, in Chinese). */
export interface CellReading {
  readonly value: CellValue;
  readonly note?: string;
}

const blanks = /^(?:[\s\u00a0\u3000]*|[-－—–]{1,2})$/u;
const slashes = /^[/／\\]$/u;
const number =
  /^([+-]{0,2})(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(亿元|万元|元|件|宗|项|个|次|条)?(\([^()]*\)|\[[^[\]]*\])?$/u;
const unitPower: Readonly<Record<string, number>> = { 元: -4, 万元: 0, 亿元: 4 };

/** NFKC with the dashes that stand for a minus made one, without spaces; '' where a space parts two numbers. */
function plain(raw: string): string {
  if (/\d\s+\d/u.test(raw)) return '';
  return raw.normalize('NFKC').replace(/[−–—]/gu, '-').replace(/\s/gu, '');
}

/** Whether the text stands in a value's place: a number, a slash or a dash. Digits run together are not a value. */
export function isValueText(raw: string): boolean {
  const text = raw.trim();
  if (text === '') return false;
  if (slashes.test(text) || blanks.test(text)) return true;
  return number.test(plain(text)) && !isRunTogether(text);
}

/** '000' or '0012': more than one cell without a separator, which nobody can split. */
export function isRunTogether(raw: string): boolean {
  return /^0\d+$/u.test(raw.trim());
}

/**
 * Reads one cell. Blank and dash are null, '/' stays, a count is a number, an amount a decimal string in 万元.
 * A count with decimals stays the string as written; words in a cell become null with a note.
 */
export function readCell(raw: string, kind: ValueKind): CellReading {
  const shown = raw.trim();
  if (blanks.test(shown))
    return shown === '' ? { value: null } : { value: null, note: `原文写作“${shown}”，按空白处理` };
  if (slashes.test(shown)) return { value: '/' };
  const found = number.exec(plain(shown));
  if (found === null || isRunTogether(shown)) return { value: null, note: `原文写作“${shown}”，不是数字，按空白处理` };
  const [, sign = '', whole = '', fraction = '', unit, remark] = found;
  const notes: string[] = [];
  const digits = whole.replaceAll(',', '');
  if (whole !== digits) notes.push('带千位分隔符');
  if (sign.length === 2) notes.push('写了两个正负号，按一个读');
  else if (sign === '+') notes.push('带“+”号');
  if (remark !== undefined) notes.push(`附有说明${remark}`);
  const minus = sign.includes('-') ? '-' : '';
  let written = `${minus}${digits}${fraction}`;
  if (kind === 'amount') {
    const power = unit === undefined ? undefined : unitPower[unit];
    if (unit !== undefined) notes.push(power === undefined || power === 0 ? `带单位“${unit}”` : `单位写作“${unit}”`);
    if (power !== undefined && power !== 0) {
      written = shiftDecimal(written, power);
      notes.push(`表格要求以万元填报，折合 ${written} 万元`);
    }
  } else if (unit !== undefined) notes.push(`带单位“${unit}”`);
  const asNumber = fraction === '' && digits.length <= 15;
  const value = kind === 'amount' || !asNumber ? written : Number(written) + 0;
  return notes.length === 0 ? { value } : { value, note: `原文写作“${shown}”，${notes.join('，')}` };
}
