import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { aPerson, on } from '../../test/make.js';
import { addDays, day } from '../law/day.js';
import type { Outcome } from '../law/refusal.js';
import { cellsOf, valueAt } from '../law/report/address.js';
import { checkTables } from '../law/report/checks.js';
import { type ApplicantKind, applicantKinds, type FormVersion, table4Blocks } from '../law/report/form.js';
import { tally } from '../law/report/tally.js';
import { rowsToChoose } from '../law/request/counted-outcome.js';
import type { Actor } from '../ledger/append.js';
import { readFacts } from '../ledger/read.js';
import type { EventInput, ItemDecisionInput, Step } from './act-contract.js';
import { concludeRemedy } from './actions/conclude-remedy.js';
import { fileRemedy } from './actions/file-remedy.js';
import { registerRequest } from './actions/register-request.js';
import { serveLetter } from './actions/serve-letter.js';
import { insertFile } from './files.js';
import { registrationSchema } from './intake-contract.js';
import { eventLetters } from './letters/event-letters.js';
import { readLoaded } from './load.js';
import { aCaseWorld, type CaseWorld } from './testing/case-way.js';
import { countedByRows } from './testing/counted-by-rows.js';
import { verifyRequests } from './verify.js';

const years = [2022, 2023, 2024];
const search = { systems: '公文系统', keywords: '规划', places: '档案室', people: '赵样例', signatures: '赵样例' };
const stepActs = ['assign', 'transfer', 'returnAssignment', 'beginHandling', 'reopenItem', 'lapse', 'submitForCheck'];
const laterActs = ['passCheck', 'returnCheck', 'approve', 'returnApproval', 'issue', 'file', 'withdraw'];
const events: readonly EventInput['kind'][] = ['correctionNotified', 'corrected', 'extended', 'feeNotified', 'feePaid'];
const outcomes = ['granted', 'partial', 'unable.notHeld.notExist', 'notProcessed.petition', 'denied.internalAffairs'];

const which = fc.nat(10_000);
const doing = fc.record({
  what: fc.constantFrom('register', 'go', 'go', 'go', 'go', 'step', 'event', 'decide', 'serve', 'file', 'conclude'),
  later: fc.nat(40),
  ago: fc.nat(12),
  who: which,
  case: which,
  pick: which,
});
type Doing = typeof doing extends fc.Arbitrary<infer T> ? T : never;

let way: CaseWorld;
let people: Actor[];
/** Runs over all runs, so that a run begins in one year and others end in the next. */
let today = day('2022-10-10');
const cases: string[] = [];
const remedies: string[] = [];
const told = { allowed: 0, refused: 0 };
before(async () => {
  way = await aCaseWorld();
  const { db, office, reviewer } = way.world;
  const both = await aPerson(db.owner, office, ['handler', 'legalReviewer'], '周样例', 'jingban2');
  people = [way.clerk, way.handler, way.handler, way.legal, way.leader, both, reviewer];
});
after(() => way.world.end());

const of = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** A random act by a random person. */
async function attempt(act: Doing): Promise<Outcome<unknown> | null> {
  const who = on(of(people, act.who), today);
  const past = addDays(today, -act.ago);
  const id = of(act.what === 'file' ? cases : cases.slice(-10), act.case);
  if (act.what === 'register' || cases.length === 0) return register(on(way.clerk, today), act, past);
  switch (act.what) {
    case 'go':
      for (let steps = act.pick % 5; steps > 0; steps -= 1) await goOn(id, act);
      return goOn(id, act);
    case 'step':
      return way.step(who, id, stepOf(of([...stepActs, ...laterActs], act.pick), act.pick));
    case 'event':
      return recordOne(who, id, of(events, act.pick), past);
    case 'decide':
      return way.decide(who, id, decisionOf(1 + (act.pick % 2), act.pick));
    case 'serve':
      return serve(who, id, past);
    case 'file':
      return file(who, id, act, past);
    default:
      return remedies.length === 0 ? null : conclude(who, act, past);
  }
}

