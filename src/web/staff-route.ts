import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type DutyAct, mayAct } from '../law/duties.js';
import type { Refusal } from '../law/refusal.js';
import type { Actor } from '../ledger/append.js';
import type { Person } from '../offices/sessions.js';
import { bodyMessages, unstorable } from './messages.js';
import type { RouteContract } from './route.js';

/** Finds out who sends a request; null where nobody is signed in. */
export type Recognise = (request: FastifyRequest) => Promise<Person | null>;

/** What a staff handler is given: who asks, what was sent, and the reply for those that stream. */
export interface Call<Body> {
  readonly person: Person;
  readonly actor: Actor;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

type BodyOf<S> = S extends z.ZodType ? z.infer<S> : undefined;

/** Every staff route that was laid, for the test that walks them. */
export interface LaidRoute {
  readonly method: string;
  readonly path: string;
  readonly act: DutyAct | 'signedIn';
  readonly trace: string;
}

/** Lays staff routes on a server: the same five steps for each, so that no handler can forget one. */
export class StaffRoutes {
  readonly laid: LaidRoute[] = [];

  constructor(
    private readonly app: FastifyInstance,
    private readonly recognise: Recognise,
    private readonly now: () => number,
  ) {}

  /**
   * Who is it → may they → is it sound → act → answer.
   * The handler returns the reply, a refusal (409), or null for what does not exist (404).
   */
  add<S extends z.ZodType | undefined, Reply>(
    contract: RouteContract<S, Reply>,
    handler: (call: Call<BodyOf<S>>) => Promise<Reply | Refusal | null>,
  ): void {
    this.laid.push({ method: contract.method, path: contract.path, act: contract.act, trace: contract.trace });
    this.app.route({
      method: contract.method,
      url: contract.path,
      handler: async (request, reply) => {
        if (contract.method !== 'GET' && !isFromDesk(request)) {
          return answerRefusal(reply, 403, { code: 'foreign-request', sentence: '请求不是从工作平台发出的，已拒绝。' });
        }
        const person = await this.recognise(request);
        if (!person) return answerRefusal(reply, 401, { code: 'signed-out', sentence: '登录已失效，请重新登录。' });
        if (contract.act !== 'signedIn' && !mayAct(person.duties, contract.act)) {
          return answerRefusal(reply, 403, { code: 'no-duty', sentence: '您的岗位职责不包括这项操作。' });
        }
        const query = flatQuery(request.query);
        const broken = unstorable(query) ?? unstorable(contract.body ? request.body : undefined);
        if (broken) return reply.code(422).send({ invalid: broken });
        const parsed = contract.body
          ? contract.body.safeParse(request.body)
          : { success: true as const, data: undefined };
        if (!parsed.success) return reply.code(422).send({ invalid: bodyMessages(parsed.error) });
        const answer = await handler({
          person,
          actor: { office: person.office, person: person.id, duties: person.duties, now: this.now() },
          params: request.params as Record<string, string>,
          query,
          body: parsed.data as BodyOf<S>,
          request,
          reply,
        });
        if (reply.sent) return reply;
        if (answer === null) return answerRefusal(reply, 404, { code: 'not-found', sentence: '没有找到这条记录。' });
        if (isRefusal(answer)) return answerRefusal(reply, 409, answer);
        return reply.send(answer);
      },
    });
  }
}

function isRefusal(answer: unknown): answer is Refusal {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    (answer as { ok?: unknown }).ok === false &&
    'sentence' in answer &&
    'code' in answer
  );
}

/** A page elsewhere can neither set this header nor send our origin. */
function isFromDesk(request: FastifyRequest): boolean {
  const origin = request.headers.origin;
  if (origin !== undefined && hostOf(origin) !== request.headers.host) return false;
  return request.headers['x-gongkai'] === 'desk';
}

/** The host of an origin; null for one that is no address, such as `null`. */
export function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function answerRefusal(
  reply: FastifyReply,
  status: number,
  refusal: { code: string; sentence: string; article?: string },
) {
  const { code, sentence, article } = refusal;
  return reply.code(status).send({ refused: article === undefined ? { code, sentence } : { code, sentence, article } });
}

function flatQuery(query: unknown): Record<string, string> {
  const entries = Object.entries((query ?? {}) as Record<string, string | string[]>);
  return Object.fromEntries(entries.map(([key, value]) => [key, Array.isArray(value) ? (value[0] ?? '') : value]));
}
