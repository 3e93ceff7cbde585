import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Transaction } from 'kysely';
import { asOffice, type Database } from '../src/db/connect.js';
import type { DB } from '../src/db/schema.js';
import { type FileStore, folderStore } from '../src/files/file-store.js';
import { officialCalendar } from '../src/law/calendar.js';
import { day } from '../src/law/day.js';
import type { Duty } from '../src/law/duties.js';
import type { Outcome, Refusal } from '../src/law/refusal.js';
import type { Actor } from '../src/ledger/append.js';
import { admitPerson, foundOffice, type NewOffice } from '../src/offices/found-office.js';
import { approveDraft, reviewDraft } from '../src/publishing/actions/decide-step.js';
import { publishDocument } from '../src/publishing/actions/publish-document.js';
import { saveDraft } from '../src/publishing/actions/save-draft.js';
import { submitDraft } from '../src/publishing/actions/submit-draft.js';
import { checkDocument } from '../src/publishing/checks/check-document.js';
import type { Attachment, Draft, Saved } from '../src/publishing/contract.js';
import { asSigned, readRevision } from '../src/publishing/store.js';
import { type FreshDatabase, freshDatabase, stopSharedServer } from './database.js';

/** The password of everybody in tests. */
export const password = 'shifan-2020';

/** A day at nine in the morning, Beijing time, in milliseconds. */
export function at(on: string, hour = 9): number {
  return Date.parse(`${on}T${String(hour).padStart(2, '0')}:00:00+08:00`);
}

/** The same person on another day. */
export function on(who: Actor, date: string): Actor {
  return { ...who, now: at(date) };
}

/** A township, founded by the owner of the database. */
export async function anOffice(owner: Database, with_: Partial<NewOffice> = {}): Promise<string> {
  const office: NewOffice = {
    id: 'shifan',
    kind: 'township',
    name: '示范镇人民政府',
    shortName: '示范镇',
    orgCode: '990101001',
    profile: {
      unit: '示范镇党政办公室',
      phone: '0000-0000001',
      address: '示范县示范镇样例路1号',
      reviewBody: '示范县人民政府',
      court: '示范县人民法院',
    },
    ...with_,
  };
  await owner.kysely.transaction().execute((tx) => foundOffice(tx, office));
  return office.id;
}

/** A person with duties and an account; acts on 2020-03-05 unless `on` says otherwise. */
export async function aPerson(
  owner: Database,
  office: string,
  duties: readonly Duty[],
  name = '张示范',
  login = `${office}-${duties.join('-')}-${name}`,
): Promise<Actor> {
  const person = { login, password, name, unit: '党政办公室', duties };
  const id = await owner.kysely
    .transaction()
    .execute((tx) => admitPerson(tx, office, person, day('2020-01-01'), at('2020-01-01')));
  return { office, person: id, duties, now: at('2020-03-05') };
}

/** A township with its people, a database and a file store of its own. */
export interface World {
  readonly db: FreshDatabase;
  readonly files: FileStore;
  readonly filesFolder: string;
  readonly office: string;
  readonly clerk: Actor;
  readonly otherClerk: Actor;
  readonly reviewer: Actor;
  readonly leader: Actor;
  /** Runs an act as the desk does: its role, this office, one transaction. */
  act<T>(run: (tx: Transaction<DB>) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

/** Makes the township of a test file; `end` belongs into `after`. */
export async function aWorld(): Promise<World> {
  const db = await freshDatabase();
  const filesFolder = await mkdtemp(path.join(tmpdir(), 'gongkai-files-'));
  const office = await anOffice(db.owner);
  return {
    db,
    files: folderStore(filesFolder),
    filesFolder,
    office,
    clerk: await aPerson(db.owner, office, ['clerk'], '张示范', 'xinxiyuan'),
    otherClerk: await aPerson(db.owner, office, ['clerk'], '陈样例', 'xinxiyuan2'),
    reviewer: await aPerson(db.owner, office, ['secrecyReviewer'], '李样例', 'baomi'),
    leader: await aPerson(db.owner, office, ['leader'], '王演示', 'lingdao'),
    act: (run) => asOffice(db.desk, office, run),
    async end() {
      await db.drop();
      await rm(filesFolder, { recursive: true, force: true });
      await stopSharedServer();
    },
  };
}

/** A sound draft of a notice. */
export function aDraft(with_: Partial<Draft> = {}): Draft {
  return {
    base: 0,
    title: '示范镇甲泉村低保公示',
    body: '<p>经评议，现予公示。</p>',
    entry: 'art21_08',
    nature: 'notice',
    formedOn: '2020-03-02',
    channels: ['website', 'villageBoard'],
    attachments: [],
    ...with_,
  };
}

/** A file that was uploaded before. */
export async function anAttachment(files: FileStore, text = '附件内容', name = '名单.txt'): Promise<Attachment> {
  const { digest, size } = await files.put(Readable.from([Buffer.from(text)]));
  return { name, type: 'text/plain', size, digest };
}

/** The value of an act that must be allowed. */
export function value<T>(outcome: Outcome<T> | null): T {
  assert.ok(outcome?.ok, outcome === null ? 'nothing there' : outcome.ok ? '' : outcome.sentence);
  return outcome.value;
}

/** The refusal of an act that must be refused. */
export function refusal(outcome: Outcome<unknown> | null): Refusal {
  assert.ok(outcome && !outcome.ok, 'was not refused');
  return outcome;
}

export type Stage = 'draft' | 'submitted' | 'reviewed' | 'approved' | 'published';
const stages: readonly Stage[] = ['draft', 'submitted', 'reviewed', 'approved', 'published'];

/** Brings a saved draft as far as `until`, by the acts of those whose duty it is. */
export async function bring(world: World, saved: Saved, until: Stage, date = '2020-03-05'): Promise<Saved> {
  const goal = stages.indexOf(until);
  const { clerk, otherClerk, reviewer, leader } = world;
  const passed = { digest: saved.digest, verdict: 'passed' as const, opinion: '同意公开。' };
  if (goal >= 1) value(await world.act((tx) => submitDraft(tx, on(clerk, date), saved.id, saved)));
  if (goal >= 2) await readAttachments(world, saved, date);
  if (goal >= 2) value(await world.act((tx) => reviewDraft(tx, on(reviewer, date), saved.id, passed)));
  if (goal >= 3) value(await world.act((tx) => approveDraft(tx, on(leader, date), saved.id, passed)));
  if (goal >= 4)
    value(await world.act((tx) => publishDocument(tx, officialCalendar, on(otherClerk, date), saved.id, saved)));
  return saved;
}

/** Has the attachments read, where there are any; the texts are read by the acts themselves. */
async function readAttachments({ db, files, office, clerk }: World, saved: Saved, date: string): Promise<void> {
  const row = await readRevision(db.owner.kysely, office, saved.id, saved.revision);
  if (row && asSigned(row).attachments.length > 0) await checkDocument(db.desk, files, on(clerk, date), saved);
}

/** A document at a stage of its way: a new one, or a new revision of `id`. */
export async function anItem(
  world: World,
  until: Stage,
  draft: Partial<Draft> = {},
  date = '2020-03-05',
  id?: string,
): Promise<Saved> {
  const saved = await world.act((tx) => saveDraft(tx, world.files, on(world.clerk, date), aDraft(draft), id));
  return bring(world, value(saved), until, date);
}

/** An item that stands before the public. */
export function publishedItem(world: World, draft: Partial<Draft> = {}, date = '2020-03-05'): Promise<Saved> {
  return anItem(world, 'published', draft, date);
}
