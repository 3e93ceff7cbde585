import { asOffice, type Database } from '../../db/connect.js';
import type { Sealer } from '../../files/seal.js';
import { dayInShanghai } from '../../law/day.js';
import type { Outcome } from '../../law/refusal.js';
import { appendFacts } from '../../ledger/append.js';
import { type Claimed, changeMessage, claimNext, lockMessage, wasTaken } from './outbox.js';
import { postSigned } from './post-signed.js';
import { idempotencyKeyOf, messageBody } from './push-message.js';
import { retryDelay } from './retry-delay.js';
import { ordinaryPush, type PushBounds } from './target-address.js';
import { destinationOf } from './target-store.js';

export interface DeliveryDeps {
  readonly db: Database;
  /** Opens the common key. */
  readonly sealer: Sealer;
  readonly bounds?: PushBounds;
  /** Asked before each message: true ends the run. */
  readonly isEnding?: () => boolean;
}

export interface DeliveriesDone {
  readonly delivered: number;
  readonly failed: number;
}

const atOnce = 200;
const inARow = 3; // failures after which the platform is taken to be away until the next run
const slack = 5_000; // ms that a lease outlives the longest attempt

/**
 * Sends what is due of an office, one message after the other: claimed and counted in a transaction, sent outside of any,
 * recorded in another. What is recorded as delivered is never sent again; a process that dies between sending and recording
 * leaves a message that is sent once more under the same idempotency key when its lease has run out.
 */
export async function runDeliveries(deps: DeliveryDeps, office: string, now: () => number): Promise<DeliveriesDone> {
  const { db, sealer, bounds = ordinaryPush, isEnding = () => false } = deps;
  const done = { delivered: 0, failed: 0 };
  let failures = 0;
  for (let count = 0; count < atOnce && failures < inARow && !isEnding(); count += 1) {
    const next = await asOffice(db, office, async (tx) => {
      const to = await destinationOf(tx, office, sealer);
      const claimed = to === null ? null : await claimNext(tx, office, now(), bounds.milliseconds + slack);
      if (to === null || claimed === null) return null;
      const body = await messageBody(tx, office, to.site, claimed);
      // What does not stand so any more is overtaken; the message that overtook it is in the outbox.
      if (body === null) await changeMessage(tx, office, claimed, { state: 'void', leased_until: null });
      return { to, claimed, body };
    });
    if (next === null) return done;
    const { to, claimed, body } = next;
    if (body === null) continue;
    const message = { idempotencyKey: idempotencyKeyOf(claimed), body: JSON.stringify(body) };
    const outcome = await postSigned(to, message, now(), bounds);
    await settle(db, office, claimed, outcome, now());
    failures = outcome.ok ? 0 : failures + 1;
    if (outcome.ok) done.delivered += 1;
    else done.failed += 1;
  }
  return done;
}

/** Records what an attempt came to. One that another attempt has taken over meanwhile says nothing any more, unless it succeeded. */
function settle(db: Database, office: string, claimed: Claimed, outcome: Outcome<number>, now: number): Promise<void> {
  return asOffice(db, office, async (tx) => {
    const row = await lockMessage(tx, office, claimed);
    if (!row || row.state === 'delivered') return;
    const isMine = row.attempts === claimed.attempts;
    const free = isMine ? { leased_until: null } : {};
    if (!outcome.ok) {
      if (!isMine) return;
      const again = { state: 'retrying', next_at: new Date(now + retryDelay(claimed.attempts)) };
      await changeMessage(tx, office, claimed, {
        ...free,
        trouble: outcome.sentence,
        ...(row.state === 'void' ? {} : again),
      });
      return;
    }
    const first = claimed.message === 'publish' && !(await wasTaken(tx, office, claimed));
    const state = row.state === 'void' ? {} : { state: 'delivered' };
    await changeMessage(tx, office, claimed, { ...free, ...state, trouble: null, delivered_at: new Date(now) });
    const fact = {
      kind: 'itemDelivered',
      channel: 'countyPlatform',
      revision: claimed.revision,
      message: claimed.message === 'publish' ? 'publish' : 'withdraw',
      first,
    } as const;
    await appendFacts(tx, { office, person: 'system', now }, [
      { fact, day: dayInShanghai(now), subject: claimed.document_id },
    ]);
  });
}
