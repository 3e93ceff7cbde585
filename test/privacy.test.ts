import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { narrative2020 } from '../src/demo/narrative-2020.js';
import { reviewDraft } from '../src/publishing/actions/decide-step.js';
import { saveDraft } from '../src/publishing/actions/save-draft.js';
import { withdrawDocument } from '../src/publishing/actions/withdraw-document.js';
import { importReport } from '../src/reporting/actions/import-report.js';
import { publishReport } from '../src/reporting/actions/publish-report.js';
import { recordBusiness } from '../src/reporting/actions/record-business.js';
import { saveNarrative } from '../src/reporting/actions/save-narrative.js';
import { signReport } from '../src/reporting/actions/sign-report.js';
import { readReportText } from '../src/reporting/import/read-report.js';
import { currentReport } from '../src/reporting/view.js';
import { tabbed } from './cases/reports/layouts.js';
import { aDraft, anAttachment, anItem, aWorld, on, publishedItem, value, type World } from './make.js';

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

/** What must not be found in the ledger: everything that a person wrote or is called by. */
const words = {
  title: '秘标题甲户主',
  body: '秘正文乙住址',
  summary: '秘概述丙电话',
  docNo: '秘文号丁',
  source: '秘来源戊',
  file: '秘附件己身份证.txt',
  opinion: '秘意见庚',
  reason: '秘原因辛',
  business: '秘事由壬',
  import: '秘文件癸.txt',
} as const;

test('走遍每一种办理之后，台账里没有人名、标题、正文和任何人写的文字', async () => {
  const { clerk, reviewer, leader, files } = world;
  const draft = {
    title: words.title,
    body: `<p>${words.body}</p>`,
    summary: words.summary,
    docNo: words.docNo,
    source: words.source,
    attachments: [await anAttachment(files, '内容', words.file)],
    counts: { what: 'procurement' as const, amount: '12.5' },
  };
  const { id } = await publishedItem(world, draft);
  await anItem(world, 'published', { ...draft, base: 1, title: `${words.title}（修订）` }, '2020-03-06', id);
  value(await world.act((tx) => withdrawDocument(tx, clerk, id, { reason: words.reason })));
  const [old, fresh] = [await publishedItem(world, draft), await publishedItem(world, draft)];
  value(await world.act((tx) => withdrawDocument(tx, clerk, old.id, { reason: words.reason, replacedBy: fresh.id })));
  const returned = await anItem(world, 'submitted', draft);
  const no = { digest: returned.digest, verdict: 'returned' as const, opinion: words.opinion };
  value(await world.act((tx) => reviewDraft(tx, reviewer, returned.id, no)));
  value(
    await world.act((tx) => saveDraft(tx, files, clerk, aDraft({ ...draft, base: 1, nature: 'repost' }), returned.id)),
  );

  const business = {
    day: '2020-03-04',
    title: words.business,
    counts: { what: 'feeCollected' as const, amount: '1.2' },
  };
  value(await world.act((tx) => recordBusiness(tx, clerk, business)));
  const office = { id: world.office, name: '示范镇人民政府' };
  const [written, signing] = [on(clerk, '2021-01-10'), on(leader, '2021-01-11')];
  value(await world.act((tx) => saveNarrative(tx, written, 2020, { version: 0, narrative: narrative2020 })));
  const { digest } = await world.act((tx) => currentReport(tx, office, 2020));
  value(await world.act((tx) => signReport(tx, signing, office, 2020, { version: 1, digest })));
  value(await world.act((tx) => publishReport(tx, written, 2020, { digest })));
  const file = { name: words.import, digest: 'c'.repeat(64) };
  await world.act((tx) => importReport(tx, clerk, file, readReportText(tabbed())));

  const facts = await sql<{ kind: string; text: string }>`select kind, fact::text as text from fact`.execute(
    world.db.owner.kysely,
  );
  const walked = new Set(facts.rows.map(({ kind }) => kind));
  const everyKindOfAct = [
    'dutyGiven',
    'submitted',
    'secrecyReviewed',
    'approved',
    'published',
    'superseded',
    'withdrawn',
  ];
  everyKindOfAct.push('checkRun', 'businessRecorded', 'reportSigned', 'reportPublished', 'reportImported');
  assert.deepEqual([...walked].sort(), everyKindOfAct.sort());

  const names = await world.db.owner.kysely.selectFrom('person').select('name').execute();
  for (const { kind, text } of facts.rows) {
    for (const word of [...Object.values(words), ...names.map(({ name }) => name)])
      assert.ok(!text.includes(word), `${kind}: ${word}`);
    assert.doesNotMatch(text, /\p{Script=Han}/u, `${kind} holds Chinese text`);
  }
});
