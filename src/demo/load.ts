import type { Transaction } from 'kysely';
import type { Database } from '../db/connect.js';
import type { DB } from '../db/schema.js';
import type { FileStore } from '../files/file-store.js';
import type { Sealer } from '../files/seal.js';
import { officialCalendar } from '../law/calendar.js';
import { addDays, type Day, day, dayInShanghai, monthOf, yearOf } from '../law/day.js';
import { admitPerson, foundOffice } from '../offices/found-office.js';
import { approveDraft, reviewDraft } from '../publishing/actions/decide-step.js';
import { publishDocument } from '../publishing/actions/publish-document.js';
import { saveDraft } from '../publishing/actions/save-draft.js';
import { submitDraft } from '../publishing/actions/submit-draft.js';
import { publishReport } from '../reporting/actions/publish-report.js';
import { saveNarrative } from '../reporting/actions/save-narrative.js';
import { signReport } from '../reporting/actions/sign-report.js';
import { currentReport } from '../reporting/view.js';
import type { CaseWork } from '../requests/case-work.js';
import { CaseFiles } from '../requests/files.js';
import { defaultRules } from '../scanning/mask/rules.js';
import { type Cast, certain } from './cast.js';
import { demoColumns } from './columns.js';
import { type DemoItem, itemsOfColumns, itemsOfThinYear, itemsOfYear } from './items.js';
import { narrative2020 } from './narrative-2020.js';
import { county, type DemoRole, demoAccounts, people, township, villages } from './people.js';
import { demoRequests } from './requests.js';
import { unfinishedItems } from './unfinished.js';

export { demoAccounts };

const firstDay = day('2020-01-01');
const fullYear = 2020;

/**
 * Founds the demonstration township with its county, villages and people in an empty database.
 * Where there is a township already, nothing is done. Returns the township's id.
 */
export async function foundDemo(owner: Database): Promise<string> {
  const present = await owner.kysely
    .selectFrom('office')
    .select('office_id')
    .where('kind', '=', 'township')
    .executeTakeFirst();
  if (present) return present.office_id;
  await owner.kysely.transaction().execute(async (tx) => {
    for (const office of [county, township, ...villages]) await foundOffice(tx, office);
    for (const person of Object.values(people)) await admitPerson(tx, township.id, person, firstDay, morning(firstDay));
  });
  return township.id;
}

/** Items that are published in one transaction: few, since a chain's head is a row that every fact rewrites. */
const batch = 25;

/**
 * Publishes what the demonstration township has published, by the system's own acts. Broken off, it goes on at the next
 * start where it stopped: the items come in a fixed order, and their number says how far it had got. Does nothing for
 * an office that is not the demonstration's, or once its report is there; says whether it did something.
 */
export async function fillDemo(
  owner: Database,
  files: FileStore,
  sealer: Sealer,
  say: (sentence: string) => void,
): Promise<boolean> {
  const ids = await idsOfPeople(owner);
  if (!ids || (await isFilled(owner))) return false;
  say('首次启动，正在载入示范镇（虚构）的公开信息');
  const cast = castOf(ids);
  const today = dayInShanghai(Date.now());
  const items = everything(today);
  const work: CaseWork = {
    calendar: officialCalendar,
    sealer,
    files: new CaseFiles(files, sealer),
    templates: files,
    maskRules: async () => defaultRules,
  };
  for (let done = await published(owner); done < items.length; done += batch) {
    await owner.kysely.transaction().execute(async (tx) => {
      for (const item of items.slice(done, done + batch)) await publishItem(tx, files, cast, item);
    });
    if ((done / batch) % 8 === 7) say(`已载入 ${done + batch} 条信息`);
  }
  await owner.kysely.transaction().execute(async (tx) => {
    for (const item of unfinishedItems(today)) await leaveUnfinished(tx, files, cast, item);
    await demoRequests(tx, work, cast, today);
    await demoColumns(tx, cast, today);
    await report2020(tx, cast);
  });
  return true;
}

/** The report of the full year is the last thing that is made. */
async function isFilled(owner: Database): Promise<boolean> {
  const report = await owner.kysely
    .selectFrom('report')
    .select('year')
    .where('office_id', '=', township.id)
    .where('year', '=', fullYear)
    .executeTakeFirst();
  return report !== undefined;
}

