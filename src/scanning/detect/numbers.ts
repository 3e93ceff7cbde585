import { isCreditCode, isIdNumber, isIdNumber15, isLuhn } from './checksums.js';
import { around } from './context.js';
import type { Hit } from './kind.js';

/** Digits that stand together, and where. */
interface Group {
  readonly start: number;
  end: number;
  text: string;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Space, tab, dash and brackets part the digits of one number; a line break parts the halves of a wrapped one. */
const parts = (code: number): boolean =>
  code === 32 || code === 45 || code === 9 || code === 40 || code === 41 || code === 10 || code === 13;
const isWordSign = (code: number): boolean =>
  isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
const longestParting = 3;
const mostGroups = 18;
const mostOtherGroups = 5;
/** A table of numbers is one long row of groups; it is read in pieces. */
const mostAtOnce = 256;

const allocated = /^1(?:3\d|4[014-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])/;
const areaCode = /^0(?:10|2\d|[3-9]\d\d)[2-8]\d{6,7}$/;
const cardStart = /^(?:62|4|5[1-5]|35[2-8]|9558|60[13]|81)/;
const phoneLabel = /(?:电话|手机|联系|号码|致电|传真|热线|tel|phone|mobile)[^\d]{0,12}$/i;
const cardLabel = /(?:卡号|账号|帐号|账户|帐户|银行|存折|信用社)[^\d]{0,12}$/;
const idLabel = /(?:身份证|证件|公民身份)[^\d]{0,12}$/;
const quantity = /^(?:\.\d|,\d{3}|\s?(?:元|万元|亿元|平方米|立方米|亩|公顷|千瓦|吨|公里|%|％))/;
const fileNumber = /^\/(?:19|20)\d\d-/;

/**
 * The numbers that begin with the digit at `start`, and the offset at which to go on. Digits parted by spaces or dashes
 * are read as one number where that makes an identity number, a card or a telephone.
 */
export function numbersAt(text: string, start: number, hits: Hit[]): number {
  const groups: Group[] = [];
  let at = start;
  while (at < text.length && groups.length < mostAtOnce) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      let end = at + 1;
      while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
      groups.push({ start: at, end, text: text.slice(at, end) });
      at = end;
    } else {
      let next = at;
      while (next < text.length && next - at < longestParting && parts(text.charCodeAt(next))) next += 1;
      if (next === at || next >= text.length || !isDigit(text.charCodeAt(next))) {
        takeCheckX(text, groups, next);
        break;
      }
      at = next;
    }
  }
  const end = groups.at(-1)?.end ?? start + 1;
  if (end - start < 7) return end;
  const upTo = groups.length < mostAtOnce ? groups.length : mostAtOnce - mostGroups;
  let first = 0;
  while (first < upTo) first += readFrom(text, groups, first, hits);
  return groups[first]?.start ?? end;
}

/** An X closes an identity number; it may be small and parted from the digits. */
function takeCheckX(text: string, groups: Group[], at: number): void {
  const last = groups.at(-1);
  const sign = text[at];
  if (last === undefined || (sign !== 'X' && sign !== 'x' && sign !== '×')) return;
  if (at + 1 < text.length && isWordSign(text.charCodeAt(at + 1))) return;
  last.text += 'X';
  last.end = at + 1;
}

/** Reads the longest number from group `first` on; answers with how many groups it took, at least one. */
function readFrom(text: string, groups: readonly Group[], first: number, hits: Hit[]): number {
  const start = groups[first]?.start ?? 0;
  if (start > 0 && isWordSign(text.charCodeAt(start - 1))) return 1;
  let joined = '';
  let cut = false;
  let found: { hit: Hit; count: number } | null = null;
  for (let count = 1; count <= mostGroups; count += 1) {
    const group = groups[first + count - 1];
    if (group === undefined) break;
    joined += group.text;
    if (joined.length > 20) break;
    const previous = groups[first + count - 2];
    if (previous !== undefined && isCut(text, previous.end, group.start)) cut = true;
    if (cut && (count > 2 || group.text.length < 4)) break;
    // Only an identity number is ever parted more often than a card number is.
    if (joined.length < 7 || (count > mostOtherGroups && joined.length !== 18)) continue;
    const hit = numberOf(text, joined, start, group.end, groups.slice(first, first + count), cut);
    if (hit !== null && (found === null || hit.kind !== 'landline')) found = { hit, count };
    if (hit?.kind === 'idNumber') break;
  }
  if (found === null) return 1;
  hits.push(found.hit);
  return found.count;
}

function isCut(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text[at] === '\n' || text[at] === '\r') return true;
  return false;
}

function numberOf(
  text: string,
  joined: string,
  start: number,
  end: number,
  groups: readonly Group[],
  cut: boolean,
): Hit | null {
  if (end < text.length && isWordSign(text.charCodeAt(end))) return null;
  const one = groups.length === 1;
  if (joined.length === 18 && isIdNumber(joined)) {
    const { before } = around(text, start, end);
    if (/(?:信用代码|机构代码)[^\d]{0,8}$/.test(before) && isCreditCode(joined)) return null;
    return { kind: 'idNumber', start, end, certain: true };
  }
  if (cut || joined.endsWith('X') || groups.length > mostOtherGroups) return null;
  const { before, after } = around(text, start, end);
  if (quantity.test(after) || /(?:[¥￥$]|\d[.,])$/.test(before)) return null;
  const whole = one || groups.slice(0, -1).every((group) => group.text.length >= 4 && group.text.length <= 8);
  if (joined.length >= 16 && joined.length <= 19 && whole && cardStart.test(joined) && isLuhn(joined)) {
    return { kind: 'bankCard', start, end, certain: cardLabel.test(before) || (joined.startsWith('62') && !one) };
  }
  if (joined.length === 15 && (one || groups[0]?.text.length === 6) && isIdNumber15(joined)) {
    return { kind: 'idNumber15', start, end, certain: idLabel.test(before) };
  }
  if (fileNumber.test(after)) return null;
  return phoneOf(joined, start, end, groups, phoneLabel.test(before));
}

/** 3-4-4 and the like; anything else that is parted is a row of numbers. */
const mobileShapes = new Set(['11', '3,4,4', '3,8', '7,4', '4,3,4', '3,3,5', '4,4,3', '13', '2,11', '2,3,4,4']);

function phoneOf(joined: string, start: number, end: number, groups: readonly Group[], label: boolean): Hit | null {
  const shape = groups.map((group) => group.text.length).join(',');
  const national = joined.length === 13 && joined.startsWith('86') ? joined.slice(2) : joined;
  if (national.length === 11 && /^1[3-9]/.test(national) && mobileShapes.has(shape)) {
    return { kind: 'mobile', start, end, certain: label || allocated.test(national) };
  }
  const local = groups[0]?.text ?? '';
  if (label && /^[2-8]\d{6,7}$/.test(joined) && (groups.length === 1 || local.length >= 3)) {
    return { kind: 'landline', start, end, certain: false };
  }
  if (areaCode.test(joined) && (groups.length === 1 || local.length === 3 || local.length === 4)) {
    return { kind: 'landline', start, end, certain: label || groups.length > 1 };
  }
  return null;
}
