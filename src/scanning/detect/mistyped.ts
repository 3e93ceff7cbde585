import { isCreditCode, isDate } from './checksums.js';
import { around } from './context.js';
import type { Hit } from './kind.js';
import { hasName } from './names.js';

/** What may stand between a label and its number. */
const joint = '[\\s:：为是（(“"]{0,4}$';
const idLabel = new RegExp(
  `(?:身份证件?|公民身份|居民身份|有效证件|证件|身份)(?:证明)?(?:号码|编号|号|证号)?(?:[（(][^（）()\\d]{1,10}[）)])?${joint}`,
);
const cardLabel = new RegExp(
  `(?:卡号|[账帐](?:户|号)|[账帐]户号码?|银行卡|存折)(?:[（(][^（）()\\d]{1,10}[）)])?${joint}`,
);
/** Behind these words also the shorter and longer numbers of a passbook are believed. */
const bankLabel = /(?:银行(?:卡|[账帐](?:户|号))|存折|一卡通|社保卡|开户|收款|信用社)[^\d，。；\n]{0,8}$/;
/** Signs that a scanner reads for a digit are taken for one behind a label. */
const idForm = /\d(?:[ -]?[\dOoIl]){13,16}[ -]?[\dXx×OoIl](?![A-Za-z\d])/y;
const idLengths = new Set([15, 17, 18]);
const accountForm = /\d(?:[ -]?\d){11,20}(?![A-Za-z\d])/y;
const bornForm = /\d{6}(?:19|20)\d{9}[\dXx](?![A-Za-z\d])/y;
const isLabelEnd = /[号码证卡户折份名\s:：为是（(）)“"]/;
const money = /^\s?(?:元|万元|亿元|%|％)/;

/**
 * A number whose check digit is wrong, where its label stands before it or, of an identity number, a birth date in its
 * place and a name beside it: one digit mistyped or misread hides nobody. Always uncertain, whatever stands beside it.
 */
export function mistypedAt(text: string, start: number): Hit | null {
  if (isLabelEnd.test(text[start - 1] ?? '')) {
    const { before } = around(text, start, start);
    const hit = idLabel.test(before)
      ? idAt(text, start, before)
      : cardLabel.test(before)
        ? accountAt(text, start, before)
        : null;
    if (hit !== null) return hit;
  }
  return bornAt(text, start);
}

const doubtful = (kind: Hit['kind'], start: number, length: number): Hit => {
  return { kind, start, end: start + length, certain: false, doubtful: true };
};

function match(form: RegExp, text: string, start: number): string | undefined {
  form.lastIndex = start;
  return form.exec(text)?.[0];
}

/** Behind these words it is no code of a company, though one in thirty has the check digit of one. */
const ofPerson = /身份[^，。；\n]{0,12}$/;

function idAt(text: string, start: number, before: string): Hit | null {
  const found = match(idForm, text, start);
  if (found === undefined) return null;
  const signs = found.replace(/[ -]/g, '');
  if (!idLengths.has(signs.length) || (isCreditCode(signs) && !ofPerson.test(before))) return null;
  return doubtful(signs.length === 15 ? 'idNumber15' : 'idNumber', start, found.length);
}

function accountAt(text: string, start: number, before: string): Hit | null {
  const found = match(accountForm, text, start);
  if (found === undefined || money.test(text.slice(start + found.length, start + found.length + 4))) return null;
  const { length } = found.replace(/[ -]/g, '');
  if (!bankLabel.test(before) && (length < 16 || length > 19)) return null;
  return doubtful('bankCard', start, found.length);
}

/** Rows of a table come one by one, without their headings; there the date of birth speaks. */
function bornAt(text: string, start: number): Hit | null {
  const found = match(bornForm, text, start);
  if (found === undefined) return null;
  const born = isDate(Number(found.slice(6, 10)), Number(found.slice(10, 12)), Number(found.slice(12, 14)));
  if (!born || isCreditCode(found)) return null;
  const { before, after } = around(text, start, start + found.length);
  return hasName(before) || hasName(after) ? doubtful('idNumber', start, found.length) : null;
}
