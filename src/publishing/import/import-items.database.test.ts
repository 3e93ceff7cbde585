import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import { aDraft, anAttachment, aWorld, bring, value, type World } from '../../../test/make.js';
import { writeZip } from '../../documents/letters/write-zip.js';
import { renderXlsx } from '../../documents/xlsx.js';
import { officialCalendar } from '../../law/calendar.js';
import { saveDraft } from '../actions/save-draft.js';
import { documentDetail } from '../detail.js';
import type { ItemImport } from '../import-contract.js';
import { verifyPublishing } from '../verify.js';
import { ImportRunner } from './import-runner.js';
import { type ItemColumn, itemTemplate } from './item-columns.js';

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

const broken = (error: unknown) => assert.fail(String(error));
type Row = Partial<Record<ItemColumn, string>>;
const sound: Row = {
  名称: '示范镇甲泉村低保公示',
  目录事项: 'art21_08',
  生成日期: '2020-03-02',
  正文: '第一段\n1 < 2',
};
const columns: readonly ItemColumn[] = [
  ...(['名称', '目录事项', '生成日期', '索引号', '文号', '公开属性', '不公开依据', '不公开理由'] as const),
  ...(['关键词', '公开渠道', '正文', '正文文件', '附件'] as const),
];

async function imported(
  rows: readonly Row[],
  archive?: Readonly<Record<string, string | Buffer>>,
): Promise<ItemImport> {
  const sheet = await renderXlsx(
    [
      {
        kind: 'data',
        name: '导入',
        columns: columns.map((label) => ({ label })),
        rows: rows.map((row) => columns.map((one) => row[one] ?? '')),
      },
    ],
    { agency: '示范镇人民政府' },
  );
  const store = async (bytes: Buffer) => (await world.files.put(Readable.from([bytes]))).digest;
  const runner = new ImportRunner(world.db.desk, world.files, broken);
  const zip = archive === undefined ? {} : { archive: await store(writeZip(Object.entries(archive))) };
  assert.ok(runner.begin(world.clerk, { sheet: await store(sheet), files: [], ...zip }));
  assert.equal(runner.begin(world.clerk, { sheet: 'a'.repeat(64), files: [] }), false, '一次只导入一批');
  await runner.idle();
  return runner.progress(world.office);
}
const documents = async () =>
  (await world.db.owner.pool.query('select document_id, state, index_no from document order by index_no')).rows;

