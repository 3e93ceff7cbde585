import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { aDraft, anAttachment, bring, type Stage } from '../../test/make.js';
import { aSite, type Site } from '../../test/site.js';
import { enterRegister } from '../publishing/actions/enter-register.js';
import { saveDraft } from '../publishing/actions/save-draft.js';
import { schedulePublication } from '../publishing/actions/schedule-publication.js';
import { withdrawDocument } from '../publishing/actions/withdraw-document.js';
import type { Attachment, Draft, Saved } from '../publishing/contract.js';

/** What can happen to an item on its way: as far as a stage, a new draft of it, withdrawal, an hour set, the register. */
const commands = [
  'submitted',
  'reviewed',
  'approved',
  'published',
  'redraft',
  'withdraw',
  'schedule',
  'register',
] as const;
type Command = (typeof commands)[number];
const way = fc.record({
  closed: fc.boolean(),
  commands: fc.array(fc.constantFrom<Command>(...commands, 'published', 'published', 'published'), {
    minLength: 1,
    maxLength: 6,
  }),
});

/** A text of an item and what it came with: whether the public sees it is known from the acts alone. */
interface Version {
  readonly mark: string;
  readonly saved: Saved;
  readonly file: Attachment;
}
interface Item {
  readonly id: string;
  readonly versions: Version[];
  standing: Version | null;
}

let site: Site;
let serial = 0;
const told = { shown: 0, hidden: 0 };
before(async () => {
  site = await aSite();
});
after(() => site.end());

async function version(closed: boolean, before?: Item): Promise<Version | null> {
  serial += 1;
  const mark = `暗记${String(serial).padStart(5, '0')}号`;
  const { world } = site;
  const file = await anAttachment(world.files, `${mark}的附件`, `${mark}.txt`);
  const draft: Draft = aDraft({
    base: before?.versions.length ?? 0,
    title: `${mark}公示`,
    body: `<p>${mark}正文。</p>`,
    summary: `${mark}概述`,
    attachments: [file],
    ...(closed
      ? { metadata: { openAttribute: 'closed', ground: 'denied.internalAffairs', groundReason: '内部管理' } }
      : {}),
  });
  const saved = await world.act((tx) => saveDraft(tx, world.files, world.clerk, draft, before?.id));
  return saved?.ok ? { mark, saved: saved.value, file } : null;
}

/** Takes an item along its way; acts that the law refuses change nothing, and the model does not either. */
async function follow({ closed, commands: steps }: { closed: boolean; commands: readonly Command[] }): Promise<Item> {
  const { world } = site;
  const first = await version(closed);
  assert.ok(first);
  const item: Item = { id: first.saved.id, versions: [first], standing: null };
  let reached: Stage = 'draft';
  for (const step of steps) {
    const latest = item.versions.at(-1) as Version;
    const { saved } = latest;
    if (step === 'redraft') {
      const next = await version(closed, item);
      if (next) {
        item.versions.push(next);
        reached = 'draft';
      }
    } else if (step === 'withdraw') {
      const gone = await world.act((tx) => withdrawDocument(tx, world.clerk, item.id, { reason: '名单有误' }));
      if (gone?.ok) item.standing = null;
    } else if (step === 'schedule') {
      const hour = { digest: saved.digest, at: '2020-03-06T09:00:00+08:00' };
      await world.act((tx) => schedulePublication(tx, world.otherClerk, item.id, hour));
    } else if (step === 'register') {
      await world.act((tx) => enterRegister(tx, world.otherClerk, item.id, saved));
    } else if (reached === 'draft') {
      const done = await bring(world, saved, step).then(
        () => true,
        () => false,
      );
      reached = step;
      if (done && step === 'published') item.standing = latest;
    }
  }
  return item;
}

/** Everything that the portal answers to anybody, as one text. */
async function allExits(marks: readonly string[]): Promise<string> {
  const lists = ['/', '/zwgk/', '/zwgk/fdzdgk', '/zwgk/fdzdgk/art21_08', '/zwgk/niandu/2020', '/wangzhanditu'];
  const more = [
    '/zwgk/niandu/2020/notice',
    '/zwgk/zhidu',
    '/zwgk/zhinan',
    '/feeds/atom.xml',
    '/feeds/items.json',
    '/sitemap.xml',
  ];
  const searches = marks.map((mark) => `/search?q=${encodeURIComponent(mark)}`);
  let all = '';
  for (const url of [...lists, ...more, ...searches]) {
    const { text, status } = await site.ask('GET', url);
    assert.ok(status < 500, url);
    // A search says back what was asked; only what was found counts.
    all += url.startsWith('/search') ? text.replaceAll(/value="[^"]*"|<title>[^<]*|“[^”]*”/g, '') : text;
  }
  return all;
}

test('无论怎样起草、审查、修订、撤下、定时、列入登记册，没有公开的内容和指纹从哪个出口都出不来', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(way, { minLength: 1, maxLength: 4 }), async (ways) => {
      const items: Item[] = [];
      for (const one of ways) items.push(await follow(one));
      site.app.publicChanged();
      const all = await allExits(items.flatMap(({ versions }) => versions.map(({ mark }) => mark)));
      for (const item of items) {
        const page = await site.ask('GET', `/content/${item.id}`);
        if (item.standing) assert.equal(page.status, 200);
        else assert.notEqual(page.status, 200);
        for (const one of item.versions) {
          const file = await site.ask('GET', `/files/${item.id}/${one.file.digest}`);
          if (one === item.standing) {
            told.shown += 1;
            assert.ok(all.includes(one.mark), `${one.mark} is found`);
            assert.ok(page.text.includes(one.mark) && file.status === 200, one.mark);
            continue;
          }
          told.hidden += 1;
          assert.equal(file.status, 404, one.mark);
          for (const hidden of [one.mark, one.saved.digest, one.file.digest]) {
            assert.ok(!all.includes(hidden) && !page.text.includes(hidden), hidden);
          }
        }
      }
    }),
    { seed: 20201, numRuns: 30 },
  );
  assert.ok(told.shown >= 5 && told.hidden >= 20, JSON.stringify(told));
});
