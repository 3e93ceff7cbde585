import type { CatalogRow } from '../../../src/law/catalog-row.js';

/** '第2版，2021-03-05起生效', '起始目录（系统提供，本机关尚未生效自己的目录）'. */
export function editionWords({ version, inForceOn }: { version: number; inForceOn: string | null }): string {
  if (version === 0) return '系统起始目录（本机关尚未发布自己的目录）';
  return inForceOn === null ? `第 ${version} 版草案` : `第 ${version} 版，${inForceOn} 起生效`;
}

/** Whether a row holds all of the words that are looked for. */
export function rowHas(row: CatalogRow, words: string): boolean {
  const text = `${row.first} ${row.second} ${row.content} ${row.basis} ${row.agency}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
