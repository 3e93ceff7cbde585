import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../day.js';
import { outcomes } from './outcomes-data.js';
import { litigationChoice, type RemedyInput, remedyParagraph } from './remedies.js';

const base = { on: day('2025-03-03'), county: '示范县人民政府', court: '示范县人民法院' };
const told = (codes: string[], more: Partial<RemedyInput> = {}) =>
  remedyParagraph({ ...base, outcomes: codes.map((code) => ({ code })), ...more });

const first =
  '对本答复不服的，应当自收到本答复之日起六十日内先向示范县人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起十五日内向示范县人民法院提起行政诉讼。';
const free =
  '对本答复不服的，可以自收到本答复之日起六十日内向示范县人民政府申请行政复议，或者自收到本答复之日起六个月内向示范县人民法院提起行政诉讼。';

test('the paragraph depends on outcome and day', () => {
  const table: [string[], Partial<RemedyInput>, string][] = [
    [['denied.stateSecret'], {}, first],
    [['denied.thirdPartyRights', 'denied.processInfo'], {}, first],
    [['denied.processInfo'], { on: day('2024-01-01') }, first],
    [['denied.processInfo'], { on: day('2023-12-31') }, free],
    [['denied.administrativeQuery'], {}, free],
    [['granted'], {}, free],
    [['unable.notHeld.notExist'], {}, free],
    [['notProcessed.abusive'], {}, free],
    [
      ['notProcessed.petition'],
      { withoutLitigation: true },
      '对本答复不服的，可以自收到本答复之日起六十日内向示范县人民政府申请行政复议。',
    ],
  ];
  for (const [codes, more, text] of table) assert.equal(told(codes, more).text, text, codes.join());
});

test('a partial reply tells both ways where a part was denied by 14、15、16条', () => {
  const both = remedyParagraph({
    ...base,
    outcomes: [{ code: 'partial', deniedGrounds: ['denied.thirdPartyRights'] }],
  });
  assert.equal(
    both.text,
    '对本答复中依照条例第十四条、第十五条、第十六条不予公开的部分不服的，应当自收到本答复之日起六十日内先向示范县人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起十五日内向示范县人民法院提起行政诉讼。对本答复的其他部分不服的，可以自收到本答复之日起六十日内向示范县人民政府申请行政复议，或者自收到本答复之日起六个月内向示范县人民法院提起行政诉讼。',
  );
  assert.deepEqual(both.articles, [
    '行政复议法第二十条',
    '行政复议法第二十四条第一款第（二）项',
    '行政复议法第二十三条第一款第（四）项',
    '行政复议法第二十三条第二款',
    '行政诉讼法第四十五条',
    '行政诉讼法第四十六条',
  ]);
  assert.deepEqual(told(['granted', 'denied.internalAffairs']).text, both.text);
  assert.equal(told(['partial']).text, both.text);
  const query = { code: 'partial', deniedGrounds: ['denied.administrativeQuery'] };
  assert.equal(remedyParagraph({ ...base, outcomes: [query] }).text, free);
});

test('the way to court is left out only of what is marked, and told of everything else', () => {
  const untold = (codes: string[]) =>
    told([], { withoutLitigation: true, outcomes: codes.map((code, at) => ({ code, item: at + 1 })) });
  const review = '不服的，可以自收到本答复之日起六十日内向示范县人民政府申请行政复议';
  const court = '，或者自收到本答复之日起六个月内向示范县人民法院提起行政诉讼。';
  const table: [string[], string][] = [
    [['granted'], free],
    [['notProcessed.petition', 'notProcessed.publication'], `对本答复${review}。`],
    [['granted', 'notProcessed.petition'], `对本答复第2项${review}。对本答复的其他部分${review}${court}`],
    [['denied.processInfo'], first],
    [
      ['denied.processInfo', 'notProcessed.petition'],
      `${told(['denied.processInfo', 'granted']).text.split('对本答复的其他部分')[0]}对本答复的其他部分${review}。`,
    ],
  ];
  for (const [codes, text] of table) assert.equal(untold(codes).text, text, codes.join());
  assert.equal(untold(['notProcessed.petition']).articles.includes('行政诉讼法第四十六条'), false);
});

test('the legal check has the choice only where the law marks an outcome', () => {
  const table: [string[], boolean, boolean][] = [
    [['granted'], false, true],
    [['granted'], true, false],
    [['notProcessed.petition'], false, true],
    [['granted', 'notProcessed.petition'], true, true],
  ];
  for (const [codes, leaveOut, ok] of table) {
    const choice = litigationChoice(
      codes.map((code) => ({ code })),
      leaveOut,
    );
    assert.equal(choice.ok, ok, codes.join());
    if (choice.ok) assert.equal(choice.value, leaveOut);
    else assert.deepEqual([choice.code, choice.article], ['litigation-told', '行政诉讼法第四十六条']);
  }
});

test('served over the internet, the online way to apply is told', () => {
  const text = '行政复议申请也可以通过示范县人民政府公布的行政复议互联网渠道提交。';
  for (const more of [{ servedBy: 'internet' }, { online: true }] as const) {
    const paragraph = told(['granted'], more);
    assert.equal(paragraph.text, free + text);
    assert.equal(paragraph.articles.at(-1), '行政复议法第二十二条第二款');
  }
  const named = told(['granted'], { servedBy: 'internet', onlineChannel: '示范县行政复议网上申请平台' });
  assert.match(named.text, /通过示范县行政复议网上申请平台提交。$/);
  assert.equal(told(['granted'], { servedBy: 'post' }).text, free);
});

test('only articles that were read are cited, and none of the revised law before its day', () => {
  const known =
    /^(行政复议法第(二十条|二十二条第二款|二十三条第一款第（四）项|二十三条第二款|二十四条第一款第（二）项)|行政诉讼法第(四十五|四十六)条)$/;
  for (const { code } of outcomes) {
    for (const servedBy of ['post', 'internet'] as const) {
      for (const article of told([code], { servedBy }).articles) assert.match(article, known, code);
    }
    assert.deepEqual(told([code], { on: day('2023-12-31'), servedBy: 'internet' }).articles, ['行政诉讼法第四十六条']);
  }
});
