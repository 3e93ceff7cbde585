import type { FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { FileStore } from '../files/file-store.js';
import type { Day } from '../law/day.js';
import type { Answers } from './answer.js';
import type { PageCache } from './page-cache.js';
import type { PortalStore } from './store.js';

export interface PortalDeps {
  /** A connection with the portal's role: the views show it nothing that is not public. */
  readonly db: Kysely<DB>;
  readonly officeId: string;
  readonly files: FileStore;
  readonly cache: PageCache;
  /** The signed report of a year as a file; null where there is none. */
  reportFile(year: number, kind: 'docx' | 'xlsx'): Promise<Buffer | null>;
  today(): Day;
  /** 'https://…' where the public address is known. */
  origin(): string | null;
}

/** What every group of routes works with. */
export interface PortalRoom {
  readonly store: PortalStore;
  readonly answers: Answers;
  readonly deps: PortalDeps;
}

/** One parameter of the query as text; the first where it is given more than once, undefined where it is not. */
export function queryText(request: FastifyRequest, name: string): string | undefined {
  const value = (request.query as Readonly<Record<string, unknown>>)[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : undefined;
}

/** One part of the path as text. */
export function pathText(request: FastifyRequest, name: string): string {
  const value = (request.params as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : '';
}

/** A year as an address may carry it; null for anything else. */
export function readYear(text: string): number | null {
  return /^(?:19|20)\d{2}$/.test(text) ? Number(text) : null;
}
