import type { Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import { addDays, type Day } from '../law/day.js';
import { isWorkingDay } from '../law/working-days.js';
import type { EventInput, ItemDecisionInput, Step } from '../requests/act-contract.js';
import { decideItem } from '../requests/actions/decide-item.js';
import { recordEvent } from '../requests/actions/record-event.js';
import { registerRequest } from '../requests/actions/register-request.js';
import { serveLetter } from '../requests/actions/serve-letter.js';
import { signMail } from '../requests/actions/sign-mail.js';
import { takeStep } from '../requests/actions/take-step.js';
import type { CaseWork } from '../requests/case-work.js';
import { insertFile } from '../requests/files.js';
import type { Registration } from '../requests/intake-contract.js';
import { demoApplications } from './applications.js';
import { type Cast, certain } from './cast.js';

/**
 * Requests in every stage on the day the demonstration is loaded: one just in, one waiting for its correction, one with
 * a third party, one near its last day, one at the legal check, two answered; and mail that was signed for and forgotten.
 */
export async function demoRequests(tx: Transaction<DB>, work: CaseWork, cast: Cast, today: Day): Promise<void> {
  const back = (days: number) => workingDaysBefore(work, today, days);
  const town = new DemoCases(tx, work, cast);

  const replied = await town.register(demoApplications.budget, back(24));
  await town.begin(replied, back(23));
  await town.decide(replied, back(20), granted(1, '示范镇人民政府门户网站“财政预算、决算”栏目'));
  await town.answer(replied, back(18));
  await town.serve(replied, back(17));

  const missing = await town.register(demoApplications.minutes, back(19));
  await town.begin(missing, back(18));
  await town.decide(missing, back(14), notExist(back(16), back(15)));
  await town.answer(missing, back(12));
  await town.serve(missing, back(11));
  await town.step('handler', missing, back(10), { act: 'file', opinion: '材料齐全，归档。' });

  const near = await town.register(demoApplications.land, back(18));
  await town.begin(near, back(17));
  await town.decide(near, back(3), granted(1, '示范镇人民政府门户网站“法定主动公开内容”栏目，或者甲泉村公示栏'));

  const checked = await town.register(demoApplications.relief, back(9));
  await town.begin(checked, back(8));
  await town.decide(checked, back(4), {
    item: 1,
    outcome: 'denied.internalAffairs',
    reasons: '该信息为镇内部值班安排，属于内部管理方面的信息，公开与否不影响公众权益',
  });
  await town.step('handler', checked, back(2), { act: 'submitForCheck', opinion: '拟不予公开，请审核。' });

  const consulted = await town.register(demoApplications.contract, back(8));
  await town.begin(consulted, back(7));
  await town.event('handler', consulted, back(6), {
    kind: 'thirdPartyConsulted',
    words: {
      第三方名称: '示范县样例建筑工程队',
      涉及内容: '施工合同中的单价明细',
      征求事项: '是否同意公开上述内容',
    },
  });

  const unclear = await town.register(demoApplications.everything, back(6));
  await town.begin(unclear, back(5));
  await town.event('handler', unclear, back(4), {
    kind: 'correctionNotified',
    until: addDays(today, 7),
    words: { 补正事项: [{ 内容: '请写明所需信息的名称、文号或者便于查询的其他特征' }] },
  });

  await town.register(demoApplications.road, back(1));
  certain(
    await signMail(tx, cast('clerk', back(1)), {
      mailNo: 'EMS-DEMO-0001',
      carrier: '邮政特快专递',
      signedOn: back(2),
      note: '信封注明“信息公开”，收发室代签',
    }),
  );
}

function granted(item: number, wayToGet: string): ItemDecisionInput {
  return { item, outcome: 'grantedAlreadyPublic', reasons: '', wayToGet };
}

function notExist(from: Day, to: Day): ItemDecisionInput {
  return {
    item: 1,
    outcome: 'unable.notHeld.notExist',
    reasons: '该次会议未形成会议纪要',
    search: {
      systems: '公文处理系统、档案管理系统',
      keywords: '会议纪要、道路养护、专题会议',
      places: '党政办公室、综合档案室第一至第三柜',
      people: '周示例、张示范',
      from,
      to,
      signatures: '周示例、张示范',
    },
  };
}

/** The acts of the demonstration's people, each on its day. */
class DemoCases {
  constructor(
    private readonly tx: Transaction<DB>,
    private readonly work: CaseWork,
    private readonly cast: Cast,
  ) {}

  async register(application: Omit<Registration, 'submittedOn'>, on: Day): Promise<string> {
    const days = {
      submittedOn: on,
      ...(application.channel === 'registeredMail' ? { signedOn: on } : {}),
      ...(application.channel === 'internet' ? { confirmedOn: on } : {}),
    };
    return certain(await registerRequest(this.tx, this.cast('clerk', on), this.work, { ...application, ...days })).id;
  }

  async begin(id: string, on: Day): Promise<void> {
    const to = this.cast('handler', on).person;
    await this.step('leader', id, on, { act: 'assign', to, opinion: '请按期办理。' });
    await this.step('handler', id, on, { act: 'beginHandling', opinion: '' });
  }

  async decide(id: string, on: Day, decision: ItemDecisionInput): Promise<void> {
    certain(await decideItem(this.tx, this.cast('handler', on), this.work, id, decision));
  }

  async answer(id: string, on: Day): Promise<void> {
    await this.step('handler', id, on, { act: 'submitForCheck', opinion: '请审核。' });
    await this.step('legal', id, on, { act: 'passCheck', opinion: '依据准确，程序合法，同意。' });
    await this.step('leader', id, on, { act: 'approve', opinion: '同意答复。' });
    await this.step('handler', id, on, { act: 'issue', opinion: '' });
  }

  async step(role: 'clerk' | 'handler' | 'legal' | 'leader', id: string, on: Day, step: Step): Promise<void> {
    certain(await takeStep(this.tx, this.cast(role, on), this.work, id, step));
  }

  async event(role: 'handler', id: string, day: Day, event: Omit<EventInput, 'day' | 'note'>): Promise<void> {
    certain(await recordEvent(this.tx, this.cast(role, day), this.work, id, { note: '', ...event, day }));
  }

  /** By registered mail, with the receipt of the post as proof. */
  async serve(id: string, on: Day): Promise<void> {
    const who = this.cast('handler', on);
    const kept = await this.work.files.keep(Buffer.from(`演示用邮寄凭证（${on}）`));
    const proof = { purpose: 'service', name: '邮寄凭证.txt', type: 'text/plain' };
    const file = await insertFile(this.tx, who, id, proof, kept);
    const letters = await this.tx
      .selectFrom('request_letter')
      .select('letter_id')
      .where('office_id', '=', who.office)
      .where('request_id', '=', id)
      .execute();
    for (const { letter_id: letter } of letters) {
      const served = { letter, method: 'post' as const, day: on, mailNo: 'EMS-DEMO-0002', proof: file };
      certain(await serveLetter(this.tx, who, this.work, id, served));
    }
  }
}

/** The day that lies so many working days before today. */
function workingDaysBefore({ calendar }: CaseWork, today: Day, count: number): Day {
  let day = today;
  for (let left = count; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkingDay(calendar, day).working) left -= 1;
  }
  return day;
}
