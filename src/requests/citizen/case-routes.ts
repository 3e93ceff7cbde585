import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FileStore } from '../../files/file-store.js';
import type { Sealer } from '../../files/seal.js';
import type { Calendar } from '../../law/calendar.js';
import { allow, type Refusal, refuse } from '../../law/refusal.js';
import { type PostKind, postKinds } from '../post-contract.js';
import type { CitizenAnswers } from './answers.js';
import { type CasePass, readPass, writePass } from './case-pass.js';
import { openCase, readOwnCase } from './own-case.js';
import { CasePage } from './pages/case.js';
import { ConfirmPage, type TypedPost } from './pages/post-forms.js';
import { AskPage } from './pages/progress.js';
import { citizenPaths } from './paths.js';
import { readPost } from './read-post.js';
import { fetchReply } from './reply-file.js';
import { sendPost } from './send-post.js';
import { noSuchPair, passOver, unknownFile } from './words.js';

/** What the pages of an opened case work with. */
export interface CaseDesk {
  readonly office: string;
  readonly sealer: Sealer;
  /** Where the files of cases lie, sealed. */
  readonly store: FileStore;
  calendar(): Calendar;
  /** Milliseconds. */
  now(): number;
}

interface Told {
  readonly sentence?: string;
  readonly typed?: TypedPost;
  readonly status?: number;
}

/** The page of the case that was opened with number and code, with a new pass. */
export async function showCase(
  reply: FastifyReply,
  answers: CitizenAnswers,
  deps: CaseDesk,
  opened: CasePass,
  { sentence, typed, status = 200 }: Told = {},
): Promise<FastifyReply> {
  const own = await answers.act(async (tx) => {
    await openCase(tx, opened.request);
    return readOwnCase(tx, deps.calendar());
  });
  const site = await answers.site();
  if (!own) return answers.page(reply, AskPage({ site, number: opened.number, sentence: noSuchPair }), 404);
  const pass = writePass(deps.sealer, deps.office, opened, deps.now());
  return answers.page(reply, CasePage({ site, number: opened.number, own, pass, sentence, typed }), status);
}

const perMinute = (max: number) => ({ config: { rateLimit: { max, timeWindow: '1 minute' } } });

/** What an applicant sends on and fetches. Every form bears the pass of the page; without one nothing is read. */
export function layCaseRoutes(scope: FastifyInstance, answers: CitizenAnswers, deps: CaseDesk): void {
  const passOf = (text: string) => readPass(deps.sealer, deps.office, text, deps.now());
  const over = async (reply: FastifyReply) =>
    answers.page(reply, AskPage({ site: await answers.site(), number: '', sentence: passOver }), 403);
  const turnAway = (reply: FastifyReply, opened: CasePass, no: Refusal, typed?: TypedPost) =>
    showCase(reply, answers, deps, opened, {
      sentence: no.article === undefined ? no.sentence : `${no.sentence.slice(0, -1)}（${no.article}）。`,
      ...(typed === undefined ? {} : { typed }),
      status: 409,
    });

  scope.post(citizenPaths.post, perMinute(10), async (request, reply) => {
    let opened: CasePass | null = null;
    const sent = await readPost(request, (fields) => {
      opened = passOf(fields.get('pass') ?? '');
      return opened ? allow(opened) : refuse('pass-over', passOver);
    });
    // The pass may have been read although what followed it was not sound.
    const pass = opened as CasePass | null;
    if (!pass) return over(reply);
    if (!sent.ok) return turnAway(reply, pass, sent);
    const { fields, files } = sent.value;
    const kind = fields.get('kind') ?? '';
    if (!isKind(kind) || kind === 'withdrawal')
      return turnAway(reply, pass, refuse('post-kind', '没有选择提交的事项，没有提交。'));
    const text = fields.get('text') ?? '';
    const done = await sendPost(answers, deps, pass.request, { kind, text, files });
    return done.ok
      ? showCase(reply, answers, deps, pass, { sentence: sentWords(kind, done.value.fresh) })
      : turnAway(reply, pass, done, { kind, text: text.slice(0, 3000) });
  });

  scope.post(citizenPaths.withdraw, perMinute(10), async (request, reply) => {
    const sent = bodyOf(request);
    const pass = passOf(sent.get('pass') ?? '');
    if (!pass) return over(reply);
    if (sent.get('step') === 'ask') {
      const fresh = writePass(deps.sealer, deps.office, pass, deps.now());
      return answers.page(reply, ConfirmPage({ site: await answers.site(), number: pass.number, pass: fresh }));
    }
    if (sent.get('step') !== 'confirm') return showCase(reply, answers, deps, pass);
    const text = (sent.get('text') ?? '').replace(/\p{Cc}/gu, ' ').trim();
    const done = await sendPost(answers, deps, pass.request, { kind: 'withdrawal', text, files: [] });
    return done.ok
      ? showCase(reply, answers, deps, pass, { sentence: sentWords('withdrawal', done.value.fresh) })
      : turnAway(reply, pass, done);
  });

  scope.post(citizenPaths.file, perMinute(20), async (request, reply) => {
    const sent = bodyOf(request);
    const pass = passOf(sent.get('pass') ?? '');
    if (!pass) return over(reply);
    const asPdf = sent.get('form') === 'pdf';
    const file = await fetchReply(answers, deps, pass.request, sent.get('file') ?? '', asPdf);
    if (!file) return showCase(reply, answers, deps, pass, { sentence: unknownFile, status: 404 });
    return answers.file(reply, file);
  });
}

function bodyOf(request: FastifyRequest): URLSearchParams {
  return request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
}

function isKind(text: string): text is PostKind {
  return Object.hasOwn(postKinds, text);
}

function sentWords(kind: PostKind, fresh: boolean): string {
  return fresh
    ? `${postKinds[kind]}已经提交，等待工作人员处理。`
    : `相同的${postKinds[kind]}此前已经收到，没有重复登记。`;
}
