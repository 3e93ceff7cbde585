import { type Day, dayInChinese, parseDay } from '../law/day.js';
import type { Nature } from './rows.js';

/** 信息类别, as the narrative of the report counts them. */
export const natureLabels: Readonly<Record<Nature, string>> = {
  original: '本机关信息',
  repost: '转发信息',
  notice: '公示公告',
  topical: '热点信息',
};
export const natures = Object.keys(natureLabels) as Nature[];

/** 'YYYY年M月D日' of a day from the database; as it is where it is no day. */
export function chineseDay(text: string): string {
  const day = parseDay(text);
  return day === null ? text : dayInChinese(day);
}

/** The instant as 'YYYY-MM-DD HH:mm' in Shanghai, the form of the meta tag PubDate. */
export function shanghaiMinute(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** A size for people: '312 KB', '1.4 MB'. */
export function sizeText(bytes: number): string {
  if (bytes < 1_024) return `${bytes} 字节`;
  if (bytes < 1_024 * 1_024) return `${Math.round(bytes / 1_024)} KB`;
  return `${(bytes / 1_024 / 1_024).toFixed(1)} MB`;
}

/** What an empty column says: that nothing of it is public, and on which day that is so; not that nothing came into being. */
export function emptyWords(today: Day): string {
  return `暂无已公开的信息（截至${dayInChinese(today)}）`;
}
