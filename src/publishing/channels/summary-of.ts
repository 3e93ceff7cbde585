import { plainText } from '../plain-text.js';

const longest = 100; // characters

/**
 * 内容概述 for the county's table: as it was written, else the first sentence of the text. `opening` is the beginning of
 * sanitised HTML and may break off within a tag. '' where there is no text, as under tables alone.
 */
export function summaryOf(summary: string | null, opening: string): string {
  if (summary !== null && summary.trim() !== '') return summary.trim();
  const paragraphs = plainText(opening.replace(/<table[\s\S]*?(?:<\/table>|$)/gi, '').replace(/<[^>]*$/, ''))
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  // A line that ends in a colon addresses somebody: 各村民委员会：
  const text = paragraphs.find((line) => !/[：:]$/.test(line)) ?? paragraphs[0] ?? '';
  const sentence = /^.*?[。！？；](?:[”」』）])?/u.exec(text)?.[0] ?? text;
  const characters = [...sentence];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : sentence;
}
