import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Sealer } from '../../files/seal.js';
import { type Day, yearOf } from '../../law/day.js';
import type { Application } from '../intake-contract.js';
import type { CitizenAnswers } from './answers.js';
import { keepSubmission } from './keep-submission.js';
import { countOffer, offerPublished } from './offer-published.js';
import { ApplyPage } from './pages/apply.js';
import { SentencePage } from './pages/frame.js';
import { type OffersOfItem, OffersPage } from './pages/offers.js';
import { ReceivedPage } from './pages/received.js';
import { citizenPaths } from './paths.js';
import { type Mistakes, readApplication } from './read-application.js';
import { readTyped, type Typed, untouched } from './typed.js';

interface ApplyDeps {
  readonly office: string;
  readonly sealer: Sealer;
  today(): Day;
  now(): number;
}

const mostItems = 50;
const itemsLookedUp = 10;
const noMistakes: Mistakes = new Map();

/** The form and what becomes of it: `step` says which button was pressed. */
export function layApplyRoutes(scope: FastifyInstance, answers: CitizenAnswers, deps: ApplyDeps): void {
  const { office } = deps;
  const form = async (reply: FastifyReply, typed: Typed, mistakes: Mistakes = noMistakes) =>
    answers.page(reply, ApplyPage({ site: await answers.site(), typed, mistakes }), mistakes.size > 0 ? 422 : 200);

  const send = async (reply: FastifyReply, application: Application, wasOffered: boolean) => {
    const kept = await answers.act(async (tx) => {
      const at = new Date(deps.now());
      const done = await keepSubmission(tx, deps.sealer, office, application, at, yearOf(deps.today()));
      if (wasOffered && done.code !== null) await countOffer(tx, office, deps.today(), 'went_on');
      return done;
    });
    return answers.page(reply, ReceivedPage({ site: await answers.site(), kept }));
  };

  /** What is public already; nothing where the search takes too long, for no search may stand before an application. */
  const look = async (items: readonly string[], shortName: string): Promise<readonly OffersOfItem[]> => {
    const found: OffersOfItem[] = [];
    for (const wanted of [...new Set(items)].slice(0, itemsLookedUp)) {
      const offers = await answers.act((tx) => offerPublished(tx, office, shortName, wanted)).catch(() => []);
      if (offers.length > 0) found.push({ wanted, offers });
    }
    return found;
  };

  scope.get(citizenPaths.apply, (_request, reply) => form(reply, untouched));

  scope.post(
    citizenPaths.apply,
    { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const sent = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      const [step, typed] = [sent.get('step'), readTyped(sent)];
      if (step === 'edit') return form(reply, typed);
      if (step === 'more') return form(reply, { ...typed, items: [...typed.items, ''].slice(0, mostItems) });
      const read = readApplication(typed);
      if ('mistakes' in read) return form(reply, typed, read.mistakes);
      if (step === 'found') {
        await answers.act((tx) => countOffer(tx, office, deps.today(), 'found'));
        const sentence = '申请没有提交，您填写的内容没有保存。以后仍可以随时提出申请。';
        return answers.page(reply, SentencePage({ site: await answers.site(), title: '已找到所需信息', sentence }));
      }
      if (step === 'send') return send(reply, read.application, true);
      const site = await answers.site();
      const found = await look(read.application.items, site.office.short_name);
      if (found.length === 0) return send(reply, read.application, false);
      await answers.act((tx) => countOffer(tx, office, deps.today(), 'offered'));
      return answers.page(reply, OffersPage({ site, typed, found }));
    },
  );
}
