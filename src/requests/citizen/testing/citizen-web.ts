import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { aPerson, at, on, value, type World } from '../../../../test/make.js';
import { connect, type Database } from '../../../db/connect.js';
import { sealer } from '../../../files/seal.js';
import { officialCalendar } from '../../../law/calendar.js';
import { day } from '../../../law/day.js';
import type { Actor } from '../../../ledger/append.js';
import { defaultRules } from '../../../scanning/mask/rules.js';
import { registerRequest } from '../../actions/register-request.js';
import type { CaseWork } from '../../case-work.js';
import { CaseFiles } from '../../files.js';
import { applicationSchema } from '../../intake-contract.js';
import { insertEvent, insertLetter, updateCase, updateItem } from '../../store-case.js';
import { layCitizenRoutes } from '../routes.js';

/** The applicant's side over a world's database, on 2026-03-20 unless the clock is moved. */
export interface CitizenWeb {
  readonly web: FastifyInstance;
  readonly work: CaseWork;
  readonly handler: Actor;
  /** Milliseconds; may be moved. */
  now: number;
  end(): Promise<void>;
}

const own = { host: 'portal.example', origin: 'http://portal.example' };
export const sealing = sealer(Buffer.alloc(32, 7));

/** Lays the citizen's routes on a server of their own, without limits of how often one may ask. */
export async function citizenWeb(world: World): Promise<CitizenWeb> {
  const citizen: Database = connect({ url: world.db.url, role: 'gongkai_citizen', max: 4 });
  const web = fastify();
  await web.register(fastifyMultipart);
  await web.register(fastifyRateLimit, { global: false, allowList: () => true });
  const files = new CaseFiles(world.files, sealing);
  const made = {
    web,
    work: {
      calendar: officialCalendar,
      sealer: sealing,
      files,
      templates: world.files,
      maskRules: async () => defaultRules,
    },
    handler: on(await aPerson(world.db.owner, world.office, ['handler'], '赵样例', 'jingban'), '2026-03-20'),
    now: at('2026-03-20'),
    async end() {
      await web.close();
      await citizen.close();
    },
  };
  await layCitizenRoutes(web, {
    db: citizen,
    office: world.office,
    sealer: sealing,
    store: world.files,
    calendar: () => officialCalendar,
    assets: { css: '/a.css', js: '/a.js', icon: '/a.svg' },
    today: () => day('2026-03-20'),
    now: () => made.now,
    origin: () => null,
  });
  return made;
}

/** A registered case of 张示范 with its code. */
export async function aCase(world: World, { work, handler }: CitizenWeb, wanted: string, name = '张示范') {
  const application = applicationSchema.parse({
    applicant: { kind: 'naturalPerson', name, idNumber: '990101199001010011' },
    items: [wanted],
    form: 'paper',
    provision: 'post',
  });
  const days = { submittedOn: '2026-03-05', channel: 'inPerson' as const };
  return value(await world.act((tx) => registerRequest(tx, handler, work, { ...application, ...days })));
}

type Waits = 'correction' | 'fee' | 'explanation';
const events = {
  correction: { kind: 'correctionNotified', day: day('2026-03-10'), until: day('2026-03-25') },
  fee: { kind: 'feeNotified', day: day('2026-03-10'), amount: '100' },
  explanation: { kind: 'explanationRequested', day: day('2026-03-10'), until: day('2026-03-24') },
} as const;

/** Brings a case to where something is asked of its applicant. */
export function letWait(world: World, { handler }: CitizenWeb, id: string, what: Waits): Promise<void> {
  return world.act(async (tx) => {
    await insertEvent(tx, handler, id, events[what]);
    const change = { stage: 'handling', handler: handler.person } as const;
    await updateCase(tx, handler, id, what === 'explanation' ? change : { ...change, waiting: what });
  });
}

/** Puts a reply and a released file into a case, in the stage that is given. */
export function putReply(
  world: World,
  { work, handler }: CitizenWeb,
  id: string,
  stage: string,
  letter: Buffer,
  outcome = 'granted',
) {
  return world.act(async (tx) => {
    const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    const put = (purpose: string, name: string, type: string, bytes: Buffer) =>
      work.files.put(tx, handler, id, { purpose, name, type, bytes });
    const file = await put('letter', '政府信息公开申请答复书.docx', docx, letter);
    const released = await put('released', '提供的材料.txt', 'text/plain', Buffer.from('可以公开的内容'));
    const original = await put('original', '原件.txt', 'text/plain', Buffer.from('原件内容'));
    await insertLetter(tx, handler, id, {
      kind: 'replyGranted',
      docNo: `示公复〔2026〕${id.slice(0, 4)}号`,
      file,
      day: day('2026-03-18'),
    });
    await updateItem(tx, handler, id, 1, { outcome, decision: { outcome, reasons: '' } });
    await updateCase(tx, handler, id, { stage });
    return { letter: file, released, original };
  });
}

/** Posts a short form from our own page. */
export function postForm(web: FastifyInstance, url: string, fields: Record<string, string>) {
  const headers = { ...own, 'content-type': 'application/x-www-form-urlencoded' };
  return web.inject({ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() });
}

/** Posts a form with files from our own page; the fields stand first, as on the page. */
export async function postFiles(
  web: FastifyInstance,
  url: string,
  fields: Record<string, string>,
  files: readonly (readonly [name: string, bytes: Uint8Array | string])[],
) {
  const form = new FormData();
  for (const [name, text] of Object.entries(fields)) form.append(name, text);
  for (const [name, bytes] of files) form.append('file', new Blob([bytes as BlobPart]), name);
  const body = new Response(form);
  const headers = { ...own, 'content-type': body.headers.get('content-type') ?? '' };
  return web.inject({ method: 'POST', url, headers, payload: Buffer.from(await body.arrayBuffer()) });
}

/** The pass that the forms of a page carry. */
export const passIn = (html: string): string => /name="pass" value="([\w-]+)"/.exec(html)?.[1] ?? '';
