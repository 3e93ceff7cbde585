import type { Day } from '../day.js';
import { allow, type Outcome, refuse } from '../refusal.js';
import { type FeeBand, feeArticle, feeSource, feesFrom, pageBands, pieceBands, pieceRise } from './fees-data.js';

/** 按件 or 按量: one of them for a request, never both (办法3条). */
export type FeeBasis = 'piece' | 'page';

export const feeBases: Readonly<Record<FeeBasis, string>> = { piece: '按件', page: '按量' };

/** A fee with the bands that it is made of. */
export interface Fee {
  readonly basis: FeeBasis;
  readonly yuan: number;
  readonly lines: readonly { from: number; to: number; yuanEach: number; yuan: number }[];
  readonly articles: readonly string[];
}

const most = 100_000;

/**
 * The information processing fee (条例42条) on one basis. `quantity`: by piece, the requests of this applicant in this
 * calendar month up to and with those now charged, of which the first `charged` were charged before; by page, the pages
 * of this request. In whole yuan; 0 within the free band. Refuses before 2021-01-01, the day from which the 办法 applies;
 * that day is not verified.
 */
export function feeFor(basis: FeeBasis, quantity: number, on: Day, charged = 0): Outcome<Fee> {
  if (on < feesFrom) {
    const sentence = '信息处理费管理办法自2021年1月1日起适用（施行日期未核实），此前不能收取信息处理费。';
    return refuse('fee-not-in-force', sentence, feeSource);
  }
  const unit = basis === 'piece' ? '件数' : '页数';
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > most) {
    return refuse('fee-quantity', `${unit}应为1至${most}的整数。`, feeSource);
  }
  if (!Number.isInteger(charged) || charged < 0 || charged >= quantity || (basis === 'page' && charged > 0)) {
    return refuse('fee-charged', '此前已计费的件数应小于累计件数；按量计费的，每件申请单独计算。', feeSource);
  }
  const lines = [...bandsTo(basis, quantity)].flatMap(({ from, to, yuanEach }) => {
    const [first, last] = [Math.max(from, charged + 1), Math.min(to ?? quantity, quantity)];
    if (last < first) return [];
    return [{ from: first, to: last, yuanEach, yuan: (last - first + 1) * yuanEach }];
  });
  const yuan = lines.reduce((sum, line) => sum + line.yuan, 0);
  return allow({ basis, yuan, lines, articles: [feeArticle, feeSource] });
}

function* bandsTo(basis: FeeBasis, quantity: number): Generator<FeeBand> {
  yield* basis === 'piece' ? pieceBands : pageBands;
  if (basis === 'page') return;
  const { from, width, firstYuan, riseYuan } = pieceRise;
  for (let band = 0; from + band * width <= quantity; band += 1) {
    const start = from + band * width;
    yield { from: start, to: start + width - 1, yuanEach: firstYuan + band * riseYuan };
  }
}
