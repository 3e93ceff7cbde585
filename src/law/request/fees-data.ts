import { day } from '../day.js';

/** Bands of the two scales, progressive (超额累进), in whole yuan. 国办函〔2020〕109号《政府信息公开信息处理费管理办法》. */
export interface FeeBand {
  readonly from: number;
  /** Null: without end. */
  readonly to: number | null;
  readonly yuanEach: number;
}

/** 条例42条 allows the fee; the scales are those of the 办法. */
export const feeArticle = '条例第四十二条';
export const feeSource = '国办函〔2020〕109号';

/** The 办法 applies from this day; the day itself is not verified. */
export const feesFrom = day('2021-01-01');

/** 按件 (办法4条): the requests of one applicant within one calendar month, counted together. */
export const pieceBands: readonly FeeBand[] = [
  { from: 1, to: 10, yuanEach: 0 },
  { from: 11, to: 30, yuanEach: 100 },
];

/** 按件 from the 31st: every ten are a band of their own, each 100 yuan dearer; that 31 to 40 are at 200 is a reading. */
export const pieceRise = { from: 31, width: 10, firstYuan: 200, riseYuan: 100 } as const;

/** 按量 (办法5条): the pages of one request on paper, by mail or as copied data. */
export const pageBands: readonly FeeBand[] = [
  { from: 1, to: 30, yuanEach: 0 },
  { from: 31, to: 100, yuanEach: 10 },
  { from: 101, to: 200, yuanEach: 20 },
  { from: 201, to: null, yuanEach: 40 },
];
