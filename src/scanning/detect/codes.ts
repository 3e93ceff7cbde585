import { around } from './context.js';
import type { Hit } from './kind.js';

const before = /[A-Za-z0-9._%+-]{1,64}$/;
const domain = /^@\s?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/;

/** The e-mail address around an @. */
export function emailAt(text: string, at: number): Hit | null {
  const name = before.exec(text.slice(Math.max(0, at - 64), at))?.[0];
  const host = domain.exec(text.slice(at, at + 200))?.[0];
  if (name === undefined || host === undefined) return null;
  return { kind: 'email', start: at - name.length, end: at + host.length, certain: true };
}

const plate = /^.[A-HJ-NP-Z][ ·•.-]?(?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[挂学警港澳使领])(?![A-Za-z0-9])/;

/** A number plate that begins with the province's sign at `at`; letters alone are no plate. */
export function plateAt(text: string, at: number): Hit | null {
  const found = plate.exec(text.slice(at, at + 12))?.[0];
  if (found === undefined || (found.slice(2).match(/\d/g)?.length ?? 0) < 2) return null;
  return { kind: 'plate', start: at, end: at + found.length, certain: true };
}

const passport = /^(?:[EGDSP]\d{8}|E[A-HJ-NP-Z]\d{7}|[DPS]E\d{7}|[HMCW]\d{8}|[HM]\d{10})(?![A-Za-z0-9-])/;
const travel = /(?:护照|通行证|证件|旅行证|passport)[^\n]{0,12}$/i;

/** A passport or a permit for Hong Kong, Macao and Taiwan; only E and G are told without a word beside them. */
export function passportAt(text: string, at: number): Hit | null {
  if (at > 0 && /[A-Za-z0-9_./-]/.test(text[at - 1] ?? '')) return null;
  const found = passport.exec(text.slice(at, at + 12))?.[0];
  if (found === undefined) return null;
  const certain = travel.test(around(text, at, at + found.length).before);
  if (!certain && !/^[EG]/.test(found)) return null;
  return { kind: 'passport', start: at, end: at + found.length, certain };
}

const coordinate =
  /(?:GPS|坐标|定位|北纬|南纬|纬度|[NS])?[:：\s]{0,2}-?\d{1,2}\.\d{4,15}°?[NS]?[,，、;；\s]{1,3}(?:东经|西经|经度|[EW])?[:：\s]{0,2}-?\d{2,3}\.\d{4,15}°?[EW]?/g;
const reversed =
  /(?:东经|经度)[:：\s]{0,2}\d{2,3}\.\d{4,15}°?E?[,，、;；\s]{1,3}(?:北纬|纬度)[:：\s]{0,2}\d{1,2}\.\d{4,15}°?N?/g;
const degrees =
  /(?:北纬|N)?\s?\d{1,2}°\s?\d{1,2}['′’]\s?\d{1,2}(?:\.\d+)?["″”]?N?[,，、;；\s]{0,3}(?:东经|E)?\s?\d{2,3}°\s?\d{1,2}['′’]\s?\d{1,2}(?:\.\d+)?["″”]?E?/g;

/** Pairs of coordinates exact to some ten metres. `near` is an offset at which a decimal point or a degree stands. */
export function gpsAt(text: string, near: number): Hit | null {
  const from = Math.max(0, near - 16);
  const piece = text.slice(from, near + 64);
  for (const form of [coordinate, reversed, degrees]) {
    form.lastIndex = 0;
    const found = form.exec(piece);
    if (found === null || from + found.index > near) continue;
    const start = from + found.index;
    if (/[\d.]/.test(text[start - 1] ?? '') || !inRange(found[0])) continue;
    return { kind: 'gps', start, end: start + found[0].length, certain: /GPS|坐标|定位|[纬经NE°]/.test(found[0]) };
  }
  return null;
}

function inRange(pair: string): boolean {
  const [one = 0, two = 0] = (pair.match(/\d+\.\d{4,}/g) ?? []).map(Number);
  if (/°|GPS/.test(pair)) return true;
  const [latitude, longitude] = one < two ? [one, two] : [two, one];
  return latitude >= 3 && latitude <= 54 && longitude >= 73 && longitude <= 136;
}
