import { officialCalendar, withYear } from '../src/law/calendar.js';
import { addDays, type Day, day } from '../src/law/day.js';
import { clockOf, dueDay } from '../src/law/request/clock.js';
import type { ClockEvent } from '../src/law/request/clock-event.js';
import { addWorkingDays } from '../src/law/working-days.js';
import { median, type Row, report, say, timed } from './row.js';

const rounds = 5;
const many = 1_000_000;
const perRound = 2_000;
const start = day('2019-06-03');

/** Everything that can happen to a request, in order. */
const rich: readonly ClockEvent[] = [
  { kind: 'correctionNotified', day: day('2025-09-05') },
  { kind: 'corrected', day: day('2025-09-12') },
  { kind: 'thirdPartyConsulted', day: day('2025-09-18') },
  { kind: 'agencyConsulted', day: day('2025-09-22') },
  { kind: 'thirdPartyAnswered', day: day('2025-09-26') },
  { kind: 'agencyAnswered', day: day('2025-10-15') },
  { kind: 'extended', day: day('2025-10-28'), days: 20 },
  { kind: 'delayed', day: day('2025-10-29'), days: 10 },
  { kind: 'feeNotified', day: day('2025-10-30') },
  { kind: 'feePaid', day: day('2025-11-10') },
  { kind: 'replied', day: day('2025-12-05') },
];
const richReceipt = { channel: 'registeredMail', day: day('2025-09-01') } as const;
const today = day('2025-12-10');

/** Eight kinds of history over the days of six years; days after receipt are those of the kind. */
const histories: readonly (readonly [ClockEvent['kind'], number, number?][])[] = [
  [],
  [['extended', 20, 20]],
  [
    ['correctionNotified', 3],
    ['corrected', 12],
  ],
  [
    ['thirdPartyConsulted', 5],
    ['thirdPartyAnswered', 15],
  ],
  [
    ['agencyConsulted', 4],
    ['thirdPartyConsulted', 8],
  ],
  [
    ['correctionNotified', 6],
    ['corrected', 20],
    ['thirdPartyConsulted', 24],
    ['extended', 40, 15],
  ],
  [
    ['feeNotified', 6],
    ['feePaid', 18],
  ],
  [
    ['thirdPartyConsulted', 2],
    ['thirdPartyAnswered', 9],
    ['replied', 25],
  ],
];
const receipts: readonly Day[] = Array.from({ length: 2_500 }, (_, index) => addDays(start, index));
const cases = receipts.flatMap((received) =>
  histories.map((history) => ({
    receipt: { channel: 'internet', day: received } as const,
    events: history.map(([kind, after, days]) => ({ kind, day: addDays(received, after), days })),
  })),
);

/** A calendar to which a notice was just added, so that nothing of it is known yet: as after a change. */
function changedCalendar() {
  const notice = { year: 2027, papers: ['示范通知'], holidays: [], makeupDays: [] };
  const changed = withYear(officialCalendar, notice);
  if (!changed.ok) throw new Error(changed.sentence);
  return changed.value;
}

let sum = 0;
/** Microseconds for one call, from many in a row. */
async function each(act: () => number): Promise<number> {
  const ms = await timed(() => {
    for (let time = 0; time < perRound; time += 1) sum += act();
  });
  return (ms * 1000) / perRound;
}

function recomputeMany(): void {
  const calendar = changedCalendar();
  for (let done = 0; done < many; done += 1) {
    const one = cases[done % cases.length];
    if (one !== undefined) sum += dueDay(calendar, one.receipt, one.events).due?.length ?? 0;
    if ((done + 1) % 250_000 === 0) say(`${(done + 1).toLocaleString('en')} of ${many.toLocaleString('en')} cases`);
  }
}

/** The least that the plain function needs: one term of 20 working days, walked day by day. */
function bareLoop(): void {
  for (let done = 0; done < many; done += 1) {
    const reached = addWorkingDays(officialCalendar, receipts[done % receipts.length] ?? start, 20);
    if (reached.ok) sum += reached.value.due.length;
  }
}

const measured = {
  one: [] as number[],
  due: [] as number[],
  walk: [] as number[],
  all: [] as number[],
  bare: [] as number[],
};
for (let round = 0; round <= rounds; round += 1) {
  const one = await each(() => clockOf(officialCalendar, richReceipt, rich, today).derivation.length);
  const due = await each(() => dueDay(officialCalendar, richReceipt, rich).due?.length ?? 0);
  const walk = await each(() => {
    const reached = addWorkingDays(officialCalendar, richReceipt.day, 20);
    return reached.ok ? reached.value.due.length : 0;
  });
  if (round === 0) continue; // the first is the compiler's
  measured.one.push(one);
  measured.due.push(due);
  measured.walk.push(walk);
}
for (let round = 1; round <= 3; round += 1) {
  say(`round ${round}/3`);
  measured.all.push((await timed(recomputeMany)) / 1000);
  measured.bare.push((await timed(bareLoop)) / 1000);
}
if (sum === 0) throw new Error('the loops were optimised away');

const walk = { name: 'addWorkingDays, 20 days', rounds: measured.walk };
const rows: Row[] = [
  {
    name: 'due day and explanation, one case with 11 events',
    unit: 'µs',
    rounds: measured.one,
    target: '< 1,000 µs',
    met: median(measured.one) < 1000,
    peer: walk,
  },
  {
    name: 'due day alone, the same case',
    unit: 'µs',
    rounds: measured.due,
    target: '< 60 µs',
    met: median(measured.due) < 60,
    peer: walk,
  },
  {
    name: '1,000,000 cases after a calendar change',
    unit: 's',
    rounds: measured.all,
    target: '< 60 s',
    met: median(measured.all) < 60,
    peer: { name: 'bare loop of addWorkingDays', rounds: measured.bare },
    note: 'due days in memory, the new calendar not yet indexed; reading the cases from the database is not part of it',
  },
];
report(rows);
