import type { Metadata } from '../metadata-contract.js';

const open = [
  ...['topic', 'genre', 'issuingOrgan', 'responsibleOrgan', 'audience', 'legalBasis', 'keywords'],
  ...['effectiveOn', 'repealedOn', 'validity', 'sourceLink'],
] as const;

/**
 * Of the metadata what the portal shows. Relations are not among it: the other item may not be public, and then not even
 * its id may leave the office.
 */
export function openMetadata(metadata: unknown): Partial<Metadata> {
  const all = (metadata ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(open.filter((key) => all[key] !== undefined).map((key) => [key, all[key]]));
}
