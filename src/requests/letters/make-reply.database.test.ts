import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PDFDocument } from 'pdf-lib';
import { refusal, value } from '../../../test/make.js';
import { day } from '../../law/day.js';
import { insertEvent } from '../store-case.js';
import { makeReply, replyPreview } from './make-reply.js';
import {
  aCase,
  aLetterWorld,
  applicantName,
  decided,
  type LetterWorld,
  onCase,
  sentLetters,
  wordsOf,
} from './testing/letter-world.js';

let it: LetterWorld;
before(async () => {
  it = await aLetterWorld();
});
after(() => it.world.end());

const on = day('2024-03-15');
const search = {
  systems: '公文系统',
  keywords: '水渠',
  places: '档案室',
  people: '赵样例',
  from: '2024-03-04',
  to: '2024-03-06',
  signatures: '赵样例',
};
const notExist = { outcome: 'unable.notHeld.notExist', reasons: '', search };
const internal = { outcome: 'denied.internalAffairs', reasons: '该信息是本机关内部人事安排。' };
const reply = (id: string) => onCase(it, id, (tx, loaded) => makeReply(tx, it.handler, it.work, loaded, on));
const preview = (id: string, maySee: boolean) =>
  onCase(it, id, (tx, loaded) => replyPreview(tx, it.work, loaded, on, it.handler, maySee));
const event = (id: string, kind: string, date: string) =>
  it.world.act((tx) => insertEvent(tx, it.handler, id, { kind, day: day(date) }));

/** A released PDF of three pages. */
async function release(id: string): Promise<void> {
  const pdf = await PDFDocument.create();
  for (const _ of [1, 2, 3]) pdf.addPage();
  const bytes = Buffer.from(await pdf.save());
  const file = { purpose: 'released', name: '水渠合同.pdf', type: 'application/pdf', bytes };
  await it.world.act((tx) => it.work.files.put(tx, it.handler, id, file));
}

/** The one letter of a case. */
async function only(id: string) {
  const letters = await sentLetters(it, id);
  assert.equal(letters.length, 1);
  const [letter] = letters;
  assert.ok(letter);
  return letter;
}

