import { addMonths, type Day, dayInChinese } from '../day.js';

/** The issue that is in force: its day, and the digest of its text. */
export interface IssueInForce {
  readonly issuedOn: Day;
  readonly digest: string;
}

/**
 * Why a new issue of the guide is due, in a sentence; null where none is. 条例12条 asks for 及时更新: where the text would be
 * another now. That it is issued anew every year is our own rule.
 */
export function guideDue(inForce: IssueInForce | null, digestNow: string, today: Day): string | null {
  if (inForce === null) return '还没有发布过指南。';
  if (inForce.digest !== digestNow) return '机构信息或者指南的规定内容有变动，应当及时更新指南（条例第十二条）。';
  if (today >= addMonths(inForce.issuedOn, 12))
    return `现行指南发布于${dayInChinese(inForce.issuedOn)}，已满一年，应当重新编制。`;
  return null;
}