async function published(owner: Database): Promise<number> {
  const { items } = await owner.kysely
    .selectFrom('document')
    .select((eb) => eb.fn.countAll<number>().as('items'))
    .where('office_id', '=', township.id)
    .executeTakeFirstOrThrow();
  return items;
}

/** The ids of the demonstration's people; null where this is not the demonstration. */
async function idsOfPeople(owner: Database): Promise<Record<DemoRole, string> | null> {
  const accounts = await owner.kysely
    .selectFrom('account')
    .select(['login', 'person_id'])
    .where('office_id', '=', township.id)
    .execute();
  const ids = Object.entries(people).map(([role, { login }]) => [
    role,
    accounts.find((account) => account.login === login)?.person_id,
  ]);
  return ids.every(([, id]) => id !== undefined) ? (Object.fromEntries(ids) as Record<DemoRole, string>) : null;
}

function castOf(ids: Record<DemoRole, string>): Cast {
  return (role, on) => ({ office: township.id, person: ids[role], duties: people[role].duties, now: morning(on) });
}

function morning(on: Day): number {
  return Date.parse(`${on}T09:00:00+08:00`);
}

/** Every published item up to yesterday, in the order of its days: one full year, and a little of each year since. */
function everything(today: Day): DemoItem[] {
  const thisYear = yearOf(today);
  const thin = Array.from({ length: thisYear - fullYear }, (_, index) => fullYear + 1 + index);
  return [
    ...itemsOfYear(fullYear),
    // Not in the full year, whose report has the figures of the one that the project began from.
    ...itemsOfColumns(Math.max(thisYear - 1, fullYear + 1)),
    ...thin.flatMap((year) => itemsOfThinYear(year, year === thisYear ? monthOf(today) : 12)),
  ]
    .filter(({ on }) => on < today)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

async function publishItem(tx: Transaction<DB>, files: FileStore, cast: Cast, { on, draft }: DemoItem): Promise<void> {
  const saved = certain(await saveDraft(tx, files, cast('clerk', on), { base: 0, ...draft }));
  certain(await submitDraft(tx, cast('clerk', on), saved.id, saved));
  certain(
    await reviewDraft(tx, cast('reviewer', on), saved.id, {
      ...saved,
      verdict: 'passed',
      opinion: '经审查，不涉及国家秘密、工作秘密和个人隐私，同意公开。',
    }),
  );
  certain(await approveDraft(tx, cast('leader', on), saved.id, { ...saved, verdict: 'passed', opinion: '同意公开。' }));
  certain(await publishDocument(tx, officialCalendar, cast('clerk', on), saved.id, saved));
}

/** The report for 2020, signed and published in January 2021 as any report is. */
async function report2020(tx: Transaction<DB>, cast: Cast): Promise<void> {
  const on = day('2021-01-20');
  certain(await saveNarrative(tx, cast('clerk', on), fullYear, { version: 0, narrative: narrative2020 }));
  const { digest } = await currentReport(tx, township, fullYear);
  certain(await signReport(tx, cast('leader', on), township, fullYear, { version: 1, digest }));
  certain(await publishReport(tx, cast('clerk', addDays(on, 1)), fullYear, { digest }));
}

/** What is still under way today, so that everybody finds something that waits for them. */
async function leaveUnfinished(
  tx: Transaction<DB>,
  files: FileStore,
  cast: Cast,
  { item, until }: ReturnType<typeof unfinishedItems>[number],
): Promise<void> {
  const { on, draft } = item;
  const saved = certain(await saveDraft(tx, files, cast('clerk', on), { base: 0, ...draft }));
  if (until === 'draft') return;
  certain(await submitDraft(tx, cast('clerk', on), saved.id, saved));
  if (until === 'submitted') return;
  const verdict = until === 'returned' ? 'returned' : 'passed';
  const opinion =
    until === 'returned'
      ? '表中列出了户主姓名，属于个人隐私，请删去后重新送审。'
      : '经审查，不涉及国家秘密、工作秘密和个人隐私，同意公开。';
  certain(await reviewDraft(tx, cast('reviewer', on), saved.id, { ...saved, verdict, opinion }));
  if (until !== 'approved') return;
  certain(await approveDraft(tx, cast('leader', on), saved.id, { ...saved, verdict: 'passed', opinion: '同意公开。' }));
}
