import { officialCalendar } from '../law/calendar.js';
import { addDays, type Day, day } from '../law/day.js';
import { isWorkingDay } from '../law/working-days.js';
import type { Draft } from '../publishing/contract.js';
import { countyNoticeBody, ownDocumentBody, purchaseBody, topicBody, villageNoticeBody } from './bodies.js';
import { columnSubjects } from './column-subjects.js';
import { villageNames } from './people.js';
import { countyNotices, ownDocuments, purchases, topics, villageNotices } from './subjects.js';

/** One item of the demonstration: the day it is published, and the draft that becomes it. */
export interface DemoItem {
  readonly on: Day;
  readonly draft: Omit<Draft, 'base'>;
}

/** The n-th item of a month comes out on a working day; the items spread over the month from its third day. */
function publicationDay(year: number, month: number, place: number, of: number): Day {
  const date = 3 + Math.floor((place * 22) / of);
  const planned = day(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
  let on = planned;
  while (!isWorkingDay(officialCalendar, on).working) on = addDays(on, -1);
  return on.slice(0, 7) === planned.slice(0, 7) ? on : firstWorkingDay(planned);
}

function firstWorkingDay(from: Day): Day {
  let on = from;
  while (!isWorkingDay(officialCalendar, on).working) on = addDays(on, 1);
  return on;
}

function item(
  on: Day,
  draft: Pick<Draft, 'title' | 'body' | 'entry' | 'nature'> & Partial<Draft>,
  formedBefore = 5,
): DemoItem {
  return {
    on,
    draft: { formedOn: addDays(on, -formedBefore), channels: ['website', 'townBoard'], attachments: [], ...draft },
  };
}

/** What the demonstration publishes in a full year: 456 reposts and notices, 132 topical items, its own documents. */
export function itemsOfYear(year: number): DemoItem[] {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return months.flatMap((month) => [
    ...villageNames.map((village, index) => villageNotice(year, month, village, index)),
    ...countyNotices.map((_, index) => countyNotice(year, month, index)),
    ...topics.map((_, index) => topicalItem(year, month, index)),
    ...ownItems(year, month),
    ...(year === 2020 ? purchaseItems(year, month) : []),
  ]);
}

/** What it publishes in a year of which only a little is shown. */
export function itemsOfThinYear(year: number, lastMonth = 12): DemoItem[] {
  return Array.from({ length: lastMonth }, (_, index) => index + 1).flatMap((month) => [
    countyNotice(year, month, (year * 7 + month * 5) % countyNotices.length),
    topicalItem(year, month, (year + month * 3) % topics.length),
    ...villageNames.slice(month - 1, month).map((village) => villageNotice(year, month, village, month - 1)),
    ...ownItems(year, month).filter(({ draft }) => draft.entry !== 'rules'),
  ]);
}

/** What it publishes once under the columns that nothing else fills. */
export function itemsOfColumns(year: number): DemoItem[] {
  return columnSubjects.map(({ month, title, entry }, index) =>
    item(publicationDay(year, month, index % 3, 3), {
      title,
      body: ownDocumentBody(title),
      entry,
      nature: 'original',
      channels: ['website', 'readingPoint'],
    }),
  );
}

function villageNotice(year: number, month: number, village: string, index: number): DemoItem {
  const { subject, entry } = villageNotices[(month - 1) % villageNotices.length] ?? villageNotices[0];
  const on = publicationDay(year, month, index, villageNames.length);
  return item(on, {
    title: `示范镇${village}${year}年${month}月${subject}`,
    body: villageNoticeBody(village, subject, on, 3 + ((index * 5 + month) % 17)),
    entry,
    nature: 'notice',
    channels: ['website', 'townBoard', 'villageBoard'],
  });
}

function countyNotice(year: number, month: number, index: number): DemoItem {
  const { bureau, matter, entry } = countyNotices[index] ?? countyNotices[0];
  const current = year > 2020 && bureau === '扶贫开发办公室' ? '乡村振兴局' : bureau;
  const on = publicationDay(year, month, index, countyNotices.length);
  return item(on, {
    title: `转发示范县${current}关于做好${year}年${month}月${matter}工作的通知`,
    body: countyNoticeBody(current, matter, month),
    entry,
    nature: 'repost',
    source: `示范县${current}`,
    channels: ['website', 'townBoard', 'villageBoard'],
  });
}

function topicalItem(year: number, month: number, index: number): DemoItem {
  const { title, entry } = topics[index] ?? topics[0];
  return item(publicationDay(year, month, index, topics.length), {
    title: `示范镇${year}年${month}月${title}`,
    body: topicBody(title, month, 4 + ((index * 3 + month) % 23)),
    entry,
    nature: 'topical',
  });
}

function ownItems(year: number, month: number): DemoItem[] {
  const due = ownDocuments.filter((document) => document.month === month);
  return due.map(({ title, entry }, index) => {
    const full = title.replace('{year}', String(year)).replace('{previous}', String(year - 1));
    const on = publicationDay(year, month, index, due.length);
    return item(on, {
      title: full,
      body: ownDocumentBody(full),
      entry,
      nature: 'original',
      docNo: `示政〔${year}〕${month * 3 + index}号`,
      writtenOn: addDays(on, -5),
      channels: ['website', 'readingPoint'],
    });
  });
}

function purchaseItems(year: number, month: number): DemoItem[] {
  return purchases
    .filter((purchase) => purchase.month === month)
    .map(({ title, amount }) =>
      item(publicationDay(year, month, 1, 2), {
        title,
        body: purchaseBody(title, amount),
        entry: 'art20_09',
        nature: 'original',
        counts: { what: 'procurement', amount },
        channels: ['website'],
      }),
    );
}
