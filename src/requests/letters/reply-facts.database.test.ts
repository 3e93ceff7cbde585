import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { value } from '../../../test/make.js';
import { day } from '../../law/day.js';
import { consultationsInWords, lapseInWords } from './course-words.js';
import { makeReply } from './make-reply.js';
import { aCase, aLetterWorld, decided, type LetterWorld, onCase, sentLetters } from './testing/letter-world.js';
import { wantedInWords } from './wanted-words.js';

let it: LetterWorld;
before(async () => {
  it = await aLetterWorld();
});
after(() => it.world.end());

const reply = (id: string) =>
  onCase(it, id, (tx, loaded) => makeReply(tx, it.handler, it.work, loaded, day('2024-03-15')));

test('部分公开：各部分写自己的内容、依据和理由，另写区分处理的方式，非PDF的材料只写份数', async () => {
  const id = await aCase(it, ['合同\n附件\u202e”。本机关']);
  const withheld = [
    { ground: 'denied.stateSecret', content: '密级附件', reasons: '附件已依法定密' },
    {
      ground: 'denied.administrativeQuery',
      content: '登记簿',
      reasons: '属于登记资料',
      lawNamed: '《示例登记条例》第二条',
    },
  ];
  const deniedGrounds = withheld.map(({ ground }) => ground);
  await decided(it, id, [{ outcome: 'partial', reasons: '', deniedGrounds, withheld, distinction: '遮盖附件' }]);
  const file = { purpose: 'released', name: '合同.txt', type: 'text/plain', bytes: Buffer.from('合同') };
  await it.world.act((tx) => it.work.files.put(tx, it.handler, id, file));
  value(await reply(id));
  const text = (await sentLetters(it, id))[0]?.text ?? '';
  for (const words of [
    '密级附件。依据：《中华人民共和国政府信息公开条例》第十四条、《中华人民共和国保守国家秘密法》。理由：附件已依法定密。',
    '登记簿。依据：《中华人民共和国政府信息公开条例》第三十六条第七项、《示例登记条例》第二条。理由：属于登记资料。',
    '区分处理的方式：遮盖附件。',
    '合同（电子，1份）',
    '申请内容为：“合同 附件 。本机关”。',
    '示范县人民政府公布的行政复议互联网渠道',
  ])
    assert.ok(text.includes(words), `${words}\n${text}`);
});

test('属于国家秘密的，单独的不予公开告知书也引用保守国家秘密法', async () => {
  const id = await aCase(it, ['某密件']);
  await decided(it, id, [{ outcome: 'denied.stateSecret', reasons: '该件已依法定密' }]);
  value(await reply(id));
  const text = (await sentLetters(it, id))[0]?.text ?? '';
  assert.ok(text.includes('第十四条、第三十六条第三项、《中华人民共和国保守国家秘密法》，本机关决定'));
});

test('逾期的事实：金额、期限和送达之日；第三方答复了什么', () => {
  const fee = { kind: 'feeNotified', day: '2024-03-05', until: null, answer: null, amount: '50' };
  const letters = [{ kind: 'feeNotice', doc_no: '示公复〔2024〕2号', served_on: '2024-03-06' }];
  const words = lapseInWords('other.overdueFee', { events: [fee], letters, payBy: day('2024-04-04') });
  for (const part of ['人民币50元', '2024年3月6日送达', '缴费的最后一日为2024年4月4日'])
    assert.ok(words.includes(part), part);
  const asked = { ...fee, kind: 'thirdPartyConsulted' };
  assert.match(consultationsInWords([asked]), /第三方逾期未答复。$/u);
  const answered = { ...fee, kind: 'thirdPartyAnswered', answer: 'objected' };
  assert.match(consultationsInWords([asked, answered]), /答复不同意公开。$/u);
});

test('申请内容里的换行、控制字符和引号不能破开文书', () => {
  assert.equal(wantedInWords([{ item: 1, wanted: '甲\r\n乙\u202e“丙”。' }]), '甲 乙 ‘丙’');
});
