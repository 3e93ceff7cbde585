/** An amount in 万元 held exactly, as a whole number of ten-thousandths (that is, of 元). */
export type Amount = bigint;

const unit = 10_000n;
const shape = /^(-?)(\d+)(?:\.(\d{1,4}))?$/;

/**
 * Reads a decimal of 万元 with at most four places: '359.7' → 3597000n.
 * Null for anything else: grouping commas, exponents, a fifth place, blanks.
 */
export function parseAmount(text: string): Amount | null {
  const match = shape.exec(text);
  if (match === null) return null;
  const [, sign, whole, places] = match;
  const value = BigInt(whole ?? '0') * unit + BigInt((places ?? '').padEnd(4, '0'));
  return sign === '-' ? -value : value;
}

/** The amount of a record that the program wrote itself. Throws where it is no amount: that is a bug. */
export function amountOf(text: string): Amount {
  const value = parseAmount(text);
  if (value === null) throw new Error(`not an amount in ten-thousandths: ${JSON.stringify(text)}`);
  return value;
}

/**
 * Writes an amount. 'fourPlaces' as the 2019 form asks: '359.7000';
 * 'shortest' leaves trailing zeros out, since the 2021 form asks for no number of places: '359.7', '0'.
 */
export function formatAmount(amount: Amount, places: 'fourPlaces' | 'shortest'): string {
  const sign = amount < 0n ? '-' : '';
  const absolute = amount < 0n ? -amount : amount;
  const fraction = String(absolute % unit).padStart(4, '0');
  const whole = `${sign}${absolute / unit}`;
  if (places === 'fourPlaces') return `${whole}.${fraction}`;
  const short = fraction.replace(/0+$/, '');
  return short === '' ? whole : `${whole}.${short}`;
}
