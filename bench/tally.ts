import { day } from '../src/law/day.js';
import type { Fact, RecordedFact } from '../src/law/facts.js';
import { checkTables } from '../src/law/report/checks.js';
import { countFor } from '../src/law/report/counts.js';
import { tally } from '../src/law/report/tally.js';
import { median, type Row, report, timed } from './row.js';

const size = 1_000_000;
const rounds = 5;

/** The facts of a very busy office: mostly published items, some requests, decisions and purchases; two years. */
function facts(): RecordedFact[] {
  const kinds: readonly Fact[] = [
    published('repost', ['website', 'townBoard']),
    published('notice', ['website', 'villageBoard']),
    published('topical', ['website']),
    { kind: 'requestReceived', applicant: 'naturalPerson' },
    { kind: 'requestClosed', applicant: 'naturalPerson', outcome: 'result.granted' },
    { kind: 'businessRecorded', counts: { what: 'decision', row: 'administrativeLicense' } },
    published('original', ['website'], { what: 'normativeDocument', step: 'issued' }),
    { kind: 'businessRecorded', counts: { what: 'procurement', amount: '168.5' } },
    { kind: 'submitted', revision: 1, digest: 'd' },
    { kind: 'secrecyReviewed', revision: 1, digest: 'd', verdict: 'passed' },
  ];
  const days = ['2019-11-02', '2020-01-20', '2020-05-08', '2020-09-15', '2020-12-31'].map(day);
  return Array.from({ length: size }, (_, index) => ({
    ...(kinds[index % kinds.length] as Fact),
    seq: index + 1,
    office: '990101000000',
    day: days[index % days.length] ?? day('2020-01-20'),
    subject: `record-${index >> 2}`,
  }));
}

function published(nature: 'original' | 'repost' | 'notice' | 'topical', channels: string[], counts?: Counts): Fact {
  const item = { entry: 'art20_11', nature, channels, ...(counts === undefined ? {} : { counts }) };
  return { kind: 'published', revision: 1, digest: 'd', indexNo: 'n', item };
}
type Counts = NonNullable<Extract<Fact, { kind: 'published' }>['item']['counts']>;

const all = facts();
let sum = 0;
/** The least that a pass over the same array can cost: one field of each fact, read and added. */
const bare = () => {
  for (const fact of all) sum += fact.seq + fact.day.length;
};
const ours = () => checkTables(tally(all, 2020, '2019'), { year: 2020, township: true });
const withCounts = () => [ours(), countFor(all, 2020)];

const measured = { ours: [] as number[], counts: [] as number[], bare: [] as number[] };
for (let round = 0; round <= rounds; round += 1) {
  const times = [await timed(ours), await timed(withCounts), await timed(bare)] as const;
  if (round === 0) continue; // the first is the compiler's
  measured.ours.push(times[0]);
  measured.counts.push(times[1]);
  measured.bare.push(times[2]);
}
if (sum === 0) throw new Error('the bare loop was optimised away');
const target = '< 2,000 ms';
const peer = { name: 'bare loop over the same array', rounds: measured.bare };
const rows: Row[] = [
  {
    name: 'tally + checks, 1,000,000 facts',
    unit: 'ms',
    rounds: measured.ours,
    target,
    met: median(measured.ours) < 2000,
    peer,
  },
  {
    name: 'the same + every narrative count',
    unit: 'ms',
    rounds: measured.counts,
    target: '—',
    peer,
  },
];
report(rows);
