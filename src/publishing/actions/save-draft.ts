import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { FileStore } from '../../files/file-store.js';
import { openRow } from '../../law/catalog-change.js';
import { decidePublication } from '../../law/publication.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { Actor } from '../../ledger/append.js';
import { editionInForce } from '../catalogue/store.js';
import type { Draft, Saved } from '../contract.js';
import { revisionDigest, type Signed } from '../digest.js';
import { loadForAct } from '../load.js';
import { tidyMetadata } from '../metadata-contract.js';
import { relationsUnsound } from '../relations.js';
import { sanitiseBody } from '../sanitise.js';
import { insertDocument, insertRevision, updateDocument } from '../store.js';

/**
 * Saves a draft as a new revision: of a new document, or of `id`. Every save is kept.
 * Saving over a revision that was not the latest is refused, so that two people cannot lose each other's work;
 * saving over a reviewed one voids the review.
 */
export async function saveDraft(
  tx: Transaction<DB>,
  files: FileStore,
  who: Actor,
  input: Draft,
  id?: string,
): Promise<Outcome<Saved> | null> {
  const { base, ...rest } = input;
  const { metadata: sent, ...text } = rest;
  const metadata = tidyMetadata(sent);
  const body = sanitiseBody(rest.body);
  const draft: Signed = metadata === undefined ? { ...text, body } : { ...text, body, metadata };
  const entry = openRow((await editionInForce(tx, who.office)).rows, draft.entry);
  if (!entry.ok) return entry;
  const unsound =
    (await whatIsUnsound(draft, files)) ?? (await relationsUnsound(tx, who.office, id, metadata?.relations));
  if (unsound) return unsound;
  const digest = revisionDigest(draft);
  const at = new Date(who.now);

  if (id === undefined) {
    const fresh = randomUUID();
    await insertDocument(tx, who.office, fresh, who.person, at);
    await insertRevision(tx, { office: who.office, id: fresh, revision: 1, author: who.person, at, digest }, draft);
    return allow({ id: fresh, revision: 1, digest });
  }

  const loaded = await loadForAct(tx, who.office, id);
  if (!loaded) return null;
  const { document, state } = loaded;
  if (base !== document.revision) {
    return refuse(
      'stale-edit',
      `在您编辑期间，其他人已保存了第 ${document.revision} 稿；您的内容没有保存，请对照最新稿后再改。`,
    );
  }
  const verdict = decidePublication(state, { kind: 'edit', digest }, who);
  if (!verdict.ok) return verdict;
  if (verdict.value.revision === document.revision) return allow({ id, revision: document.revision, digest });

  const revision = verdict.value.revision;
  await insertRevision(tx, { office: who.office, id, revision, author: who.person, at, digest }, draft);
  await updateDocument(tx, document, { state: 'draft', revision, updated_at: at });
  return allow({ id, revision, digest });
}

/** What the schema cannot see: a body of nothing but markup, a file that was never stored. */
async function whatIsUnsound(draft: Signed, files: FileStore) {
  if (draft.body.replace(/<[^>]*>/g, '').trim() === '')
    return refuse('empty-body', '正文去除不允许的内容后为空，请检查。');
  for (const { name, size, digest } of draft.attachments) {
    const stored = await files.size(digest);
    if (stored === null) return refuse('missing-file', `附件“${name}”没有上传成功，请重新上传。`);
    if (stored !== size) return refuse('wrong-size', `附件“${name}”的大小与上传的文件不符，请重新上传。`);
  }
  return null;
}
