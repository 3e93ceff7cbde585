import { aPerson, aWorld, on, value, type World } from '../../../../test/make.js';
import { letterKind } from '../../../documents/letters/letter-kinds.js';
import { zipTexts } from '../../../documents/testing/zip-text.js';
import { sealer } from '../../../files/seal.js';
import { officialCalendar } from '../../../law/calendar.js';
import type { Actor } from '../../../ledger/append.js';
import { defaultRules } from '../../../scanning/mask/rules.js';
import { registerRequest } from '../../actions/register-request.js';
import type { CaseWork } from '../../case-work.js';
import { CaseFiles } from '../../files.js';
import { registrationSchema } from '../../intake-contract.js';
import { type LoadedCase, loadCase } from '../../load.js';
import { readFiles, readLetters, updateItem } from '../../store-case.js';

/** The applicant of every case here: a name that stands nowhere else. */
export const applicantName = '钱虚构';

/** A township with a handler and what acts on its cases work with. */
export interface LetterWorld {
  readonly world: World;
  readonly handler: Actor;
  readonly work: CaseWork;
}

export async function aLetterWorld(): Promise<LetterWorld> {
  const world = await aWorld();
  const seal = sealer(Buffer.alloc(32, 7));
  return {
    world,
    handler: on(await aPerson(world.db.owner, world.office, ['handler'], '赵样例', 'jingban'), '2024-03-15'),
    work: {
      calendar: officialCalendar,
      sealer: seal,
      files: new CaseFiles(world.files, seal),
      templates: world.files,
      maskRules: async () => defaultRules,
    },
  };
}

/** A case received in person on 2024-03-01 that asks for `items`; gives its id. */
export async function aCase({ world, handler, work }: LetterWorld, items: readonly string[]): Promise<string> {
  const input = registrationSchema.parse({
    applicant: { kind: 'naturalPerson', name: applicantName },
    items,
    form: 'electronic',
    provision: 'email',
    channel: 'inPerson',
    submittedOn: '2024-03-01',
  });
  const made = await world.act((tx) => registerRequest(tx, handler, work, input));
  return value(made).id;
}

/** Lays down the decisions of a case's items, by their number. */
export async function decided({ world, handler }: LetterWorld, id: string, decisions: readonly object[]) {
  await world.act(async (tx) => {
    for (const [at, decision] of decisions.entries()) {
      const { outcome } = decision as { outcome: string };
      await updateItem(tx, handler, id, at + 1, { outcome, decision });
    }
  });
}

/** Runs an act on a loaded case, as the desk does: a refusal undoes everything. */
export function onCase<T>(
  { world }: LetterWorld,
  id: string,
  act: (tx: Parameters<Parameters<World['act']>[0]>[0], loaded: LoadedCase) => Promise<T>,
): Promise<T> {
  return world.act(async (tx) => {
    const loaded = await loadCase(tx, world.office, id);
    if (!loaded) throw new Error(`no case ${id}`);
    return act(tx, loaded);
  });
}

export interface SentLetter {
  readonly kind: string;
  readonly docNo: string | null;
  readonly name: string;
  /** The words of the letter, tags of Word taken out, paragraphs run together. */
  readonly text: string;
}

/** The letters of a case as they were stored, opened. */
export function sentLetters({ world, work }: LetterWorld, id: string): Promise<SentLetter[]> {
  return world.act(async (tx) => {
    const sent: SentLetter[] = [];
    for (const { kind, doc_no: docNo, file_id } of await readLetters(tx, world.office, id)) {
      const file = await work.files.read(tx, world.office, id, file_id);
      if (!file) throw new Error(`the file of ${kind} is gone`);
      sent.push({ kind, docNo, name: file.name, text: await wordsOf(file.bytes) });
    }
    return sent;
  });
}

/** The words of a DOCX. */
export async function wordsOf(bytes: Buffer): Promise<string> {
  const document = (await zipTexts(bytes)).get('word/document.xml') ?? '';
  return document.replace(/<[^>]+>/gu, '');
}

/** How many files a case has. */
export const fileCount = ({ world }: LetterWorld, id: string) =>
  world.act(async (tx) => (await readFiles(tx, world.office, id)).length);

/** The kind with this key, for tests that know it is there. */
export function kindOf(key: string) {
  const kind = letterKind(key);
  if (!kind) throw new Error(`no letter ${key}`);
  return kind;
}
