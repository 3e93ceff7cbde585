import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Transaction } from 'kysely';
import { raisePublicVersion } from '../../db/public-version.js';
import type { DB } from '../../db/schema.js';
import type { FileStore } from '../../files/file-store.js';
import { dayInShanghai } from '../../law/day.js';
import { mayAct } from '../../law/duties.js';
import { allow, type Outcome, type Refusal, refuse } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { CaseWork } from '../case-work.js';
import { givesOut } from '../gives-out.js';
import { openApplicant } from '../identity.js';
import type { Applicant } from '../intake-contract.js';
import { loadCase } from '../load.js';
import type { AnswerInput } from '../post-contract.js';
import { fileForPublic, unfitForPublic } from '../public-check.js';
import { standingAnswer } from '../released-answers.js';
import { readFiles, readItems, type StoredCase } from '../store-case.js';
import type { Done } from '../words-contract.js';

/** What releasing works with: `published` is where files lie that everybody may read. */
export interface ReleaseWork extends CaseWork {
  readonly published: FileStore;
}

interface PublicFile {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly digest: string;
}

/**
 * Releases an answer to the public as it was written for the public: nothing personal may stand in the texts or in the
 * files, which are chosen among those that the applicant was given. 条例14、15条. Null where there is no such case.
 */
export async function releaseAnswer(
  tx: Transaction<DB>,
  who: Actor,
  work: ReleaseWork,
  id: string,
  input: AnswerInput,
): Promise<Outcome<Done> | null> {
  const loaded = await loadCase(tx, who.office, id);
  if (!loaded) return null;
  const no = mayNotRelease(who, loaded.request);
  if (no) return no;
  if (await standingAnswer(tx, who.office, id))
    return refuse('answer-released', '本件的答复已经选登，需要修改的请先撤下。');
  const applicant = openApplicant(work.sealer, loaded.request.applicant);
  const { title, question, answer } = input;
  const unfit =
    unfitForPublic('标题', title, applicant) ??
    unfitForPublic('申请内容', question, applicant) ??
    unfitForPublic('答复内容', answer, applicant);
  if (unfit) return unfit;
  const files = await publicFiles(tx, who, work, id, input, applicant);
  if (!files.ok) return files;

  const day = dayInShanghai(who.now);
  const answerId = randomUUID();
  const key = { office_id: who.office, answer_id: answerId };
  await tx
    .insertInto('released_answer')
    .values({ ...key, request_id: id, title, question, answer, released_on: day, released_by: who.person })
    .execute();
  for (const [at, file] of files.value.entries()) {
    await tx
      .insertInto('released_answer_file')
      .values({ ...key, file_no: at + 1, ...file })
      .execute();
  }
  await raisePublicVersion(tx, who.office);
  const sha256 = (content: unknown) => createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const digest = sha256([title, question, answer, files.value.map((file) => file.digest)]);
  const names = sha256(files.value.map(({ name, type }) => [name, type]));
  await appendFacts(tx, who, [{ fact: { kind: 'answerReleased', digest, names }, day, subject: id }]);
  return allow({ id: answerId });
}

function mayNotRelease(who: Actor, { closed_on, stage }: StoredCase): Refusal | null {
  if (!mayAct(who.duties, 'approveReply')) return refuse('no-duty', '答复选登由分管领导决定。');
  if (closed_on === null) return refuse('answer-not-closed', '申请办结以后，才能选登答复。');
  return stage === 'withdrawn' ? refuse('answer-none', '申请人已经撤回申请，没有答复可以选登。') : null;
}

/** The chosen files in the clear store; refuses what is not a released file of this case or is not fit for everybody. */
async function publicFiles(
  tx: Transaction<DB>,
  who: Actor,
  work: ReleaseWork,
  id: string,
  { files, filesChecked }: AnswerInput,
  applicant: Applicant,
): Promise<Outcome<readonly PublicFile[]>> {
  const open = givesOut(await readItems(tx, who.office, id));
  const released = (await readFiles(tx, who.office, id)).filter(({ purpose }) => open && purpose === 'released');
  const chosen: PublicFile[] = [];
  for (const file of new Set(files)) {
    const opened = released.some(({ file_id }) => file_id === file)
      ? await work.files.read(tx, who.office, id, file)
      : null;
    if (!opened) return refuse('answer-file-foreign', '只能选登本件提供给申请人的文件，请重新选择。');
    const fit = await fileForPublic(opened, applicant, filesChecked);
    if (!fit.ok) return fit;
    const { digest, size } = await work.published.put(Readable.from([opened.bytes]));
    chosen.push({ name: opened.name, type: opened.type, size, digest });
  }
  return allow(chosen);
}