describe('批量导入', () => {
  test('每行一条草稿，旧索引号、附件、正文文件都带上；没有一条直接公开', async () => {
    const done = await imported(
      [
        {
          ...sound,
          索引号: '990101001/2015-00007',
          附件: '名单.txt；附件/说明.txt',
          关键词: '低保；公示',
          公开渠道: '政府网站',
        },
        { ...sound, 名称: '正文在文件里', 正文: '', 正文文件: '正文.html' },
        {
          ...sound,
          名称: '内部安排',
          公开属性: '不予公开',
          不公开依据: '三类内部事务信息：人事管理、后勤管理、内部工作流程',
          不公开理由: '内部人事',
        },
      ],
      {
        '名单.txt': '名单',
        '附件/说明.txt': '说明',
        '正文.html': '<html><body onload="x()"><p>文件里的正文</p><script>1</script></body></html>',
      },
    );
    assert.deepEqual(done, { stage: 'done', done: 3, total: 3, problems: [] });
    const rows = await documents();
    assert.deepEqual(
      rows.map(({ state }) => state),
      ['draft', 'draft', 'draft'],
    );
    assert.equal(rows[0]?.index_no, '990101001/2015-00007');
    const detail = async (id: string) => world.act((tx) => documentDetail(tx, world.clerk, id, officialCalendar));
    const first = await detail(rows[0]?.document_id);
    assert.equal(first?.body, '<p>第一段</p><p>1 &lt; 2</p>');
    assert.deepEqual(
      first.attachments.map(({ name }) => name),
      ['名单.txt', '说明.txt'],
    );
    assert.deepEqual(first.metadata, { keywords: ['低保', '公示'] });
    const titles = await world.db.owner.pool.query('select title, body, metadata from revision order by title');
    const body = titles.rows.find(({ title }) => title === '正文在文件里')?.body;
    assert.equal(body, '<p>文件里的正文</p>');
    assert.equal(titles.rows.find(({ title }) => title === '内部安排')?.metadata.openAttribute, 'closed');
    assert.equal((await world.db.portal.pool.query('select 1 from public_document')).rowCount, 0);
    assert.equal(await verifyPublishing(world.db.owner.kysely, world.files), null);
    const facts = await world.db.owner.pool.query(
      "select data ->> 'indexNo' as no from fact where kind = 'itemImported' order by no",
    );
    assert.deepEqual(
      facts.rows.map(({ no }) => no),
      ['990101001/2015-00007', null, null],
    );
  });

  test('有一行不对就一条也不导入，按行号说明每一处', async () => {
    const before = (await documents()).length;
    const { stage, problems } = await imported([
      sound,
      { ...sound, 名称: '', 生成日期: '2020-02-31' },
      { ...sound, 目录事项: '没有的事项', 附件: '没有.pdf', 生成日期: '2020年' },
      { ...sound, 公开属性: '保密' },
      { ...sound, 公开属性: '不予公开' },
      { ...sound, 正文: '' },
      { ...sound, 索引号: '990101001/2015-00007' },
    ]);
    assert.equal(stage, 'refused');
    const said = (row: number) =>
      problems
        .filter((one) => one.row === row)
        .map(({ sentence }) => sentence)
        .join('');
    assert.equal(said(2), '');
    assert.match(said(3), /标题.*没有这一天/);
    assert.match(said(4), /没有“没有的事项”.*没有找到附件“没有.pdf”.*年-月-日/);
    assert.match(said(5), /公开属性.*主动公开、依申请公开、不予公开.*保密/);
    assert.match(said(6), /选择依据的条款/);
    assert.match(said(7), /都是空的/);
    assert.equal((await documents()).length, before);
  });

  test('正文在 Word 文档里；日期照习惯的写法；没有导入的图片逐行说明', async () => {
    const text = '<w:p><w:r><w:t>取暖</w:t></w:r><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>';
    const word = writeZip([['word/document.xml', `<w:document><w:body>${text}</w:body></w:document>`]]);
    const done = await imported(
      [{ ...sound, 名称: '取暖通知', 生成日期: '2020年3月2日', 正文: '', 正文文件: '取暖通知1.docx' }],
      { '取暖通知1.docx': word },
    );
    assert.deepEqual(done, {
      stage: 'done',
      done: 1,
      total: 1,
      problems: [{ row: 2, sentence: '正文文件“取暖通知1.docx”中的 1 张图片没有导入，需要的请作为附件。' }],
    });
    const { rows } = await world.db.owner.pool.query(
      "select body, formed_on::text as formed_on from revision where title = '取暖通知'",
    );
    assert.deepEqual(rows, [{ body: '<p>取暖</p>', formed_on: '2020-03-02' }]);
  });

  test('一处错误只说一句话', async () => {
    const { problems } = await imported(
      [
        { ...sound, 生成日期: '三月初' },
        { ...sound, 正文: '', 正文文件: '没有.docx' },
        { ...sound, 正文: '', 正文文件: '坏的.docx' },
        { ...sound, 公开属性: '不予公开', 不公开依据: '自编的条款', 不公开理由: '内部' },
        { ...sound, 正文: '', 附件: '没有.pdf' },
      ],
      { '坏的.docx': '不是压缩包' },
    );
    assert.deepEqual(
      problems.map(({ row }) => row),
      [2, 3, 4, 5, 6],
      JSON.stringify(problems),
    );
    assert.match(problems[0]?.sentence ?? '', /“生成日期”.*“三月初”/);
    assert.match(problems[2]?.sentence ?? '', /“坏的\.docx”已损坏/);
  });

  test('索引号与已有的、与同表的重复，整批不导入', async () => {
    const before = (await documents()).length;
    const taken = await imported([
      { ...sound, 名称: '先行' },
      { ...sound, 索引号: '990101001/2015-00007' },
    ]);
    assert.deepEqual(
      [taken.stage, taken.problems],
      ['refused', [{ row: 3, sentence: '索引号“990101001/2015-00007”已属于别的信息。' }]],
    );
    const twice = await imported([
      { ...sound, 索引号: '甲1' },
      { ...sound, 索引号: '甲1' },
    ]);
    assert.match(twice.problems[0]?.sentence ?? '', /与第 2 行相同/);
    assert.equal((await documents()).length, before);
  });

  test('指向别处的文件名、不是表的文件，各有一句话', async () => {
    const outside = await imported([sound], { '../x.txt': '1' });
    assert.match(outside.problems[0]?.sentence ?? '', /指向别的位置/);
    const file = await anAttachment(world.files, '不是表', '表.xlsx');
    const runner = new ImportRunner(world.db.desk, world.files, broken);
    runner.begin(world.clerk, { sheet: file.digest, files: [] });
    await runner.idle();
    assert.match(runner.progress(world.office).problems[0]?.sentence ?? '', /XLSX|工作簿/);
  });

  test('空表的表头能原样读回', async () => {
    const { digest } = await world.files.put(Readable.from([await itemTemplate('示范镇人民政府')]));
    const runner = new ImportRunner(world.db.desk, world.files, broken);
    runner.begin(world.clerk, { sheet: digest, files: [] });
    await runner.idle();
    const { stage, problems } = runner.progress(world.office);
    assert.equal(stage, 'refused');
    assert.match(problems.map(({ sentence }) => sentence).join(''), /没有找到附件“名单.xlsx”/);
  });

  test('带来的索引号在发布时不再改变', async () => {
    const { rows } = await world.db.owner.pool.query(
      "select document_id from document where index_no = '990101001/2015-00007'",
    );
    const saved = value(
      await world.act((tx) =>
        saveDraft(tx, world.files, world.clerk, aDraft({ base: 1, title: '改过' }), rows[0]?.document_id),
      ),
    );
    await bring(world, saved, 'published');
    const after = await world.db.owner.pool.query('select index_no from document where document_id = $1', [saved.id]);
    assert.equal(after.rows[0]?.index_no, '990101001/2015-00007');
    assert.equal(await verifyPublishing(world.db.owner.kysely, world.files), null);
  });
});
