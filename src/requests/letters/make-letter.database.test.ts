import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { refusal, value } from '../../../test/make.js';
import { day } from '../../law/day.js';
import type { LetterEvent } from './event-letters.js';
import { makeEventLetters, makeLetter } from './make-letter.js';
import {
  aCase,
  aLetterWorld,
  applicantName,
  fileCount,
  type LetterWorld,
  onCase,
  sentLetters,
} from './testing/letter-world.js';

let it: LetterWorld;
before(async () => {
  it = await aLetterWorld();
});
after(() => it.world.end());

const on = day('2024-03-05');
const write = (id: string, kind: string, words: Parameters<typeof makeLetter>[4]['words'] = {}) =>
  onCase(it, id, (tx, loaded) => makeLetter(tx, it.handler, it.work, loaded, { kind, words, day: on }));
const tell = (id: string, event: Partial<LetterEvent> & Pick<LetterEvent, 'kind'>) =>
  onCase(it, id, (tx, loaded) =>
    makeEventLetters(tx, it.handler, it.work, loaded, {
      day: on,
      words: {},
      dueBefore: day('2024-03-29'),
      dueAfter: day('2024-03-29'),
      ...event,
    }),
  );
const correction = (id: string) =>
  tell(id, {
    kind: 'correctionNotified',
    until: day('2024-03-20'),
    words: { 补正事项: [{ 内容: '写明文件名称' }, { 内容: '写明年度' }] },
  });

describe('回执和单独的文书', () => {
  test('接收回执写明编号、收到之日及其依据、申请内容和到期日，不编文号', async () => {
    const id = await aCase(it, ['水渠合同。', '水渠图纸']);
    const made = value(await write(id, 'receipt', { 查询码: 'ABCD2345' }));
    assert.equal(made.docNo, null);
    const [letter] = await sentLetters(it, id);
    assert.equal(letter?.name, '政府信息公开申请接收回执.docx');
    for (const words of [
      `${applicantName}：`,
      '当面提交，以提交之日为收到申请之日（条例第三十一条）',
      '（1）水渠合同；（2）水渠图纸',
      '在2024年3月29日前答复',
      '查询码ABCD2345',
      '联系电话：0000-0000001',
      '2024年3月5日',
    ])
      assert.ok(letter?.text.includes(words), words);
  });

  test('台账事实记下实际存放的文书的指纹', async () => {
    const id = await aCase(it, ['低保名单']);
    const { fact } = value(await write(id, 'receipt'));
    assert.ok(fact.fact.kind === 'letterIssued');
    const { rows } = await it.world.db.owner.pool.query('select digest from request_file where request_id = $1', [id]);
    assert.deepEqual(rows, [{ digest: fact.fact.digest }]);
    assert.equal(fact.subject, id);
  });

  test('答复和随事项生成的文书不能单独制作，没有的文书不能制作', async () => {
    const id = await aCase(it, ['道路规划']);
    assert.equal(refusal(await write(id, 'replyGranted')).code, 'letter.reply');
    assert.equal(refusal(await write(id, 'extension')).code, 'letter.ofEvent');
    assert.equal(refusal(await write(id, 'toString')).code, 'letter.unknownKind');
    assert.equal(await fileCount(it, id), 0);
  });

  test('不认识的项目、系统已知的项目、写法不符的项目都退回', async () => {
    const id = await aCase(it, ['桥梁验收']);
    const code = async (words: Parameters<typeof write>[2]) => refusal(await write(id, 'assist', words)).code;
    assert.equal(await code({ 理由: '无' }), 'letter.unknownWord');
    assert.equal(await code({ 申请内容: '另写' }), 'letter.knownWord');
    assert.equal(await code({ 文号: '示公复〔2024〕99号' }), 'letter.knownWord');
    assert.equal(await code({ 协办事项: [{ 内容: '甲' }] }), 'letter.textExpected');
    assert.equal(await code({ constructor: '甲' }), 'letter.unknownWord');
  });
});

