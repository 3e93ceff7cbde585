import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import fastify, { type FastifyInstance } from 'fastify';
import { anAttachment, anItem, aWorld, on, type Stage, value, type World } from '../../../test/make.js';
import { day } from '../../law/day.js';
import { PageCache } from '../../portal/page-cache.js';
import { registerPortal } from '../../portal/routes.js';
import { schedulePublication } from '../actions/schedule-publication.js';
import { withdrawDocument } from '../actions/withdraw-document.js';
import { handoverList } from './handovers.js';
import { mappingSheet } from './mapping.js';
import { messageBody } from './push-message.js';

let world: World;
let app: FastifyInstance;
before(async () => {
  world = await aWorld();
  app = fastify();
  registerPortal(app, {
    db: world.db.portal.kysely,
    officeId: world.office,
    files: world.files,
    // Nothing is kept here: what is kept is dropped by the routes of the desk.
    cache: new PageCache({ maxBytes: 1 }),
    today: () => day('2020-03-09'),
    origin: () => 'https://www.example.gov.cn',
    reportFile: async () => null,
  });
});
after(async () => {
  await app.close();
  await world.end();
});

const date = '2020-03-05';
const steps = ['publish', 'revise', 'reviseOpenly', 'withdraw', 'schedule'] as const;
const stages = ['draft', 'submitted', 'reviewed', 'approved', 'published'] as const satisfies readonly Stage[];
interface Course {
  readonly begin: (typeof stages)[number];
  readonly steps: readonly (typeof steps)[number][];
}

/** What a course leaves: the words of the revision that stands before the public, and those of every other. */
interface Left {
  readonly id: string;
  shown: string | null;
  readonly hidden: string[];
  revision: number;
}

let counter = 0;
async function walk({ begin, steps: taken }: Course): Promise<Left> {
  const words = () => {
    counter += 1;
    return `密语${String(counter).padStart(4, '0')}号`;
  };
  const draft = async (word: string, base = 0) => ({
    base,
    title: word,
    body: `<p>${word}</p>`,
    summary: word,
    metadata: { topic: word, keywords: [word] },
    attachments: [await anAttachment(world.files, word, `${word}.txt`)],
  });
  const first = words();
  const made = await anItem(world, begin, await draft(first), date);
  const left: Left = { id: made.id, shown: begin === 'published' ? first : null, hidden: [], revision: 1 };
  if (begin !== 'published') left.hidden.push(first);
  let word = first;
  let stage: Stage = begin;
  let digest = made.digest;
  const revise = async (until: Stage) => {
    word = words();
    const saved = await anItem(world, until, await draft(word, left.revision), date, left.id);
    left.revision += 1;
    digest = saved.digest;
    stage = until;
    if (until === 'published') {
      if (left.shown !== null) left.hidden.push(left.shown);
      left.shown = word;
    } else left.hidden.push(word);
  };
  for (const step of taken) {
    if (step === 'withdraw' && left.shown !== null && stage === 'published') {
      value(await world.act((tx) => withdrawDocument(tx, on(world.clerk, date), left.id, { reason: '内容有误' })));
      left.hidden.push(left.shown);
      left.shown = null;
      return left; // what was withdrawn is not taken up again
    } else if (step === 'schedule' && stage === 'approved') {
      const hour = { digest, at: '2020-03-09T08:30:00+08:00' };
      await world.act((tx) => schedulePublication(tx, on(world.clerk, date), left.id, hour));
    } else if (step === 'publish' || step === 'reviseOpenly') await revise('published');
    else if (step === 'revise') await revise('approved');
  }
  return left;
}

/** Everything that goes out, as one text. */
async function exits(ids: readonly Left[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const url of [
    '/feeds/atom.xml',
    '/feeds/items.json',
    '/feeds/art21_08/atom.xml',
    '/feeds/art21_08/items.json',
  ]) {
    const { body, statusCode } = await app.inject(url);
    assert.equal(statusCode, 200, url);
    found.set(url, body);
  }
  const sitemap = await app.inject('/sitemap.xml');
  assert.equal(sitemap.statusCode, 200);
  found.set('sitemap', sitemap.body);
  const sheet = value(
    await world.act((tx) => mappingSheet(tx, world.office, '2020-01-01', '2020-12-31', 'https://www.example.gov.cn')),
  );
  found.set('mapping', JSON.stringify(sheet));
  const wish = { receiver: 'archive', from: '2020-01-01', to: '2020-12-31' } as const;
  found.set('handover', JSON.stringify(value(await world.act((tx) => handoverList(tx, world.office, wish)))));
  const bodies: unknown[] = [];
  for (const { id, revision } of ids)
    for (let each = 1; each <= revision; each += 1)
      for (const message of ['publish', 'withdraw']) {
        const key = { document_id: id, revision: each, message };
        bodies.push(await world.act((tx) => messageBody(tx, world.office, 'https://www.example.gov.cn', key)));
      }
  found.set('push', JSON.stringify(bodies));
  return found;
}

test('任意经过之后，订阅、推送、对照表、移交清单里有且只有现在公开的', async () => {
  const course = fc.record({
    begin: fc.constantFrom(...stages),
    steps: fc.array(fc.constantFrom(...steps), { maxLength: 4 }),
  });
  const all: Left[] = [];
  await fc.assert(
    fc.asyncProperty(course, async (drawn) => {
      all.push(await walk(drawn));
      const found = await exits(all);
      for (const [exit, text] of found) {
        for (const { id, shown, hidden } of all) {
          if (exit === 'sitemap')
            assert.equal(text.includes(`https://www.example.gov.cn/content/${id}<`), shown !== null);
          else if (shown !== null) assert.ok(text.includes(shown), `${exit} 缺 ${shown}`);
          for (const word of hidden) assert.ok(!text.includes(word), `${exit} 漏出 ${word}`);
          if (shown === null && exit !== 'push') assert.ok(!text.includes(`content/${id}`), `${exit} 漏出地址`);
        }
      }
    }),
    { numRuns: 14, seed: 20200305, endOnFailure: true, includeErrorInReport: true },
  );
  assert.ok(all.some(({ shown }) => shown !== null) && all.some(({ shown }) => shown === null));
});
