import { aPerson, on, value } from '../../../test/make.js';
import type { Actor } from '../../ledger/append.js';
import { type EventInput, eventSchema, type ItemDecisionInput, type Step } from '../act-contract.js';
import { decideItem } from '../actions/decide-item.js';
import { recordEvent } from '../actions/record-event.js';
import { serveLetter } from '../actions/serve-letter.js';
import { takeStep } from '../actions/take-step.js';
import { insertFile } from '../files.js';
import { aLetterWorld, type LetterWorld } from '../letters/testing/letter-world.js';
import { readCase } from '../store-case.js';

/** A township with everybody who takes part in a case, and the acts as the desk asks for them. */
export interface CaseWorld extends LetterWorld {
  readonly clerk: Actor;
  readonly legal: Actor;
  readonly leader: Actor;
  step(who: Actor, id: string, step: Step): ReturnType<typeof takeStep>;
  event(
    who: Actor,
    id: string,
    event: Partial<EventInput> & Pick<EventInput, 'kind' | 'day'>,
  ): ReturnType<typeof recordEvent>;
  decide(who: Actor, id: string, decision: ItemDecisionInput): ReturnType<typeof decideItem>;
  stage(id: string): Promise<string | undefined>;
  /** Brings a case that was registered into the hands of the handler. */
  begin(id: string): Promise<void>;
  /** From the decisions to the issued reply. */
  issue(id: string): Promise<void>;
  /** Serves every letter that awaits it, with a proof, on a day. */
  serveAll(id: string, day: string): Promise<void>;
}

/** Everybody acts on 2024-03-15 unless `on` says otherwise. */
export async function aCaseWorld(): Promise<CaseWorld> {
  const base = await aLetterWorld();
  const { world, work, handler } = base;
  const date = '2024-03-15';
  const clerk = on(world.clerk, date);
  const leader = on(world.leader, date);
  const legal = on(await aPerson(world.db.owner, world.office, ['legalReviewer'], '孙样例', 'fazhi'), date);
  const step: CaseWorld['step'] = (who, id, what) => world.act((tx) => takeStep(tx, who, work, id, what));
  const must = async (who: Actor, id: string, what: Step) => void value(await step(who, id, what));
  return {
    ...base,
    clerk,
    leader,
    legal,
    step,
    event: (who, id, event) => world.act((tx) => recordEvent(tx, who, work, id, eventSchema.parse(event))),
    decide: (who, id, decision) => world.act((tx) => decideItem(tx, who, work, id, decision)),
    stage: (id) => world.act(async (tx) => (await readCase(tx, world.office, id))?.stage),
    async begin(id) {
      await must(clerk, id, { act: 'assign', to: handler.person, opinion: '' });
      await must(handler, id, { act: 'beginHandling', opinion: '' });
    },
    async issue(id) {
      await must(handler, id, { act: 'submitForCheck', opinion: '' });
      await must(legal, id, { act: 'passCheck', opinion: '适用法律正确。' });
      await must(leader, id, { act: 'approve', opinion: '同意。' });
      await must(handler, id, { act: 'issue', opinion: '' });
    },
    async serveAll(id, day) {
      await world.act(async (tx) => {
        const kept = await work.files.keep(Buffer.from(`送达凭证 ${id}`));
        const file = { purpose: 'service', name: '送达回证.txt', type: 'text/plain' };
        const proof = await insertFile(tx, handler, id, file, kept);
        const open = await tx
          .selectFrom('request_letter')
          .select('letter_id')
          .where('request_id', '=', id)
          .where('served_on', 'is', null)
          .where('doc_no', 'is not', null)
          .execute();
        for (const { letter_id: letter } of open) {
          const served = { letter, method: 'post' as const, day, mailNo: 'EMS00000001', proof };
          value(await serveLetter(tx, on(handler, day), work, id, served));
        }
      });
    },
  };
}
