import { catalogEntry } from './catalog.js';
import type { CatalogRow } from './catalog-row.js';
import { namesLaw } from './catalog-term.js';
import { allow, type Outcome, type Refusal, refuse } from './refusal.js';
import { terms } from './terms.js';

/** The four columns of the platform have one entry each that cannot be closed: they are its fixed parts. */
const fixedParts: readonly string[] = ['guide', 'rules', 'annualReports'];
/** The most that 条例26条 leaves, unless a law or regulation says otherwise. */
const mostDays = 20;

/**
 * Whether a row is sound by itself. A term beyond 20 working days needs the law or regulation that sets it, 条例26条;
 * days are held to the same number, since 20 days are never more than 20 working days.
 */
export function checkRow(row: CatalogRow): Outcome<CatalogRow> {
  const name = `“${row.first} / ${row.second}”`;
  if (row.channels.length === 0) return refuse('no-channel', `${name}没有选择公开渠道和载体。`, '条例第二十三条');
  if (row.channels.includes('other') !== (row.otherChannel !== '')) {
    return refuse('other-channel', `${name}选择“其他”渠道的，须写明是什么；没有选择的，不要填写。`);
  }
  if (row.levels.length === 0) return refuse('no-level', `${name}没有选择公开层级。`);
  if (row.audience === 'everyone' && row.audienceNote !== '') {
    return refuse('audience-note', `${name}向全社会公开，不需要写明特定群众。`);
  }
  if (row.state === 'closed' && fixedParts.includes(row.key)) {
    return refuse('fixed-part', `${name}是政府信息公开平台的固定栏目，不能停用。`, catalogEntry(row.key)?.article);
  }
  return checkTerm(row, name);
}

function checkTerm(row: CatalogRow, name: string): Outcome<CatalogRow> {
  const { term } = row;
  if (term === null) return allow(row);
  if ('law' in term) {
    const law = terms.find(({ key }) => key === term.law);
    if (law?.bound === 'atMost' && law.unit !== 'month') return allow(row);
    return refuse('not-a-term', `${name}所选的法定期限不是公开期限，请另选。`);
  }
  if (term.article.trim() === '') return refuse('term-basis', `${name}另定公开时限，须写明依据。`, '条例第二十六条');
  if (term.unit === 'immediate') {
    return term.length === 0 ? allow(row) : refuse('term-length', `${name}即时公开的，不写天数。`);
  }
  if (term.length < 1) return refuse('term-length', `${name}公开时限至少为1日；当日公开的请选“即时”。`);
  if (term.length > mostDays && !namesLaw(term.article)) {
    return refuse('term-too-long', `${name}公开时限超过20个工作日，须写明法律、法规的条款。`, '条例第二十六条');
  }
  return allow(row);
}

/**
 * Whether rows make a catalogue that may follow another. A row of the law (条例20条, 21条, and the platform's fixed parts)
 * stays; one under which there are items may be closed, but not removed. `used` are the entries of every item there is.
 */
export function checkCatalogue(rows: readonly CatalogRow[], used: ReadonlySet<string>): Outcome<readonly CatalogRow[]> {
  const seen = new Set<string>();
  const named = new Set<string>();
  for (const row of rows) {
    const sound = checkRow(row);
    if (!sound.ok) return sound;
    const name = `${row.first}\n${row.second}`;
    if (seen.has(row.key)) return refuse('key-twice', `目录中有两行的事项编码都是“${row.key}”。`);
    if (named.has(name)) return refuse('name-twice', `目录中有两行“${row.first} / ${row.second}”，请合并或者改名。`);
    seen.add(row.key);
    named.add(name);
  }
  const lost = [...used].find((key) => !seen.has(key));
  if (lost !== undefined) return usedRefusal(lost);
  const missing = lawKeys.find((key) => !seen.has(key));
  if (missing !== undefined) return lawRefusal(missing);
  return allow(rows);
}

const lawKeys: readonly string[] = [
  ...fixedParts,
  ...Array.from({ length: 15 }, (_, at) => `art20_${String(at + 1).padStart(2, '0')}`),
  ...Array.from({ length: 8 }, (_, at) => `art21_${String(at + 1).padStart(2, '0')}`),
];

/** Why a row may not be taken out of the catalogue; null where it may. */
export function whyKept(key: string, used: ReadonlySet<string>): Refusal | null {
  if (used.has(key)) return usedRefusal(key);
  return lawKeys.includes(key) ? lawRefusal(key) : null;
}

function usedRefusal(key: string): Refusal {
  const label = catalogEntry(key)?.label ?? key;
  return refuse('entry-in-use', `事项“${label}”下已有信息，不能删除，只能停用；已公开的信息不受影响。`);
}

function lawRefusal(key: string): Refusal {
  const entry = catalogEntry(key);
  return refuse('entry-of-law', `“${entry?.label ?? key}”是法定事项，不能从目录中删除。`, entry?.article);
}
