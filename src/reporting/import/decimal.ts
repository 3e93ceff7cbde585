/**
 * Moves the decimal point of a written decimal by `power` places, exactly, without floats.
 * Zeros that the shift leaves behind the last digit are dropped: '251000' by -4 is '25.1'.
 */
export function shiftDecimal(written: string, power: number): string {
  const minus = written.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = written.replace(/^[+-]/u, '').split('.');
  const digits = whole + fraction;
  const point = whole.length + power;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  const left = padded.slice(0, at).replace(/^0+(?=\d)/u, '');
  const right = padded.slice(at).replace(/0+$/u, '');
  return `${minus}${left}${right === '' ? '' : `.${right}`}`;
}
