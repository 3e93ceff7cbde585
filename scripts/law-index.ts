// npm run law-index: writes docs/law.md, which says for every article that src/law speaks of where it is decided and
// which tests hold it. Read from docstrings and from the articles that stand as data; nothing is kept by hand.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { articlesIn } from './articles.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Where one article is spoken of. */
interface Place {
  readonly file: string;
  readonly symbol: string;
}

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((name) => /\.tsx?$/.test(name))
    .sort();
}

/** The articles of each declaration of a file: in its docstring and in every text inside it. */
function declarationsOf(file: string): { symbol: string; articles: readonly string[] }[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) return [];
    const names = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map((declaration) => declaration.name.getText(source))
      : [(statement as unknown as { name?: ts.Identifier }).name?.text ?? ''];
    return names
      .filter((symbol) => symbol !== '')
      .map((symbol) => ({ symbol, articles: articlesIn(statement.getFullText(source)) }));
  });
}

/** The files that a file imports, of this project, and the names it takes from each. */
function importsOf(file: string): Map<string, string> {
  const found = new Map<string, string>();
  const text = readFileSync(path.join(root, file), 'utf8');
  for (const [, names = '', from = ''] of text.matchAll(/import\s+(?:type\s+)?([^'";]*?)\s*from\s*'(\.[^']+)'/g)) {
    found.set(path.posix.join(path.posix.dirname(file), from).replace(/\.js$/, '.ts'), names);
  }
  return found;
}

/** The tests of a place: those that import the very name, else those that import from its file. */
function testsOf(place: Place, imports: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  const tests = [...imports].filter(([file, from]) => isTest(file) && from.has(place.file));
  const named = new RegExp(`\\b${place.symbol}\\b`);
  const byName = tests.filter(([, from]) => named.test(from.get(place.file) ?? ''));
  return (byName.length > 0 ? byName : tests).map(([file]) => file);
}

/** The text of docs/law.md as the sources stand now. */
export function lawIndex(): string {
  const law = filesBelow('src/law');
  const imports = new Map([...filesBelow('src'), ...filesBelow('test')].map((file) => [file, importsOf(file)]));
  const places = new Map<string, Place[]>();
  for (const file of law.filter((name) => !isTest(name))) {
    for (const { symbol, articles } of declarationsOf(file)) {
      for (const article of articles) places.set(article, [...(places.get(article) ?? []), { file, symbol }]);
    }
  }
  const link = (file: string, text: string): string => `[${text}](../${file})`;
  const lines = [...places]
    .sort(([a], [b]) => inOrder(a, b))
    .flatMap(([article, found]) =>
      found.map((place, index) => {
        const tests = testsOf(place, imports).map((file) => link(file, file.replace(/^src\/law\//, '')));
        const where = link(place.file, `\`${place.symbol}\``);
        return `| ${index === 0 ? article : ''} | ${where} | ${place.file.replace(/^src\/law\//, '')} | ${tests.join(' · ') || '—'} |`;
      }),
    );
  return [
    '# The law and where it is',
    '',
    'Made by `npm run law-index` from the docstrings and articles in `src/law`; not to be edited by hand.',
    '条例 is 《中华人民共和国政府信息公开条例》 (国务院令第711号). A dash means that no test imports the place itself; tests of what uses it may still reach it.',
    '',
    '| article | name | file in `src/law` | tests |',
    '|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}

/** 条例 first, then the other laws by name; articles by number. */
function inOrder(a: string, b: string): number {
  const key = (article: string): [string, number] => {
    const [law = '', number = '0'] = article.split(/第|条$/);
    return [law === '条例' ? '' : law, Number(number)];
  };
  const [[lawA, numberA], [lawB, numberB]] = [key(a), key(b)];
  if (lawA !== lawB) return lawA < lawB ? -1 : 1;
  return numberA - numberB;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(path.join(root, 'docs', 'law.md'), lawIndex());
}
