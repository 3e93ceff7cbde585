import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { officialCalendar } from '../calendar.js';
import { addDays, day, eachDay } from '../day.js';
import { isWorkingDay } from '../working-days.js';
import { clockOf } from './clock.js';
import { lengthOf } from './clock-course.js';
import { daysOf } from './clock-days.js';
import { type ClockEvent, type ClockEventKind, clockEvents, defaultReading } from './clock-event.js';
import { courseOf } from './clock-fold.js';

const received = day('2025-09-01');
const receipt = { channel: 'internet', day: received } as const;
const kinds = Object.keys(clockEvents) as ClockEventKind[];
const clock = (events: readonly ClockEvent[], today = received, reading = defaultReading) =>
  clockOf(officialCalendar, receipt, events, today, reading);

const eventOf = (kind: fc.Arbitrary<ClockEventKind>): fc.Arbitrary<ClockEvent> =>
  fc
    .record({ kind, after: fc.integer({ min: -2, max: 70 }), days: fc.integer({ min: 0, max: 22 }) })
    .map(({ kind, after, days }) => ({ kind, day: addDays(received, after), days }));
const history = fc.array(eventOf(fc.constantFrom(...kinds)), { maxLength: 10 });
const seeded = { seed: 20190515, numRuns: 1000 };

test('a consultation or an extension more never makes the reply due earlier', () => {
  // The histories have no extension, since one before it would take its place, and no end, which would refuse what follows.
  const calm = history.map((events) => events.filter(({ kind }) => kind !== 'extended' && kind !== 'replied'));
  const added = eventOf(fc.constantFrom('thirdPartyConsulted', 'agencyConsulted', 'extended'));
  let later = 0;
  fc.assert(
    fc.property(calm, added, (events, more) => {
      const before = clock(events).due;
      const after = clock([...events, more]).due;
      // No due day while something is awaited: later than any.
      assert.ok((after ?? '9999') >= (before ?? '9999'), `${before} → ${after}`);
      if (after !== before) later += 1;
    }),
    seeded,
  );
  assert.ok(later > 100, `only ${later} histories were moved`);
});

test('the days counted are the whole term, no more and no less, and the panel agrees', () => {
  fc.assert(
    fc.property(history, (events) => {
      const { due, derivation } = clock(events);
      if (due === null) return;
      const counted = derivation.reduce((sum, line) => sum + line.counted, 0);
      const term = derivation.filter(({ sentence }) => /累计/.test(sentence));
      const days = daysOf(officialCalendar, receipt, events);
      const panel = days.filter(({ standing }) => standing === 'counted');
      assert.equal(panel.length, counted);
      assert.deepEqual([panel.at(-1)?.day, panel.at(-1)?.ordinal, days.at(-1)?.day], [due, counted, due]);
      assert.equal(term.at(-1)?.to, due);
      assert.equal(counted, lengthOf(courseOf(officialCalendar, receipt, events, defaultReading)));
      for (const { from, to } of derivation) assert.ok(from <= to, `${from} – ${to}`);
    }),
    seeded,
  );
});

/** Pauses walked day by day, as the article is read, without the index. */
function walked(sent: number, answered: number | null): string {
  const working = (value: ReturnType<typeof day>) => isWorkingDay(officialCalendar, value).working;
  const sentOn = addDays(received, sent);
  const answeredOn = answered === null ? null : addDays(sentOn, answered);
  let [counted, consulted] = [0, 0];
  for (const value of eachDay(addDays(received, 1), day('2026-12-31'))) {
    if (!working(value)) continue;
    const inside = value > sentOn && (answeredOn === null || value <= answeredOn) && consulted < 15;
    if (inside) consulted += 1;
    else counted += 1;
    if (counted === 20) return value;
  }
  throw new Error('no due day');
}

test('one consultation gives the day that walking the calendar gives', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.option(fc.nat(40)), (sent, answered) => {
      const sentOn = addDays(received, sent);
      const events: ClockEvent[] = [{ kind: 'thirdPartyConsulted', day: sentOn }];
      if (answered !== null) events.push({ kind: 'thirdPartyAnswered', day: addDays(sentOn, answered) });
      assert.equal(clock(events).due, walked(sent, answered));
    }),
    seeded,
  );
});

test('whatever happens and however it is read, there is a clock with a state, and today moves nothing else', () => {
  const reading = fc.record({
    firstDay: fc.constantFrom('afterReceipt' as const, 'onReceipt' as const),
    pauseFrom: fc.constantFrom('afterSent' as const, 'onSent' as const),
    answerDay: fc.constantFrom('excluded' as const, 'counted' as const),
    afterFee: fc.constantFrom('restart' as const, 'resume' as const),
    feePaymentDays: fc.integer({ min: 1, max: 60 }),
    latePayment: fc.constantFrom('accepted' as const, 'refused' as const),
  });
  fc.assert(
    fc.property(history, reading, fc.nat(120), (events, chosen, later) => {
      const today = addDays(received, later);
      const found = clock(events, today, chosen);
      const { due, derivation } = clock(events, received, chosen);
      assert.deepEqual([found.due, found.derivation], [due, derivation]);
      const days = daysOf(officialCalendar, receipt, events, chosen);
      assert.equal(days[0]?.day, received);
      if (found.state === 'overdue') assert.ok(due !== null && due < today && found.remaining <= 0);
      if (found.state === 'running') assert.ok(due !== null && today <= due && found.remaining >= 0);
      if (found.state === 'paused') assert.ok(found.remaining >= 0);
      assert.equal(
        found.state === 'closed',
        found.derivation.some(({ sentence }) => /(答复申请人|申请人撤回申请)(，超|。)/.test(sentence)),
      );
      if (due !== null) assert.equal(days.filter(({ standing }) => standing === 'counted').at(-1)?.day, due);
    }),
    seeded,
  );
});
