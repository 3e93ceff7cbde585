import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { value } from '../../../test/make.js';
import { defaultTemplate } from '../../documents/letters/default-template.js';
import { fillLetter } from '../../documents/letters/fill-template.js';
import { replyLetters } from '../../documents/letters/kinds-reply.js';
import type { LetterKind } from '../../documents/letters/letter-kind.js';
import { letterKinds, replyLetterOf } from '../../documents/letters/letter-kinds.js';
import { day } from '../../law/day.js';
import { outcomes } from '../../law/request/outcomes-data.js';
import { insertEvent } from '../store-case.js';
import { eventLetters } from './event-letters.js';
import { makeLetter } from './make-letter.js';
import { makeReply } from './make-reply.js';
import { sampleValues } from './sample-values.js';
import { aCase, aLetterWorld, decided, type LetterWorld, onCase, sentLetters } from './testing/letter-world.js';
import type { LetterWords } from './written-words.js';

let it: LetterWorld;
before(async () => {
  it = await aLetterWorld();
});
after(() => it.world.end());

const on = day('2024-03-15');
/** Slips that a letter put together from parts can show: an open field, a law or a stop said twice, an empty list. */
const slip = /[【】]|条例》《|条例》条例|。。|，。|、、|，，|（）|undefined|null/u;
const byThemselves = letterKinds.filter(
  ({ key }) => !replyLetters.some((reply) => reply.key === key) && !Object.values(eventLetters).flat().includes(key),
);

/** What the writer of a letter adds: whatever the kind demands and neither case nor office knows. */
const writers: ReadonlySet<string> = new Set(
  '承办 文书名称 文书文号 受送达人 送达方式 送达地点 提供日期 提供方式 更正请求 核查经过 更正结论 第三方名称 第三方意见 公开内容 公开理由 受理机关 转送理由 材料 协办机关 协办事项 协办期限'.split(
    ' ',
  ),
);
const written = ({ fields, key }: LetterKind): LetterWords =>
  Object.fromEntries(
    fields
      .filter(
        (field) => field.required && writers.has(field.key) && !(key === 'registration' && field.key === '送达方式'),
      )
      .map((field) => [field.key, field.items ? [{ 名称: '更正请求书' }] : `示例${field.key}`]),
  );

describe('每一种文书', () => {
  for (const kind of byThemselves) {
    test(`${kind.key}：办件所知加上经办人所写，足以生成`, async () => {
      const id = await aCase(it, [`${kind.key}所涉信息`]);
      if (kind.key === 'thirdPartyDecision') {
        const facts = { 征求文号: '示公复〔2024〕9号' };
        const order = { kind: kind.key, words: written(kind), day: on, facts };
        value(await onCase(it, id, (tx, loaded) => makeLetter(tx, it.handler, it.work, loaded, order)));
      } else {
        const order = { kind: kind.key, words: written(kind), day: on };
        value(await onCase(it, id, (tx, loaded) => makeLetter(tx, it.handler, it.work, loaded, order)));
      }
      const [letter] = await sentLetters(it, id);
      assert.doesNotMatch(letter?.text ?? '【', slip);
    });
  }

  test('每一种的系统自带模板都能用示例内容生成样张', async () => {
    for (const kind of letterKinds) value(fillLetter(kind, await defaultTemplate(kind), sampleValues(kind)));
  });
});

describe('每一种处理决定', () => {
  const whole = {
    lawNamed: '《不动产登记暂行条例》第二十七条',
    agencyNamed: '示范县水利局，电话0000-0000002',
    wayToGet: '到示范镇便民服务中心查询。',
    earlierReply: { docNo: '示公复〔2023〕3号', day: '2023-06-01' },
    search: {
      systems: '公文系统',
      keywords: '水渠',
      places: '档案室',
      people: '赵样例',
      from: '2024-03-04',
      to: '2024-03-06',
      signatures: '赵样例',
    },
    deniedGrounds: ['denied.lawProhibited', 'denied.processInfo'],
  };
  const reply = async (codes: readonly string[]) => {
    const id = await aCase(
      it,
      codes.map((code) => `${code}所涉的信息${codes.length}。`),
    );
    for (const kind of ['correctionNotified', 'feeNotified']) {
      await it.world.act((tx) => insertEvent(tx, it.handler, id, { kind, day: day('2024-03-04') }));
    }
    const entries = outcomes.filter(({ code }) => codes.includes(code));
    const written = entries.map(({ code, requires }) => ({
      ...whole,
      outcome: code,
      reasons: (requires as readonly string[]).includes('reasons') ? '核查的事实如此。' : '',
    }));
    await decided(it, id, written);
    const bytes = Buffer.from('可以公开的内容');
    const file = { purpose: 'released', name: '材料.txt', type: 'text/plain', bytes };
    await it.world.act((tx) => it.work.files.put(tx, it.handler, id, file));
    value(await onCase(it, id, (tx, loaded) => makeReply(tx, it.handler, it.work, loaded, on)));
    const [letter] = await sentLetters(it, id);
    assert.ok(letter);
    assert.doesNotMatch(letter.text, slip);
    return letter;
  };

  for (const { code } of outcomes) {
    test(`${code}有自己的答复书`, async () => {
      assert.equal((await reply([code])).kind, replyLetterOf(code)?.key);
    });
  }

  test('全部处理决定合在一件里，逐项答复', async () => {
    const { kind, text } = await reply(outcomes.map(({ code }) => code));
    assert.equal(kind, 'replyItems');
    for (const [at] of outcomes.entries()) assert.ok(text.includes(`${at + 1}．申请内容：`));
    const partial =
      '对其中讨论记录、过程稿、磋商信函、请示报告等过程性信息，依照《中华人民共和国政府信息公开条例》第十六条第二款';
    assert.ok(text.includes(`本机关对可以公开的部分予以公开；`) && text.includes(partial));
    assert.equal(text.split('关键词为水渠').length, 2, '检索经过只写在“不存在”的一项');
  });
});
