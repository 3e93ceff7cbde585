import type { z } from 'zod';
import type { DutyAct } from '../law/duties.js';

/**
 * What crosses the wire, once: the path, the duty it asks for, the trace it leaves, and the schema of what is sent.
 * Server, desk client and API description all read this; nothing is validated a second time by hand.
 */
export interface RouteContract<Body extends z.ZodType | undefined = z.ZodType | undefined, Reply = unknown> {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Fastify form: `/desk/api/documents/:id`. */
  readonly path: string;
  /** The act that the person's duties must allow; 'signedIn' where any signed-in person may. */
  readonly act: DutyAct | 'signedIn';
  /** The kind of fact or audit event this leaves, or 'none' for a reading route. */
  readonly trace: string;
  readonly body?: Body;
  /** Carries the reply's type; never set. */
  readonly reply?: Reply;
}

/** States a route; the type of the reply is given, the type of the body is inferred. */
export function route<Reply>() {
  return <Body extends z.ZodType | undefined = undefined>(
    contract: Omit<RouteContract<Body, Reply>, 'reply'>,
  ): RouteContract<Body, Reply> => contract;
}

/** 422: nonsense was sent; a message per field. */
export interface InvalidReply {
  readonly invalid: Readonly<Record<string, string>>;
}
/** 409 (or 401, 403, 404): the law, a duty or a stale edit says no. */
export interface RefusedReply {
  readonly refused: { code: string; sentence: string; article?: string };
}
/** 500: broken; the incident number is in the server's log. */
export interface BrokenReply {
  readonly broken: { incident: string; sentence: string };
}