/** The next lawful step on the way of a case, by whose it is; random acts alone hardly ever get to the end. */
async function goOn(id: string, { pick }: Doing): Promise<Outcome<unknown> | null> {
  const loaded = await way.world.act((tx) => readLoaded(tx, way.world.office, id));
  const handler = people.find(({ person }) => person === loaded?.request.handler) ?? way.handler;
  const by = (who: Actor, act: string) => way.step(on(who, today), id, stepOf(act, 0));
  const open = loaded?.items.find(({ outcome }) => outcome === null);
  switch (loaded?.request.stage) {
    case 'registered':
      return by(way.clerk, 'assign');
    case 'assigned':
      return by(handler, 'beginHandling');
    case 'handling':
      if (open) return way.decide(on(handler, today), id, decisionOf(open.item, pick));
      return submitOrReopen(handler, id);
    case 'legalCheck':
      return by(way.legal, 'passCheck');
    case 'approval':
      return way.step(on(way.leader, today), id, { act: 'approve', opinion: '同意。', ...chosenRow(loaded.items) });
    case 'approved':
      return by(handler, 'issue');
    case 'issued':
      return serve(on(handler, today), id, today);
    default:
      return by(handler, 'file');
  }
}

/** What cannot become a reply is decided anew, so that cases get to the end. */
async function submitOrReopen(handler: Actor, id: string) {
  const sent = await way.step(on(handler, today), id, stepOf('submitForCheck', 0));
  return sent?.ok ? sent : way.step(on(handler, today), id, stepOf('reopenItem', 0));
}

/** What tells the applicant something is recorded on its day, the rest also later. */
function recordOne(who: Actor, id: string, kind: EventInput['kind'], past: string) {
  return way.event(who, id, eventOf(kind, Object.hasOwn(eventLetters, kind) ? today : past));
}

function chosenRow(items: Parameters<typeof rowsToChoose>[0]): { row?: string } {
  const [row, ...more] = rowsToChoose(items);
  return row !== undefined && more.length > 0 ? { row } : {};
}

function stepOf(act: string, pick: number): Step {
  const opinion = '依法办理。';
  if (act === 'assign' || act === 'transfer') return { act, to: of(people.slice(1), pick).person, opinion };
  if (act === 'lapse') return { act, reason: of(['correction', 'fee'] as const, pick), opinion };
  if (act === 'reopenItem') return { act, item: 1 + (pick % 2), opinion };
  return { act, opinion } as Step;
}

function eventOf(kind: EventInput['kind'], on: string) {
  const words = { 补正事项: [{ 内容: '请写明名称' }], 延期理由: '档案需要逐件核对', 缴纳方式: '到镇财政所缴纳' };
  const own = { correctionNotified: '补正事项', extended: '延期理由', feeNotified: '缴纳方式' } as const;
  const key = kind in own ? own[kind as keyof typeof own] : undefined;
  const more = {
    ...(kind === 'extended' ? { days: 20 } : {}),
    ...(kind === 'correctionNotified' ? { until: addDays(day(on), 20) as string } : {}),
    ...(kind === 'feeNotified' ? { fee: { basis: 'page' as const, quantity: 100 } } : {}),
  };
  return { kind, day: on as EventInput['day'], words: key ? { [key]: words[key] } : {}, ...more };
}

function decisionOf(item: number, pick: number): ItemDecisionInput {
  const searched = { ...search, from: today as string, to: today as string };
  const outcome = of(outcomes, pick);
  const more = outcome === 'partial' ? { deniedGrounds: ['denied.internalAffairs'] } : {};
  return { item, outcome, reasons: '经审查，符合所列情形。', search: searched, wayToGet: '随附', ...more };
}

async function register(who: Actor, { pick, case: item }: Doing, submittedOn: string) {
  const input = registrationSchema.parse({
    applicant: { kind: of(applicantKinds, pick).key satisfies ApplicantKind, name: `虚构${pick}` },
    items: item % 3 === 0 ? ['甲路规划', '乙路规划'] : [`第${pick}号规划`],
    form: 'paper',
    provision: 'post',
    channel: 'inPerson',
    submittedOn,
  });
  const made = await way.world.act((tx) => registerRequest(tx, who, way.work, input));
  if (made.ok) cases.push(made.value.id);
  return made;
}

