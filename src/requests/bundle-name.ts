const longest = 80; // characters; with its folder well below what Windows takes

/** Separators, characters that Windows refuses, control characters, and those that turn the reading direction. */
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A file's own name without anything that would lead out of the folder or hide its ending. */
export function cleanName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(forbidden, '_')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : '';
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, longest).join('');
  return `${stem || '未命名'}${ending}`;
}

/** The name of a file in a case bundle: its place in the index, so that no two are the same, and its clean name. */
export function bundleName(ordinal: number, name: string): string {
  return `${String(ordinal).padStart(3, '0')}-${cleanName(name)}`;
}
