import { type Day, parseDay } from '../../../src/law/day.js';
import type { Refusal } from '../../../src/law/refusal.js';
import { type FeeBasis, feeFor } from '../../../src/law/request/fees.js';

const units: Readonly<Record<FeeBasis, string>> = { piece: '件', page: '页' };

/** A fee in words, band by band, with its sum in yuan; or why there is none. */
export interface FeeWords {
  readonly yuan: number;
  readonly lines: readonly string[];
  readonly articles: string;
}

/** How a fee comes about (条例42条); null while something is still to be filled in. */
export function feeInWords(
  basis: FeeBasis | undefined,
  quantity: number | null | undefined,
  on: string | undefined,
  charged?: number | null,
): FeeWords | Refusal | null {
  const day: Day | null = parseDay(on ?? '');
  if (basis === undefined || !quantity || day === null) return null;
  const fee = feeFor(basis, quantity, day, charged ?? 0);
  if (!fee.ok) return fee;
  const unit = units[basis];
  const lines = fee.value.lines.map(({ from, to, yuanEach, yuan }) => {
    const count = `第 ${from} 至第 ${to} ${unit}，共 ${to - from + 1} ${unit}`;
    return yuanEach === 0 ? `${count}，不收费` : `${count}，每${unit} ${yuanEach} 元，计 ${yuan} 元`;
  });
  return { yuan: fee.value.yuan, lines, articles: fee.value.articles.join('、') };
}
