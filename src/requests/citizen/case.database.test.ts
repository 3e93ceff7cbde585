import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { at, aWorld, type World } from '../../../test/make.js';
import { defaultTemplate } from '../../documents/letters/default-template.js';
import { fillLetter } from '../../documents/letters/fill-template.js';
import { letterKind } from '../../documents/letters/letter-kinds.js';
import { sampleValues } from '../../documents/letters/testing/sample-values.js';
import { updateCase } from '../store-case.js';
import {
  aCase,
  type CitizenWeb,
  citizenWeb,
  letWait,
  passIn,
  postFiles,
  postForm,
  putReply,
  sealing,
} from './testing/citizen-web.js';

let world: World;
let site: CitizenWeb;
before(async () => {
  world = await aWorld();
  site = await citizenWeb(world);
});
after(async () => {
  await site.end();
  await world.end();
});

const open = async ({ number, code }: { number: string; code: string }) => {
  const { body } = await postForm(site.web, '/progress', { number, code });
  return { body, pass: passIn(body) };
};
const send = (pass: string, kind: string, text = '', files: Parameters<typeof postFiles>[3] = []) =>
  postFiles(site.web, '/progress/post', { pass, kind, text }, files);
const posts = async (request: string) => {
  const all = world.db.owner.kysely.selectFrom('request_post').selectAll().where('request_id', '=', request);
  return all.orderBy('sent_at').execute();
};
const pdf = Buffer.from('%PDF-1.7\n张示范的材料');

describe('补正、缴费、说明理由', () => {
  test('说明等待什么、到哪一天；提交的内容密封，同一份提交两次是一份', async () => {
    const made = await aCase(world, site, '甲泉村水库调度记录');
    await letWait(world, site, made.id, 'correction');
    const { body, pass } = await open(made);
    for (const words of ['等待您补正申请', '请在2026年3月25日前（含当日）提交。', '2026年3月5日', '条例第三十条'])
      assert.ok(body.includes(words), words);
    const sent = await send(pass, 'correction', '只要2025年的。', [['张示范的补正.pdf', pdf]]);
    assert.equal(sent.statusCode, 200, sent.body);
    assert.match(sent.body, /补正申请已经提交，等待工作人员处理。/);
    const again = await send(pass, 'correction', '只要2025年的。', [['张示范的补正.pdf', pdf]]);
    assert.match(again.body, /相同的补正申请此前已经收到，没有重复登记。/);
    const [row, ...more] = await posts(made.id);
    assert.ok(row && more.length === 0);
    assert.ok(!Buffer.concat([row.content, row.fingerprint]).includes('2025'));
    assert.deepEqual(JSON.parse(String(sealing.open(row.content))), {
      text: '只要2025年的。',
      names: ['张示范的补正.pdf'],
    });
    const file = await world.db.owner.kysely.selectFrom('request_post_file').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual([file.name, file.type, file.size], ['补正材料1.pdf', 'application/pdf', pdf.length]);
    const stored = await world.files.get(file.stored);
    assert.ok(stored && !Buffer.concat(await stored.toArray()).includes('%PDF'));
  });

  test('没有被采用的，原因给申请人看，同样的可以再次提交', async () => {
    const made = await aCase(world, site, '乙泉村道路照明合同');
    await letWait(world, site, made.id, 'explanation');
    const { body, pass } = await open(made);
    assert.match(body, /请说明理由（条例第三十五条）。请在2026年3月24日前/);
    await send(pass, 'explanation', '用于学术研究。');
    await world.db.owner.kysely
      .updateTable('request_post')
      .set({ state: 'refused', reason: '请写明各件的理由。', decided_at: new Date(at('2026-03-20')) })
      .where('request_id', '=', made.id)
      .execute();
    assert.match((await open(made)).body, /没有采用，原因：请写明各件的理由。/);
    assert.match((await send(pass, 'explanation', '用于学术研究。')).body, /已经提交/);
    assert.match((await send(pass, 'explanation', '用于学术研究。')).body, /此前已经收到/);
    assert.equal((await posts(made.id)).length, 2);
  });

  test('等待缴费的，写明金额和期限；凭证须有文件', async () => {
    const made = await aCase(world, site, '丙泉村桥梁检测报告');
    await letWait(world, site, made.id, 'fee');
    const { body, pass } = await open(made);
    assert.match(body, /缴纳信息处理费100元，缴费后提交凭证（条例第四十二条）。请在2026年4月9日前/);
    assert.match((await send(pass, 'payment', '已缴')).body, /请选择缴费凭证的文件，再提交。/);
    assert.match((await send(pass, 'payment', '', [['凭证.pdf', pdf]])).body, /缴费凭证已经提交/);
  });
});

