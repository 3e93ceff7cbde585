import { isCreditCode, isIdNumber, isIdNumber15, isLuhn } from './checksums.js';
import { around } from './context.js';
import type { Hit } from './kind.js';
import { mistypedAt } from './mistyped.js';

/** Digits that stand together, and where. */
interface Group {
  readonly start: number;
  end: number;
  text: string;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Space, tab, dash and brackets part the digits of one number; a line break parts the halves of a wrapped one. */
const parts = (code: number): boolean =>
  code === 32 || code === 45 || code === 9 || code === 10 || code === 13 || isBracket(code);
const isBracket = (code: number): boolean => code === 40 || code === 41 || code === 0xff08 || code === 0xff09;
const isWordSign = (code: number): boolean =>
  isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const longestParting = 3;
const mostGroups = 18;
const mostOtherGroups = 5;
/** A table of numbers is one long row of groups; it is read in pieces. */
const mostAtOnce = 256;

const allocated = /^1(?:3\d|4[014-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])/;
const areaCode = /^0(?:10|2\d|[3-9]\d\d)[2-8]\d{6,7}$/;
const cardStart = /^(?:62|4|5[1-5]|35[2-8]|9558|60[13]|81)/;
/** In fours as on the card, or the bank's six digits apart. */
const cardShape = /^(?:1[6-9]|4,4,4,4(?:,[1-3])?|6,1[0-3])$/;
const phoneLabel = /(?:电话|手机|联系|号码|致电|传真|热线|tel|phone|mobile)[^\d]{0,12}$/i;
const cardLabel = /(?:卡号|账号|帐号|账户|帐户|银行|存折|信用社)[^\d]{0,12}$/;
const idLabel = /(?:身份证|证件|公民身份)[^\d]{0,12}$/;
const quantity = /^(?:\.\d|\s?(?:元|万元|亿元|平方米|立方米|亩|公顷|千瓦|吨|公里|%|％))/;
const amount = /(?:[¥￥$]|(?:^|\D)0\.|\d\d\.)$/;
const fileNumber = /^\/(?:19|20)\d\d-/;

/**
 * The numbers that begin with the digit at `start`, and the offset at which to go on. Digits parted by spaces or dashes
 * are read as one number where that makes an identity number, a card or a telephone.
 */
export function numbersAt(text: string, start: number, hits: Hit[]): number {
  const quick = shortRunEnd(text, start);
  if (quick > 0) return quick;
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

/** Where a run of fewer than seven digits ends, as most numbers of a text are; 0 where there are more. */
function shortRunEnd(text: string, start: number): number {
  let digits = 0;
  let end = start;
  for (let at = start; at - end <= longestParting; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (isDigit(code)) {
      digits += 1;
      end = at + 1;
      if (digits >= 7) return 0;
    } else if (!parts(code)) break;
  }
  return end;
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
  let celled = false;
  let found: { hit: Hit; count: number } | null = null;
  for (let count = 1; count <= mostGroups; count += 1) {
    const group = groups[first + count - 1];
    if (group === undefined) break;
    joined += group.text;
    if (joined.length > 20) break;
    const previous = count > 1 ? groups[first + count - 2] : undefined;
    const parting = previous === undefined ? '' : text.slice(previous.end, group.start);
    if (parting.includes('\n') || parting.includes('\r')) cut = true;
    if (parting.includes('\t')) celled = true;
    if (cut && (count > 2 || group.text.length < 4)) break;
    // Only an identity number is ever parted more often than a card number is.
    if (joined.length < 7 || (count > mostOtherGroups && joined.length !== 18)) continue;
    const hit = numberOf(text, joined, start, group.end, groups.slice(first, first + count), cut || celled);
    if (hit !== null && (found === null || hit.kind !== 'landline')) found = { hit, count };
    if (hit?.kind === 'idNumber') break;
  }
  if (found !== null) {
    hits.push(found.hit);
    return found.count;
  }
  const hit = mistypedAt(text, start);
  if (hit === null) return 1;
  hits.push(hit);
  const next = groups.findIndex(({ start: from }) => from >= hit.end);
  return (next < 0 ? groups.length : next) - first;
}

/** `apart`: in several cells or lines, where only an identity number is believed; columns of figures look like the others. */
function numberOf(
  text: string,
  joined: string,
  start: number,
  end: number,
  groups: readonly Group[],
  apart: boolean,
): Hit | null {
  if (end < text.length && isWordSign(text.charCodeAt(end))) return null;
  const one = groups.length === 1;
  if (joined.length === 18 && isIdNumber(joined)) {
    const { before } = around(text, start, end);
    if (/(?:信用代码|机构代码)[^\d]{0,8}$/.test(before) && isCreditCode(joined)) return null;
    return { kind: 'idNumber', start, end, certain: true };
  }
  if (apart || joined.endsWith('X') || groups.length > mostOtherGroups) return null;
  const kind = looksLike(joined, groups);
  if (kind === null) return null;
  const { before, after } = around(text, start, end);
  if (quantity.test(after) || amount.test(before)) return null;
  if (kind !== 'bankCard' && kind !== 'idNumber15' && fileNumber.test(after)) return null;
  const label = labels[kind].test(before);
  // Seven or eight digits are a telephone only where a word says so.
  if (kind === 'landline' && !joined.startsWith('0') && !label) return null;
  return { kind, start, end, certain: label || speaksForItself(kind, joined, one) };
}

/** 3-4-4 and the like; anything else that is parted is a row of numbers. */
const mobileShapes = new Set(['11', '3,4,4', '3,8', '7,4', '4,3,4', '3,3,5', '4,4,3', '13', '2,11', '2,3,4,4']);

type Labelled = 'bankCard' | 'idNumber15' | 'mobile' | 'landline';
const labels: Readonly<Record<Labelled, RegExp>> = {
  bankCard: cardLabel,
  idNumber15: idLabel,
  mobile: phoneLabel,
  landline: phoneLabel,
};

/** What the digits and their parting alone can be. */
function looksLike(joined: string, groups: readonly Group[]): Labelled | null {
  const { length } = joined;
  const first = groups[0]?.text.length ?? 0;
  const shape = groups.length === 1 ? String(length) : groups.map((group) => group.text.length).join(',');
  if (length >= 16) {
    return length <= 19 && cardShape.test(shape) && cardStart.test(joined) && isLuhn(joined) ? 'bankCard' : null;
  }
  if (length === 15) return (groups.length === 1 || first === 6) && isIdNumber15(joined) ? 'idNumber15' : null;
  const national = length === 13 && joined.startsWith('86') ? joined.slice(2) : joined;
  if (national.length === 11 && /^1[3-9]/.test(national)) return mobileShapes.has(shape) ? 'mobile' : null;
  if (length <= 8) return /^[2-8]/.test(joined) && (groups.length === 1 || first >= 3) ? 'landline' : null;
  return areaCode.test(joined) && (groups.length === 1 || first === 3 || first === 4) ? 'landline' : null;
}

function speaksForItself(kind: Labelled, joined: string, one: boolean): boolean {
  if (kind === 'mobile') return allocated.test(joined.length === 13 ? joined.slice(2) : joined);
  if (kind === 'landline') return joined.startsWith('0') && !one;
  return kind === 'bankCard' && joined.startsWith('62') && !one;
}
