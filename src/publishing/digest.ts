import { createHash } from 'node:crypto';
import type { Draft } from './contract.js';

/** A revision as it is signed: everything that would come before the public, or be counted. */
export type Signed = Omit<Draft, 'base'>;

/** A value with the keys of its objects in order, so that one content has one digest. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, ordered(one)]);
}

/**
 * The SHA-256 over a whole revision, attachments by their digests: what reviews, approvals and the ledger bind to.
 * The fields are named in a fixed order, so that the digest does not depend on how the draft was put together. Metadata is
 * appended where there is any: the digests of revisions from before it are as they were.
 */
export function revisionDigest(draft: Signed): string {
  const signed = [
    draft.title,
    draft.summary ?? null,
    draft.body,
    draft.entry,
    draft.nature,
    draft.docNo ?? null,
    draft.source ?? null,
    draft.writtenOn ?? null,
    draft.formedOn,
    draft.channels,
    draft.counts ? Object.entries(draft.counts).sort(([a], [b]) => (a < b ? -1 : 1)) : null,
    draft.attachments.map(({ name, type, size, digest }) => [name, type, size, digest]),
    ...(draft.metadata === undefined ? [] : [ordered(draft.metadata)]),
  ];
  return createHash('sha256').update(JSON.stringify(signed)).digest('hex');
}
