import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageCache } from './page-cache.js';
import { keepForEver } from './page-headers.js';
import type { AssetPaths } from './site.js';

/** In the order in which they are joined: narrow screens and paper come last, since they override. */
const styles = ['base', 'head', 'home', 'column', 'article', 'report', 'search', 'foot', 'phone', 'print'];

/** The folder of the style sheets, found from the source as from a build in a folder below the project's. */
function assetsFolder(): string {
  let above = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const folder = path.join(above, 'src', 'portal', 'assets');
    if (existsSync(path.join(folder, 'base.css'))) return folder;
    if (path.dirname(above) === above) throw new Error('src/portal/assets is not to be found');
    above = path.dirname(above);
  }
}

/**
 * Puts the style sheet and the script into the cache under names that carry their digest, so that a browser
 * may keep them for ever.
 */
export function pinAssets(cache: PageCache): AssetPaths {
  const folder = assetsFolder();
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const pin = (name: string, kind: string, text: string, type: string): string => {
    const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
    const path = `/assets/${name}.${digest}.${kind}`;
    cache.pin(path, { status: 200, bytes: Buffer.from(text), type, cacheControl: keepForEver });
    return path;
  };
  return {
    css: pin('portal', 'css', styles.map((name) => read(`${name}.css`)).join(''), 'text/css; charset=utf-8'),
    icon: pin('mark', 'svg', read('mark.svg'), 'image/svg+xml'),
    js: pin('portal', 'js', read('portal.js'), 'text/javascript; charset=utf-8'),
  };
}
