import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { migrationsDir } from '../src/db/migration-files.js';

const root = dirname(migrationsDir());
const longestFile = 250;
/** Written by a program, from the migrations or from the registry. */
const generated = new Set(['src/db/schema.ts', 'package-lock.json']);
const testing = /\.test\.tsx?$|\/testing\/|\/sample-facts\.ts$/;
const source = /\.(ts|tsx|mjs|cjs)$/;

/** Every file that belongs to the project: as git knows them, or all of its folders where there is no git. */
function projectFiles(): string[] {
  if (existsSync(join(root, '.git'))) {
    const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
    return [...new Set(list.toString().split('\0'))].filter((name) => name !== '' && existsSync(join(root, name)));
  }
  const aside = new Set(['node_modules', 'dist', 'var', '.git']);
  const below = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (aside.has(entry.name)) return [];
      const place = join(folder, entry.name);
      return entry.isDirectory() ? below(place) : [relative(root, place).split(sep).join('/')];
    });
  return below(root);
}

const files = projectFiles();
const text = (name: string): string => readFileSync(join(root, name), 'utf8');
const sources = files.filter((name) => source.test(name) && !generated.has(name));
const inside =
  (...folders: string[]) =>
  (name: string) =>
    folders.some((folder) => name.startsWith(`${folder}/`));

/** Every line of these files in which something stands that must not, as `file:line what`. */
function found(names: readonly string[], forbidden: RegExp): string[] {
  return names.flatMap((name) =>
    text(name)
      .split('\n')
      .flatMap((line, at) => (forbidden.test(line) ? [`${name}:${at + 1} ${line.trim()}`] : [])),
  );
}

const parsed = (name: string) => ts.createSourceFile(name, text(name), ts.ScriptTarget.ES2022, true);

describe('the house', () => {
  it(`has no file longer than ${longestFile} lines`, () => {
    const long = sources.filter((name) => text(name).trimEnd().split('\n').length > longestFile);
    assert.deepEqual(long, []);
  });

  it('keeps clock and devices out of the law', () => {
    const law = sources.filter((name) => inside('src/law')(name) && !testing.test(name));
    assert.ok(law.length > 20);
    assert.deepEqual(found(law, /\bnew Date\(|\bDate\.now\b|\bperformance\.|\bprocess\.|['"]node:|\bfetch\(/), []);
  });

  it('says of every function of the law, the ledger and the acts what it means', () => {
    const rooms = inside('src/law', 'src/ledger', 'src/publishing/actions', 'src/reporting/actions');
    const silent = sources
      .filter((name) => rooms(name) && !testing.test(name))
      .flatMap((name) => exportedFunctions(parsed(name)).map((fn) => `${name} ${fn}`));
    assert.deepEqual(silent, []);
  });

  it('leaves nothing for later and nothing untyped', () => {
    const own = sources.filter((name) => name !== 'test/architecture.test.ts');
    assert.deepEqual(found(own, /\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck|expect-error)/), []);
    const untyped = own
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) => anyTypes(parsed(name)).map((line) => `${name}:${line}`));
    assert.deepEqual(untyped, []);
  });

  it('names no machine and no registry', () => {
    const words = files.filter((name) =>
      /\.(ts|tsx|mjs|cjs|js|json|md|sql|css|html|yml|yaml)$|^\.ci\/|^\.npmrc$/.test(name),
    );
    const readable = words.filter((name) => name !== 'package-lock.json' && name !== 'test/architecture.test.ts');
    assert.deepEqual(
      found(readable, /(?<![\w.])\/(work|home|Users|root)\/\w|\bregistry[.=]\s*\w|registry\.\w+\.\w+/),
      [],
    );
    assert.deepEqual(found(['package-lock.json'], /"resolved":/).slice(0, 3), []);
  });

  it('has a test in every file of tests', () => {
    const empty = sources.filter((name) => /\.test\.tsx?$/.test(name) && !/\b(it|test)\(/.test(text(name)));
    assert.deepEqual(empty, []);
  });
});

/** Names of exported functions that carry no comment of their own. */
function exportedFunctions(file: ts.SourceFile): string[] {
  return file.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.getJSDocCommentsAndTags(statement).length > 0) return [];
    if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? 'default'];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations
      .filter(
        ({ initializer }) => initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
      )
      .map(({ name }) => name.getText());
  });
}

/** Lines on which the type `any` stands. */
function anyTypes(file: ts.SourceFile): number[] {
  const lines: number[] = [];
  const look = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) lines.push(file.getLineAndCharacterOfPosition(node.pos).line + 1);
    ts.forEachChild(node, look);
  };
  look(file);
  return lines;
}