describe('答复书', () => {
  test('一项予以公开：列出可以随案提供的材料、形式和页数', async () => {
    const id = await aCase(it, ['水渠合同']);
    await decided(it, id, [{ outcome: 'granted', reasons: '' }]);
    await release(id);
    const [fact] = value(await reply(id));
    assert.ok(fact?.fact.kind === 'letterIssued' && fact.fact.letter === 'replyGranted');
    const { text, docNo } = await only(id);
    assert.ok(text.includes('提供的材料1：水渠合同（电子，共3页）'));
    assert.ok(text.includes('提供时间：2024年3月15日；提供方式：电子邮件'));
    assert.ok(text.includes(docNo ?? '没有文号') && text.includes(`${applicantName}：`));
  });

  test('没有可以提供的材料，予以公开的答复不能发出，同一事务里也没有取文号', async () => {
    const id = await aCase(it, ['水渠图纸']);
    await decided(it, id, [{ outcome: 'granted', reasons: '' }]);
    await onCase(it, id, async (tx, loaded) => {
      const last = () => tx.selectFrom('request_counter').select('last').where('series', '=', 'letter').execute();
      const numbers = await last();
      const no = refusal(await makeReply(tx, it.handler, it.work, loaded, on));
      assert.match(no.sentence, /^答复要提供的材料还没有/);
      assert.deepEqual(await last(), numbers);
    });
  });

  test('几项决定不同：逐项写明理由、依据和结论，救济途径分别告知', async () => {
    const id = await aCase(it, ['水渠图纸', '人事任免讨论', '水渠合同']);
    await decided(it, id, [notExist, internal, { outcome: 'granted', reasons: '' }]);
    await release(id);
    value(await reply(id));
    const { kind, text } = await only(id);
    assert.equal(kind, 'replyItems');
    for (const words of [
      '1．申请内容：“水渠图纸”。',
      '检索了档案室，检索的系统和档案为公文系统，关键词为水渠，没有检索到所申请公开的信息。依照《中华人民共和国政府信息公开条例》第三十六条第四项，现告知该政府信息不存在。',
      '该信息是本机关内部人事安排。依照《中华人民共和国政府信息公开条例》第十六条第一款、第三十六条第三项，本机关决定不予公开',
      '该信息可以公开。依照《中华人民共和国政府信息公开条例》第三十六条第二项、第四十条，本机关予以公开。',
      '提供的材料1：水渠合同（电子，共3页）',
      '提供时间：2024年3月15日；提供方式：电子邮件。',
      '先向示范县人民政府申请行政复议',
      '或者自收到本答复之日起六个月内向示范县人民法院提起行政诉讼',
    ])
      assert.ok(text.includes(words), words);
  });

  test('各项结果同属一种答复书的，用那一种，条款并列', async () => {
    const id = await aCase(it, ['人事任免讨论', '请示报告']);
    await decided(it, id, [internal, { outcome: 'denied.processInfo', reasons: '该信息是请示。' }]);
    value(await reply(id));
    const { kind, text } = await only(id);
    assert.equal(kind, 'replyDenied');
    assert.ok(text.includes('第1项：该信息是本机关内部人事安排；第2项：该信息是请示'));
    assert.ok(text.includes('第十六条第一款、第十六条第二款、第三十六条第三项'));
    assert.equal(text.includes('或者自收到本答复之日起六个月'), false);
  });

  test('部分公开：不予公开的每一情形各有条款，先行复议只对这一部分', async () => {
    const id = await aCase(it, ['水渠合同附件']);
    const partial = { outcome: 'partial', reasons: '合同载有内部事务。', deniedGrounds: ['denied.internalAffairs'] };
    await decided(it, id, [partial]);
    await release(id);
    value(await reply(id));
    const { kind, text } = await only(id);
    assert.equal(kind, 'replyPartial');
    assert.ok(text.includes('依据：《中华人民共和国政府信息公开条例》第十六条第一款。理由：合同载有内部事务。'));
    assert.ok(text.includes('不予公开的部分不服的') && text.includes('对本答复的其他部分不服的'));
  });

  test('逾期不补正、申请人撤回的，分别告知不再处理和终止办理', async () => {
    const lapsed = await aCase(it, ['某年决算']);
    await event(lapsed, 'correctionNotified', '2024-03-04');
    await decided(it, lapsed, [{ outcome: 'other.overdueCorrection', reasons: '' }]);
    value(await reply(lapsed));
    const ended = await only(lapsed);
    assert.equal(ended.kind, 'replyEnded');
    assert.ok(ended.text.includes('本机关于2024年3月4日告知补正申请，您（单位）无正当理由逾期未补正'));
    assert.ok(ended.text.includes('依照《中华人民共和国政府信息公开条例》第三十条，本机关对该申请不再处理'));

    const withdrawn = await aCase(it, ['某年预算']);
    await event(withdrawn, 'withdrawn', '2024-03-12');
    value(await reply(withdrawn));
    const gone = await only(withdrawn);
    assert.equal(gone.kind, 'replyOther');
    assert.ok(gone.text.includes('您（单位）于2024年3月12日撤回了申请') && gone.text.includes('本机关终止办理该申请'));
    assert.doesNotMatch(gone.text, /不再处理|第四十一条/u);
  });

  test('尚有一项未决定的不能答复', async () => {
    const id = await aCase(it, ['甲', '乙']);
    await decided(it, id, [internal]);
    assert.equal(refusal(await reply(id)).code, 'item-open');
  });

  test('预览与发出的一样，只是没有文号，不应看到的人看不到姓名', async () => {
    const id = await aCase(it, ['会议纪要']);
    await decided(it, id, [internal]);
    const [seen, hidden] = [await preview(id, true), await preview(id, false)];
    assert.ok((await wordsOf(value(seen))).includes(`${applicantName}：`));
    const text = await wordsOf(value(hidden));
    assert.equal(text.includes(applicantName), false);
    assert.ok(text.includes('（申请人姓名不显示）：') && text.includes('（发出时编号）'));
    value(await reply(id));
    const { text: sent, docNo } = await only(id);
    assert.equal(text.replace('（申请人姓名不显示）', applicantName).replace('（发出时编号）', docNo ?? ''), sent);
  });

  test('机构信息没有复议机关和法院，告知不了救济，不能答复', async () => {
    const id = await aCase(it, ['考勤安排']);
    await decided(it, id, [internal]);
    const owner = it.world.db.owner.pool;
    const { rows } = await owner.query('select profile from office where office_id = $1', [it.world.office]);
    await owner.query('update office set profile = $2 where office_id = $1', [it.world.office, '{}']);
    const no = refusal(await reply(id));
    await owner.query('update office set profile = $2 where office_id = $1', [it.world.office, rows[0].profile]);
    assert.match(no.sentence, /“机构信息”中填写行政复议机关和有管辖权的人民法院/u);
  });
});
