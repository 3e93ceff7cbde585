import { walkXml } from '../../scanning/extract/xml-parts.js';
import type { ListPlace } from './word-styles.js';

interface Level {
  start: number;
  format: string;
  text: string;
}

/** The numbers that Word writes before the paragraphs of its lists: they stand nowhere in the text, and would be lost. */
export class WordNumbers {
  private readonly kinds = new Map<string, Map<number, Level>>();
  private readonly lists = new Map<string, string>();
  private readonly reached = new Map<string, number[]>();

  constructor(bytes: Buffer | null) {
    if (bytes === null) return;
    let kind = new Map<number, Level>();
    let level: Level | null = null;
    let list = '';
    walkXml(bytes, {
      open: (name, { abstractNumId, numId, ilvl, val = '' }) => {
        if (name === 'abstractNum') {
          kind = new Map();
          this.kinds.set(abstractNumId ?? '', kind);
        } else if (name === 'lvl') {
          level = { start: 1, format: 'decimal', text: '' };
          kind.set(Number(ilvl), level);
        } else if (name === 'num') {
          level = null;
          list = numId ?? '';
        } else if (name === 'abstractNumId') this.lists.set(list, val);
        else if (level === null) return;
        else if (name === 'start') level.start = Number(val) || 0;
        else if (name === 'numFmt') level.format = val;
        else if (name === 'lvlText') level.text = val;
      },
      close: (name) => {
        if (name === 'lvl') level = null;
        // What a single list says otherwise than its kind is not read: its levels must not fall into the last kind.
        else if (name === 'abstractNum') kind = new Map();
      },
    });
  }

  /** The number of the next paragraph at this place, such as （一） or 1.2; '' for a place that has none. */
  next({ list, level }: ListPlace): string {
    const kind = this.lists.get(list) ?? '';
    const levels = this.kinds.get(kind);
    const own = levels?.get(level);
    if (levels === undefined || own === undefined) return '';
    const counts = this.reached.get(kind) ?? [];
    this.reached.set(kind, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1; // what is below begins anew
    if (own.format === 'bullet') return '•';
    return own.text.replace(/%([1-9])/g, (_all, digit: string) => {
      const of = levels.get(Number(digit) - 1);
      return of === undefined ? '' : written(counts[Number(digit) - 1] ?? of.start, of.format);
    });
  }
}

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

function written(value: number, format: string): string {
  if (format === 'none') return '';
  if (/chinese|ideograph|japanese|taiwanese/i.test(format)) return value < 100 ? inChinese(value) : String(value);
  if (/enclosedCircle/i.test(format) && value >= 1 && value <= 20) return String.fromCodePoint(0x2460 + value - 1);
  if (/letter$/i.test(format) && value >= 1 && value <= 26)
    return String.fromCharCode((format.startsWith('upper') ? 64 : 96) + value);
  return String(value);
}

/** 1 to 99 as they are counted: 十, 十二, 二十. */
function inChinese(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}
