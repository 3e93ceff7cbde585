import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);
const packaged = '@sparticuz/chromium';

/** A browser that can be started: its program, and what its process needs to find its libraries and fonts. */
interface Found {
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Starts a browser without a window: the one that CHROME_PATH names, else the Chromium inside a development
 * dependency (Linux on x64), else an installed Chrome, Chromium or Edge. Throws a sentence where there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const { program, env } = await findBrowser();
  return chromium.launch({
    executablePath: program,
    env: { ...process.env, ...env },
    // Only our own pages are opened; its sandbox asks for rights that root and containers do not have.
    chromiumSandbox: false,
    args: ['--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}

async function findBrowser(): Promise<Found> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH 指的“${named}”不存在，浏览器测试无法进行。`);
    return { program: named, env: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  const program = installedPlaces().find((place) => existsSync(place));
  if (program) return { program, env: {} };
  throw new Error('没有找到 Chrome、Chromium 或 Edge，浏览器测试无法进行：请安装其一，或用 CHROME_PATH 指明位置。');
}

function installedPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    const inside = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return roots.flatMap((root) => inside.map((program) => join(root, program)));
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => names.map((name) => join(folder, name)));
}

/** The Chromium of the package, unpacked once per user and version. */
async function packagedBrowser(): Promise<Found> {
  const folder = await unpacked();
  const program = join(folder, 'chromium');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const starts = await run(program, ['--version']).then(
    () => true,
    () => false,
  );
  // A bare system lacks NSS and its kin; the package brings them. Where the system has its own, those are used.
  const libraries = starts ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  return { program, env: { ...fonts, ...libraries } };
}

/** Unpacks beside and renames, so that of several test processes at once each finds a whole folder. */
async function unpacked(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(packaged);
  const user = process.getuid?.() ?? userInfo().username;
  const folder = join(tmpdir(), `gongkai-chromium-${versionAbove(entry)}-${user}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  const unfinished = `${folder}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  try {
    // The package unpacks into the folder for temporary files, and its spare libraries only where it is told so.
    const program = `import(${JSON.stringify(pathToFileURL(entry).href)}).then((m) => (m.default.default ?? m.default).executablePath())`;
    const env = { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
    await run(process.execPath, ['-e', program], { env });
    writeFileSync(join(unfinished, 'fonts', 'fonts.conf'), fontSettings(join(folder, 'fonts')));
    try {
      renameSync(unfinished, folder);
    } catch (error) {
      if (!existsSync(join(folder, 'chromium'))) throw error; // else another process was first
    }
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** For a system that has no font settings of its own: the package's fonts, wherever they were unpacked. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`;
}

function versionAbove(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const { name, version } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string; version?: string };
    if (name === packaged && version) return version;
  }
  throw new Error(`no package.json of ${packaged} above ${file}`);
}
