interface Count {
  readonly key: string;
  readonly label: string;
}

/** A stored section as staff edit it: `{{published.repost}}` reads 【转发信息】. Unknown references stay as they are. */
export function referencesInWords(text: string, counts: readonly Count[]): string {
  const labels = new Map(counts.map(({ key, label }) => [key, label]));
  return text.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (whole, key: string) => {
    const label = labels.get(key);
    return label === undefined ? whole : `【${label}】`;
  });
}

/** The edited section as it is stored. Brackets around anything but the name of a count are text. */
export function referencesAsKeys(text: string, counts: readonly Count[]): string {
  const keys = new Map(counts.map(({ key, label }) => [label, key]));
  return text.replace(/【([^【】]*)】/g, (whole, label: string) => {
    const key = keys.get(label);
    return key === undefined ? whole : `{{${key}}}`;
  });
}
