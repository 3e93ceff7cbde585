const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const creditSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The last character of an 18-digit identity number by its first 17 (GB 11643, ISO 7064 MOD 11-2). */
export function idCheckCharacter(digits: string): string {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += (digits.charCodeAt(at) - 48) * (weights[at] ?? 0);
  return '10X98765432'[sum % 11] ?? '';
}

/** Whether year, month and day make a date of the calendar, from 1880 to 2099. */
export function isDate(year: number, month: number, day: number): boolean {
  if (year < 1880 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 18 characters with a date of birth and the right last one. Regions are not looked up: abolished ones stay in use. */
export function isIdNumber(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false;
  if (!isDate(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14)))) return false;
  return idCheckCharacter(text) === text[17];
}

/** 15 digits of the first generation: region, YYMMDD, order; no checksum exists. */
export function isIdNumber15(text: string): boolean {
  if (!/^[1-9]\d{14}$/.test(text)) return false;
  return isDate(1900 + Number(text.slice(6, 8)), Number(text.slice(8, 10)), Number(text.slice(10, 12)));
}

/** The checksum of payment cards. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, twice = false; at >= 0; at -= 1, twice = !twice) {
    const digit = digits.charCodeAt(at) - 48;
    sum += twice ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}

/** 统一社会信用代码 by its own checksum (GB 32100). */
export function isCreditCode(text: string): boolean {
  if (text.length !== 18) return false;
  let sum = 0;
  for (let at = 0; at < 17; at += 1) {
    const value = creditSigns.indexOf(text[at] ?? '');
    if (value < 0) return false;
    sum += value * (creditWeights[at] ?? 0);
  }
  return creditSigns[(31 - (sum % 31)) % 31] === text[17];
}
