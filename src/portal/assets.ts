import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PageCache } from './page-cache.js';
import { keepForEver } from './page-headers.js';
import type { AssetPaths } from './site.js';

const files = {
  css: { name: 'portal.css', type: 'text/css; charset=utf-8' },
  js: { name: 'portal.js', type: 'text/javascript; charset=utf-8' },
} as const;

/**
 * Puts the style sheet and the script into the cache under names that carry their digest, so that a browser
 * may keep them for ever. `folder` ends with a stroke.
 */
export function pinAssets(cache: PageCache, folder: URL): AssetPaths {
  const pin = ({ name, type }: { name: string; type: string }): string => {
    const bytes = readFileSync(new URL(name, folder));
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    const path = `/assets/${name.replace('.', `.${digest}.`)}`;
    cache.pin(path, { status: 200, bytes, type, cacheControl: keepForEver });
    return path;
  };
  return { css: pin(files.css), js: pin(files.js) };
}