function serve(who: Actor, id: string, on: string) {
  const { world, work, handler } = way;
  return world.act(async (tx) => {
    const letters = (await readLoaded(tx, world.office, id))?.letters ?? [];
    const letter = letters.find(({ served_on, doc_no }) => served_on === null && doc_no !== null);
    if (!letter) return null;
    const kept = await work.files.keep(Buffer.from(`回证 ${letter.letter_id}`));
    const proof = await insertFile(tx, handler, id, { purpose: 'service', name: '回证.txt', type: 'text/plain' }, kept);
    return serveLetter(tx, who, work, id, { letter: letter.letter_id, method: 'direct', day: on, proof });
  });
}

async function file(who: Actor, request: string, { pick }: Doing, filedOn: string) {
  const { key: block } = of(table4Blocks, pick);
  const made = await way.world.act((tx) => fileRemedy(tx, who, way.work, { request, block, filedOn }));
  if (made?.ok) remedies.push(made.value.id);
  return made;
}

function conclude(who: Actor, { pick, case: which }: Doing, concludedOn: string) {
  const result = of(['upheld', 'corrected', 'other'] as const, pick);
  const end = { result, concludedOn, lesson: '查找须留痕。' };
  return way.world.act((tx) => concludeRemedy(tx, who, way.work, of(remedies, which), end));
}

async function assertTables(): Promise<void> {
  const facts = await way.world.act((tx) => readFacts(tx, way.world.office));
  for (const year of years) {
    const rows = await way.world.act((tx) => countedByRows(tx, year));
    for (const form of ['2019', '2021'] satisfies FormVersion[]) {
      const tables = tally(facts, year, form);
      const rules = ['C1', 'C2', 'C3', 'C4', 'C8', 'C9'];
      const found = checkTables(tables, { year, township: true }).filter(({ check }) => rules.includes(check));
      assert.deepEqual(found, []);
      if (form === '2019') continue;
      for (const cell of cellsOf(form).filter(({ table }) => table !== 2))
        assert.equal(valueAt(tables, cell), rows[cell.address] ?? 0, `${year} ${cell.place}`);
    }
  }
}

test('任意的人以任意顺序办理：表三、表四各列平衡，与案件逐格相符，台账可以还原', async () => {
  const { world } = way;
  const factCount = () =>
    world.act((tx) =>
      tx
        .selectFrom('fact')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow(),
    );
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 20, maxLength: 40 }), async (acts) => {
      for (const act of acts) {
        today = addDays(today, act.later % 4 === 0 ? 7 : 0);
        const facts = await factCount();
        const outcome = await attempt(act);
        if (outcome?.ok) told.allowed += 1;
        else {
          told.refused += 1;
          if (act.what !== 'go') assert.deepEqual(await factCount(), facts, 'a refusal left a fact');
        }
      }
      await assertTables();
      assert.equal(await verifyRequests(world.db.owner.kysely, world.files), null);
    }),
    { seed: 20190515, numRuns: 15, endOnFailure: true },
  );
  const rows = await world.act((tx) => tx.selectFrom('request').selectAll().execute());
  const ends = await world.act((tx) => tx.selectFrom('request_remedy').selectAll().execute());
  const crosses = (from: string, to: string | null) => to !== null && from.slice(0, 4) < to.slice(0, 4);
  const said = JSON.stringify(told);
  assert.ok(told.allowed > 100 && told.refused > 100, said);
  assert.ok(new Set(rows.map(({ outcome }) => outcome)).size > 4, 'too few outcomes');
  assert.ok(rows.filter((row) => crosses(row.received_on, row.closed_on)).length > 3, 'too few cases of two years');
  assert.ok(
    ends.some((row) => crosses(row.filed_on, row.concluded_on)),
    'no remedy of two years',
  );
});