describe('随事项生成的文书', () => {
  test('补正告知书逐条编号，写明期限；缺内容的退回且不占用文号', async () => {
    const id = await aCase(it, ['某年决算']);
    const missing = refusal(await tell(id, { kind: 'correctionNotified', until: day('2024-03-20') }));
    assert.equal(missing.sentence, '缺少【补正事项】的内容，文书没有生成。');
    assert.equal(await fileCount(it, id), 0);
    value(await correction(id));
    const [letter] = await sentLetters(it, id);
    assert.equal(letter?.docNo, '示公复〔2024〕1号');
    assert.equal(letter.name, '政府信息公开申请补正告知书（示公复〔2024〕1号）.docx');
    assert.ok(letter.text.includes('1．写明文件名称2．写明年度'));
    assert.ok(letter.text.includes('请在2024年3月20日前'));
    assert.ok(letter.text.includes('示公复〔2024〕1号'));
  });

  test('补正各项只能填所列的栏，不能用文字代替逐项', async () => {
    const id = await aCase(it, ['某年预算']);
    const code = async (补正事项: string | Record<string, string>[]) =>
      refusal(await tell(id, { kind: 'correctionNotified', until: on, words: { 补正事项 } })).code;
    assert.equal(await code('写明年度'), 'letter.listExpected');
    assert.equal(await code([{ 内容: '写明年度', 备注: '急' }]), 'letter.unknownWord');
  });

  test('延期告知书写明原到期日、天数和新到期日', async () => {
    const id = await aCase(it, ['征地补偿方案']);
    const event = {
      kind: 'extended',
      days: 20,
      dueAfter: day('2024-04-28'),
      words: { 延期理由: '需要调阅档案' },
    } as const;
    value(await tell(id, event));
    const [letter] = await sentLetters(it, id);
    assert.match(letter?.text ?? '', /原应在2024年3月29日前答复.*延长20个工作日.*在2024年4月28日前答复/u);
  });

  test('收费通知书写明标准、逐档明细、金额和缴费期限', async () => {
    const id = await aCase(it, ['全部会议记录']);
    value(
      await tell(id, {
        kind: 'feeNotified',
        fee: { basis: 'page', quantity: 35 },
        amount: '50',
        words: { 缴纳方式: '到镇财政所缴纳' },
      }),
    );
    const text = (await sentLetters(it, id))[0]?.text ?? '';
    assert.ok(text.includes('按量计收，1至30页不收费，31至100页每页10元'));
    assert.ok(text.includes('第31至第35页，共5页，每页10元，计50元'));
    assert.ok(text.includes('人民币50元') && text.includes('请在收到本通知书次日起第30日届满前缴纳'));
  });

  test('征求第三方意见：三份文书一次生成，给第三方的两份没有申请人', async () => {
    const id = await aCase(it, ['示范企业的投标文件']);
    const words = { 第三方名称: '示范企业', 涉及内容: '报价明细', 征求事项: '是否同意公开' };
    assert.equal(value(await tell(id, { kind: 'thirdPartyConsulted', words })).length, 3);
    const letters = await sentLetters(it, id);
    const byKind = (kind: string) => letters.find((letter) => letter.kind === kind);
    const asked = byKind('consultThirdParty');
    for (const letter of [asked, byKind('consultConfirmation')]) {
      assert.ok(letter?.text.includes('报价明细'));
      assert.equal(letter?.text.includes(applicantName), false);
    }
    assert.ok(byKind('consultConfirmation')?.text.includes(asked?.docNo ?? '没有文号'));
    const notice = byKind('consultNoticeToApplicant');
    assert.ok(notice?.text.includes(`${applicantName}：`) && notice.text.includes('第三十二条'));
    const told = { ...words, 涉及内容: `${applicantName}要的报价明细` };
    assert.equal(refusal(await tell(id, { kind: 'thirdPartyConsulted', words: told })).code, 'letter.namesApplicant');
    assert.equal((await sentLetters(it, id)).length, 3);
  });

  test('不通知任何人的事项没有文书，也不收文字', async () => {
    const id = await aCase(it, ['扶贫项目表']);
    assert.deepEqual(value(await tell(id, { kind: 'corrected' })), []);
    assert.equal(refusal(await tell(id, { kind: 'corrected', words: { 补正: '已收' } })).code, 'letter.unknownWord');
  });
});