describe('不该收的', () => {
  test('没有要求补正、缴费、说明的，一句话，什么也没有保存', async () => {
    const made = await aCase(world, site, '丁泉村农机补贴名册');
    const { body, pass } = await open(made);
    assert.ok(!body.includes('提交补正') && !body.includes('type="file"'));
    for (const [kind, words] of [
      ['correction', /现在没有等待您补正申请，材料没有提交（条例第三十条）。/],
      ['payment', /现在没有等待您缴费/],
      ['explanation', /现在没有要求您说明理由/],
      ['withdrawal', /没有选择提交的事项/],
      ['robot', /没有选择提交的事项/],
    ] as const) {
      const answer = await send(pass, kind, '文字', [['凭证.pdf', pdf]]);
      assert.equal(answer.statusCode, 409, kind);
      assert.match(answer.body, words);
    }
    assert.deepEqual(await posts(made.id), []);
  });

  test('可执行的、伪装的、空的、过大的、过多的文件和过长的文字，一句话，什么也没有保存', async () => {
    const made = await aCase(world, site, '戊泉村防汛值班表');
    await letWait(world, site, made.id, 'correction');
    const { pass } = await open(made);
    const big = Buffer.concat([pdf, Buffer.alloc(11 * 1024 * 1024)]);
    for (const [text, files, words] of [
      ['甲', [['木马.exe', 'MZ']], /只能上传 PDF/],
      ['甲', [['材料.pdf', 'MZ\x90']], /文件内容与扩展名不符/],
      ['甲', [['材料.txt', '<script>alert(1)</script>']], /文件内容与扩展名不符/],
      ['甲', [['空.pdf', '']], /这个文件是空的/],
      [
        '甲',
        [
          ['大.pdf', big],
          ['大.pdf', big],
        ],
        /文件合计超过 20 MB/,
      ],
      ['甲', Array.from({ length: 6 }, (_, no) => [`${no}.pdf`, pdf] as const), /一次最多上传 5 个文件/],
      ['', [], /没有填写内容，也没有选择文件/],
      ['字'.repeat(3001), [], /超过 3000 字/],
      ['a'.repeat(10 * 1024 * 1024), [], /填写的内容太长/],
    ] as const) {
      const answer = await send(pass, 'correction', text, files);
      assert.equal(answer.statusCode, 409, String(words));
      assert.match(answer.body, words);
      assert.ok(!answer.body.includes('<script>alert'));
    }
    assert.deepEqual(await posts(made.id), []);
  });

  test('真的连接上，过大的文件也得到一句话，连接不悬着', async () => {
    const made = await aCase(world, site, '戊泉村防汛预案');
    await letWait(world, site, made.id, 'correction');
    const { pass } = await open(made);
    const form = new FormData();
    for (const [name, text] of [
      ['pass', pass],
      ['kind', 'correction'],
    ] as const)
      form.append(name, text);
    form.append('file', new Blob([Buffer.concat([pdf, Buffer.alloc(30 * 1024 * 1024)])]), '大.pdf');
    const address = await site.web.listen({ host: '127.0.0.1', port: 0 });
    const answer = await fetch(`${address}/progress/post`, {
      method: 'POST',
      body: form,
      headers: { referer: `${address}/` },
    });
    assert.match(await answer.text(), /文件合计超过 20 MB/);
    assert.deepEqual(await posts(made.id), []);
  });

  test('没有通行证、别的案件的、被改动的、过了一小时的，都回到查询页，什么也没有保存', async () => {
    const made = await aCase(world, site, '己泉村灌渠合同');
    await letWait(world, site, made.id, 'correction');
    const { pass } = await open(made);
    const changed = `${pass.slice(0, -2)}${pass.endsWith('AA') ? 'BB' : 'AA'}`;
    const first = await postFiles(site.web, '/progress/post', { kind: 'correction' }, [['a.pdf', pdf]]);
    for (const answer of [first, await send(changed, 'correction', '甲'), await send('', 'correction', '甲')]) {
      assert.equal(answer.statusCode, 403);
      assert.match(answer.body, /本页已经过时，内容没有提交。请重新输入编号和查询码。/);
    }
    site.now += 61 * 60 * 1000;
    assert.equal((await send(pass, 'correction', '甲')).statusCode, 403);
    site.now = at('2026-03-20');
    assert.deepEqual(await posts(made.id), []);
  });
});

