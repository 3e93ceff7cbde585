import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { FileStore } from '../../files/file-store.js';
import { dayInShanghai } from '../../law/day.js';
import { type Outcome, refuse } from '../../law/refusal.js';
import type { Actor } from '../../ledger/append.js';
import type { Attachment, Saved } from '../contract.js';
import { takenFrom } from '../repost/taken-from.js';
import { saveDraft } from './save-draft.js';

/** What is reposted, and where it came from. */
export interface Repost {
  readonly title: string;
  readonly body: string;
  readonly entry: string;
  readonly source: string;
  readonly sourceLink?: string | undefined;
  readonly docNo?: string | undefined;
  readonly attachments: readonly Attachment[];
}

/**
 * Saves information of a higher body as a draft that names its source and address; it goes the whole way of reviews. An
 * address that was taken before is refused, so that nothing is reposted twice.
 */
export async function saveRepost(
  tx: Transaction<DB>,
  files: FileStore,
  who: Actor,
  { sourceLink, docNo, attachments, ...of }: Repost,
): Promise<Outcome<Saved> | null> {
  const taken = sourceLink === undefined ? new Map() : await takenFrom(tx, who.office, [sourceLink]);
  if (taken.size > 0) return refuse('repost-taken', '这个网址的信息已经转发过，请在信息列表中查找。');
  return saveDraft(tx, files, who, {
    ...{ base: 0, ...of, nature: 'repost', formedOn: dayInShanghai(who.now), channels: ['website'] },
    attachments: [...attachments],
    ...(docNo === undefined ? {} : { docNo }),
    metadata: { issuingOrgan: of.source, ...(sourceLink === undefined ? {} : { sourceLink }) },
  });
}
