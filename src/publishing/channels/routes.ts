import { asOffice, type Database } from '../../db/connect.js';
import { renderDocx } from '../../documents/docx.js';
import { docxType } from '../../documents/guide.js';
import { handoverDoc, handoverSheet, xlsxType } from '../../documents/handover-list.js';
import { renderXlsx } from '../../documents/xlsx.js';
import type { Sealer } from '../../files/seal.js';
import { dayInShanghai, parseDay } from '../../law/day.js';
import { refuse } from '../../law/refusal.js';
import type { Actor } from '../../ledger/append.js';
import { addressRoutes } from '../../portal/address-contract.js';
import { answerOutcome, withId } from '../../web/answer-outcome.js';
import { sendFile } from '../../web/send-file.js';
import type { StaffRoutes } from '../../web/staff-route.js';
import { recordHandover } from '../actions/record-handover.js';
import { channelRoutes } from '../channel-contract.js';
import { handoverRoutes, receivers } from '../handover-contract.js';
import { deliveryView } from './deliveries.js';
import { handoverList, handoversOf } from './handovers.js';
import { mappingSheet, readMapping, saveMapping } from './mapping.js';
import { makeDue, queueAllStanding } from './outbox.js';
import { type PortalAddress, portalAddressOf } from './portal-address.js';
import { noteChange, readTarget, saveTarget } from './target-store.js';

export interface ChannelDeps {
  readonly db: Database;
  /** Seals the key that is common with the county's platform. */
  readonly sealer: Sealer;
  /** By which the portal is reached; told when an office sets its own. */
  readonly address: PortalAddress;
}

type Query = Readonly<Record<string, string>>;

/** The channels: deliveries, the county's table, the hand-over lists, and what an administrator sets for them. */
export function layChannelRoutes(routes: StaffRoutes, { db, sealer, address }: ChannelDeps): void {
  routes.add(channelRoutes.deliveries, ({ actor, query }) =>
    asOffice(db, actor.office, (tx) => deliveryView(tx, actor.office, query.state)),
  );
  routes.add(channelRoutes.retry, ({ actor, params }) =>
    withId(params.id, (id) =>
      asOffice(db, actor.office, async (tx) => {
        const retried = await makeDue(tx, actor.office, id, actor.now);
        if (retried === 0) return null;
        await noteChange(tx, actor, 'deliveryRetried', { document: id });
        return { retried };
      }),
    ),
  );
  routes.add(channelRoutes.queueStanding, ({ actor }) =>
    asOffice(db, actor.office, async (tx) => {
      if ((await readTarget(tx, actor.office)) === null)
        return refuse('push-none', '还没有设置县级平台，请系统管理员先在推送设置中填写。');
      const queued = await queueAllStanding(tx, actor.office, actor.now);
      await noteChange(tx, actor, 'standingItemsQueued', { queued });
      return { queued };
    }),
  );
  routes.add(channelRoutes.target, ({ actor }) =>
    asOffice(db, actor.office, async (tx) => (await readTarget(tx, actor.office)) ?? { address: null }),
  );
  routes.add(channelRoutes.saveTarget, async ({ actor, body }) => {
    const saved = await asOffice(db, actor.office, (tx) => saveTarget(tx, sealer, actor, body));
    if (saved.ok) await address.reload();
    return answerOutcome(saved);
  });
  const { known } = address;
  routes.add(addressRoutes.portalAddress, ({ actor }) =>
    asOffice(db, actor.office, async (tx) => ({ address: await portalAddressOf(tx, actor.office, known) })),
  );
  routes.add(channelRoutes.mapping, ({ actor }) => asOffice(db, actor.office, (tx) => readMapping(tx, actor.office)));
  routes.add(channelRoutes.saveMapping, ({ actor, body }) =>
    asOffice(db, actor.office, (tx) => saveMapping(tx, actor, body)),
  );
  routes.add(channelRoutes.mappingSheet, async ({ actor, query, reply }) => {
    const period = periodOf(query);
    if (period === null) return badPeriod;
    const made = await asOffice(db, actor.office, (tx) =>
      mappingSheet(tx, actor.office, period.from, period.to, known),
    );
    if (!made.ok) return made;
    const bytes = await renderXlsx([made.value.sheet], { agency: made.value.agency });
    return sendFile(reply, bytes, { name: `公开信息 ${period.from} 至 ${period.to}.xlsx`, type: xlsxType });
  });

  const listOf = async (actor: Actor, query: Query) => {
    const period = periodOf(query);
    const receiver = receivers.find(({ key }) => key === query.receiver)?.key;
    if (period === null) return badPeriod;
    if (receiver === undefined) return refuse('handover-receiver', '请选择接收单位。');
    return asOffice(db, actor.office, (tx) => handoverList(tx, actor.office, { receiver, ...period }));
  };
  const agencyOf = (actor: Actor) =>
    asOffice(db, actor.office, async (tx) => {
      const row = tx.selectFrom('office').select('name').where('office_id', '=', actor.office);
      return (await row.executeTakeFirstOrThrow()).name;
    });
  routes.add(handoverRoutes.handovers, ({ actor }) =>
    asOffice(db, actor.office, (tx) => handoversOf(tx, actor.office)),
  );
  routes.add(handoverRoutes.handoverList, async ({ actor, query }) => answerOutcome(await listOf(actor, query)));
  routes.add(handoverRoutes.handoverXlsx, async ({ actor, query, reply }) => {
    const list = await listOf(actor, query);
    if (!list.ok) return list;
    const agency = await agencyOf(actor);
    const bytes = await renderXlsx([handoverSheet(list.value)], { agency });
    return sendFile(reply, bytes, { name: `移交清单 ${list.value.from} 至 ${list.value.to}.xlsx`, type: xlsxType });
  });
  routes.add(handoverRoutes.handoverDocx, async ({ actor, query, reply }) => {
    const list = await listOf(actor, query);
    if (!list.ok) return list;
    const agency = await agencyOf(actor);
    const bytes = await renderDocx(handoverDoc({ ...list.value, agency, printedOn: dayInShanghai(actor.now) }));
    return sendFile(reply, bytes, { name: `移交清单 ${list.value.from} 至 ${list.value.to}.docx`, type: docxType });
  });
  routes.add(handoverRoutes.recordHandover, async ({ actor, body }) => {
    const recorded = await asOffice(db, actor.office, (tx) => recordHandover(tx, actor, body));
    if (!recorded.ok) return recorded;
    const [row] = await asOffice(db, actor.office, (tx) => handoversOf(tx, actor.office, recorded.value.id));
    return row ?? null;
  });
}

const badPeriod = refuse('period', '请填写期间的起始日期和截止日期，截止日期不早于起始日期。');

/** The period that an address names; null where it names none. */
function periodOf({ from = '', to = '' }: Query): { from: string; to: string } | null {
  return parseDay(from) !== null && parseDay(to) !== null && from <= to ? { from, to } : null;
}
