import { type BoxKey, catalogBoxes } from '../../../law/catalog-channels.js';
import {
  type CatalogLevel,
  type CatalogRow,
  catalogAudiences,
  catalogLevels,
  catalogModes,
} from '../../../law/catalog-row.js';
import { boundTerm } from '../../../law/catalog-term.js';
import type { Day } from '../../../law/day.js';

/** What the cells of one row come to, or what is wrong with it. */
type Read<T> = { readonly value: T } | { readonly wrong: string };

/** The boxes of 公开渠道和载体 as they are drawn: those that are ticked are filled. */
export function boxesInWords({ channels, otherChannel }: CatalogRow): string {
  return catalogBoxes
    .map(({ key, label }) => {
      const ticked = channels.includes(key);
      const note = key === 'other' && ticked ? `（${otherChannel}）` : '';
      return `${ticked ? '■' : '□'}${label}${note}`;
    })
    .join(' ');
}

const plain = (text: string) =>
  text
    .replace(/[\s/／]/gu, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');
const boxNames = new Map<string, BoxKey>([
  ...catalogBoxes.map(({ key, label }) => [plain(label), key] as const),
  ['政务服务中心（行政服务中心）', 'serviceCenter'],
  ['行政服务中心', 'serviceCenter'],
  ['社区企事业单位村公示栏', 'villageBoard'],
  ['村公示栏', 'villageBoard'],
  ['村公示栏（电子屏）', 'villageBoard'],
]);
const marked = /([■□☑☐√✓✔])([^■□☑☐√✓✔]+)/gu;
/** Separators outside brackets; the labels themselves hold a stroke. */
const separators = /[、，,；;\n]+(?![^（(]*[）)])/u;

/** Reads boxes as they are drawn in standard catalogues, or names with separators between them. */
export function readBoxes(text: string): Read<Pick<CatalogRow, 'channels' | 'otherChannel'>> {
  const drawn = [...text.matchAll(marked)];
  const names =
    drawn.length > 0
      ? drawn.filter(([, mark]) => mark !== '□' && mark !== '☐').map(([, , name = '']) => name.trim())
      : text.split(separators).map((name) => name.trim());
  const found = new Set<BoxKey>();
  let otherChannel = '';
  for (const name of names.filter((one) => one !== '')) {
    const other = /^其他(?:[（(]([\s\S]*)[）)])?$/u.exec(name);
    const key = other ? 'other' : boxNames.get(plain(name));
    if (key === undefined)
      return { wrong: `“${name}”不是公开渠道和载体的固定选项；不在其中的，请写为“其他（${name}）”` };
    found.add(key);
    if (other) otherChannel = (other[1] ?? '').trim();
  }
  return { value: { channels: catalogBoxes.map(({ key }) => key).filter((key) => found.has(key)), otherChannel } };
}

const exact = /^自信息形成或者变更之日起(\d+)(个工作日|日)内（([\s\S]+)）$/u;
const loose = /(\d+)\s*个?\s*(工作日|自然日|日|天)/u;
const noted = /[（(]([\s\S]+)[）)]\s*$/u;

/** Reads 公开时限. A term without an article of its own rests on the row's 公开依据; a blank is that of 条例26条. */
export function readTerm(text: string, basis: string, on: Day): Read<CatalogRow['term']> {
  if (text === '') return { value: null };
  const article = (noted.exec(text)?.[1] ?? basis).slice(0, 200);
  const counted = exact.exec(text) ?? loose.exec(text.replace(noted, ''));
  if (counted) {
    const unit = counted[2]?.includes('工作日') ? 'workingDay' : 'day';
    const length = Number(counted[1]);
    const ordinary = unit === 'workingDay' && length === 20 && !noted.test(text);
    return { value: ordinary ? null : boundTerm({ length, unit, article }, on) };
  }
  if (/即时|实时|及时|当日|立即/u.test(text)) return { value: { length: 0, unit: 'immediate', article } };
  return { wrong: `公开时限“${text}”读不出天数，请写为“20个工作日”“20日”或者“即时公开”` };
}

/** Reads 公开对象: '全社会', or '特定群众' with or without who they are. */
export function readAudience(text: string): Read<Pick<CatalogRow, 'audience' | 'audienceNote'>> {
  const word = unticked(text);
  const [everyone, certain] = catalogAudiences;
  if (word === everyone.label) return { value: { audience: 'everyone', audienceNote: '' } };
  const named = new RegExp(`^${certain.label}(?:[（(]([\\s\\S]*)[）)])?$`, 'u').exec(word);
  if (named) return { value: { audience: 'certain', audienceNote: (named[1] ?? '').trim() } };
  return { wrong: `公开对象“${text}”应为“${everyone.label}”或者“${certain.label}”` };
}

/** Reads 公开方式. */
export function readMode(text: string): Read<CatalogRow['mode']> {
  const word = unticked(text).replace(/公开$/u, '');
  const mode = catalogModes.find(({ label }) => label === word);
  return mode ? { value: mode.key } : { wrong: `公开方式“${text}”应为“主动”或者“依申请”` };
}

const levelNames = new Map<string, CatalogLevel>([
  ...catalogLevels.map(({ key, label }) => [label, key] as const),
  ...['乡级', '镇级', '乡、镇级', '乡（镇）级', '乡', '镇', '乡镇'].map((name) => [name, 'township'] as const),
  ['县', 'county'],
  ['村', 'village'],
]);

/** Reads 公开层级. */
export function readLevels(text: string): Read<CatalogRow['levels']> {
  const found = new Set<CatalogLevel>();
  for (const name of unticked(text).split(/[、，,；;\s]+/u)) {
    if (name === '') continue;
    const level = levelNames.get(name);
    if (level === undefined) return { wrong: `公开层级“${name}”应为县级、乡镇级或者村级` };
    found.add(level);
  }
  return { value: catalogLevels.map(({ key }) => key).filter((key) => found.has(key)) };
}

/** Where a form draws boxes, only what is ticked. */
function unticked(text: string): string {
  const drawn = [...text.matchAll(marked)];
  if (drawn.length === 0) return text.trim();
  return drawn
    .filter(([, mark]) => mark !== '□' && mark !== '☐')
    .map(([, , name = '']) => name.trim())
    .join('、');
}
