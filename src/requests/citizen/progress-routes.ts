import type { FastifyInstance } from 'fastify';
import type { CitizenAnswers } from './answers.js';
import { type CaseDesk, showCase } from './case-routes.js';
import { AskPage, SubmissionPage } from './pages/progress.js';
import { citizenPaths } from './paths.js';
import { askProgress } from './progress.js';
import { noSuchPair } from './words.js';

/** How an application stands. Number and code are posted, so that no log of addresses holds a code. */
export function layProgressRoutes(scope: FastifyInstance, answers: CitizenAnswers, deps: CaseDesk): void {
  scope.get(citizenPaths.progress, async (_request, reply) =>
    answers.page(reply, AskPage({ site: await answers.site(), number: '' })),
  );
  scope.post(
    citizenPaths.progress,
    { config: { rateLimit: { max: 10, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const sent = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      const [number, code] = [sent.get('number') ?? '', sent.get('code') ?? ''];
      const progress = await answers.act((tx) => askProgress(tx, deps.office, { number, code }));
      if (progress?.is === 'case')
        return showCase(reply, answers, deps, { request: progress.opened.request_id, number: progress.number });
      const site = await answers.site();
      if (progress) return answers.page(reply, SubmissionPage({ site, progress }));
      return answers.page(reply, AskPage({ site, number: number.slice(0, 40), sentence: noSuchPair }), 404);
    },
  );
}