test('已经送审的，不再提供说明理由的表格', async () => {
  const made = await aCase(world, site, '庚泉村决算');
  await letWait(world, site, made.id, 'explanation');
  assert.match((await open(made)).body, /name="kind" value="explanation"/);
  await world.act((tx) => updateCase(tx, site.handler, made.id, { stage: 'legalCheck' }));
  const { body, pass } = await open(made);
  assert.ok(!body.includes('name="kind"'));
  assert.equal((await send(pass, 'explanation', '甲')).statusCode, 409);
});

test('撤回要确认一次；答复作出以后不能撤回', async () => {
  const made = await aCase(world, site, '庚泉村预算');
  const { pass } = await open(made);
  const asked = await postForm(site.web, '/progress/withdraw', { pass, step: 'ask' });
  assert.match(asked.body, /申请还没有撤回。/);
  assert.deepEqual(await posts(made.id), []);
  const done = await postForm(site.web, '/progress/withdraw', { pass: passIn(asked.body), step: 'confirm', text: '' });
  assert.match(done.body, /撤回申请已经提交，等待工作人员处理。/);
  assert.equal((await posts(made.id)).length, 1);
  const late = await aCase(world, site, '辛泉村预算');
  await putReply(world, site, late.id, 'issued', pdf);
  const opened = await open(late);
  assert.ok(!opened.body.includes('撤回申请</button>'));
  const no = await postForm(site.web, '/progress/withdraw', { pass: opened.pass, step: 'confirm' });
  assert.match(no.body, /答复已经作出或者申请已经办结，不能再撤回/);
  assert.deepEqual(await posts(late.id), []);
});

test('答复发出以后才可以下载，答复书另有 PDF；原件和别的案件的文件一概没有', async () => {
  const kind = letterKind('replyGranted');
  assert.ok(kind);
  const letter = fillLetter(kind, await defaultTemplate(kind), sampleValues(kind));
  assert.ok(letter.ok);
  const [made, other] = [await aCase(world, site, '壬泉村规划'), await aCase(world, site, '癸泉村规划', '李样例')];
  const files = await putReply(world, site, made.id, 'approved', Buffer.from(letter.value));
  const others = await putReply(world, site, other.id, 'issued', pdf);
  const fetch = (pass: string, file: string, form = 'own') =>
    postForm(site.web, '/progress/file', { pass, file, form });
  const early = await open(made);
  assert.ok(!early.body.includes('下载'));
  assert.equal((await fetch(early.pass, files.letter)).statusCode, 404);

  await world.act((tx) => updateCase(tx, site.handler, made.id, { stage: 'issued' }));
  const { body, pass } = await open(made);
  assert.match(body, /政府信息公开申请答复书\.docx/);
  assert.ok(!body.includes('原件') && !body.includes(others.letter) && !body.includes('癸泉村'));
  const docx = await fetch(pass, files.letter);
  assert.ok(docx.rawPayload.equals(Buffer.from(letter.value)));
  assert.match(String(docx.headers['content-disposition']), /^attachment; .*%E7%AD%94%E5%A4%8D/);
  assert.deepEqual([docx.headers['cache-control'], docx.headers['x-content-type-options']], ['no-store', 'nosniff']);
  const asPdf = await fetch(pass, files.letter, 'pdf');
  assert.equal(asPdf.rawPayload.subarray(0, 5).toString(), '%PDF-');
  assert.equal((await fetch(pass, files.released)).body, '可以公开的内容');
  for (const file of [files.original, others.letter, others.released, 'x', "' or 1=1"])
    assert.match((await fetch(pass, file)).body, /没有找到这份文件。/);
  assert.equal((await fetch(pass, files.released, 'pdf')).statusCode, 404);
});

test('做好了准备提供的文件，决定不予公开以后也拿不到，只有答复书', async () => {
  const made = await aCase(world, site, '卯泉村规划', '周样例');
  const files = await putReply(world, site, made.id, 'issued', pdf, 'denied.internalAffairs');
  const { body, pass } = await open(made);
  assert.ok(body.includes('答复书') && !body.includes('提供的材料'));
  const no = await postForm(site.web, '/progress/file', { pass, file: files.released, form: 'own' });
  assert.match(no.body, /没有找到这份文件。/);
});
