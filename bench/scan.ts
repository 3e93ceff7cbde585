import path from 'node:path';
import exceljs from 'exceljs';
import { migrationsDir } from '../src/db/migration-files.js';
import { detect } from '../src/scanning/detect/detect.js';
import type { FindingKind } from '../src/scanning/detect/kind.js';
import { scanCommand } from '../src/scanning/extract/in-child.js';
import { scanFile } from '../src/scanning/scan-file.js';
import { sampleCard, sampleId } from '../src/scanning/testing/samples.js';
import { median, type Row, report, say, timed } from './row.js';

const rounds = 7;
const workbookRows = 50_000;
const planted = 2_000;
const cleanLines = 10_000;

/** The same numbers in every run. */
let state = 20_201_231;
function random(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}
const pick = <T>(values: readonly T[]): T => values[random(values.length)] as T;
const digits = (count: number): string => String(random(10 ** count)).padStart(count, '0');
const two = (most: number): string => String(1 + random(most)).padStart(2, '0');

const stems = [...'甲乙丙丁戊己庚辛壬癸'];
const names = ['张示范', '李示范', '王示例', '赵样本'];
const birth = (): string => `${1930 + random(90)}${two(12)}${two(28)}`;
const wide = (text: string): string => text.replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

/** With a last digit that no checksum gives, as somebody mistypes it. */
const wrongEnd = (number: string): string =>
  `${number.slice(0, -1)}${(Number.parseInt(number.slice(-1), 10) + 1 || 1) % 10}`;

/** One personal datum of every kind in the ways that people write it; none belongs to anybody. */
const plants: readonly (readonly [FindingKind, () => string])[] = [
  ['idNumber', () => sampleId(birth(), digits(3))],
  ['idNumber', () => wide(sampleId(birth(), digits(3)))],
  ['idNumber', () => sampleId(birth(), digits(3)).replace(/^(.{6})(.{8})/, '$1 $2 ')],
  ['idNumber', () => `身份证号${wrongEnd(sampleId(birth(), digits(3)))}`],
  ['bankCard', () => `银行卡号 ${wrongEnd(sampleCard(`620000${digits(9)}`, 19))}`],
  ['idNumber15', () => `990101${two(99)}${two(12)}${two(28)}${digits(3)}`],
  ['mobile', () => `1540000${digits(4)}`],
  ['mobile', () => `154-0000-${digits(4)}`],
  ['landline', () => `026-8800${digits(4)}`],
  ['bankCard', () => sampleCard(`620000${digits(9)}`, 19)],
  ['bankCard', () => sampleCard(`620000${digits(6)}`, 16).replace(/(.{4})(?=.)/g, '$1 ')],
  ['address', () => `示范县示范镇${pick(stems)}子村${1 + random(12)}组${1 + random(200)}号`],
  ['address', () => `示范镇${pick(stems)}丑路${1 + random(300)}号${1 + random(20)}幢${101 + random(800)}室`],
  ['email', () => `sample${digits(4)}@mail.example`],
  ['plate', () => `宁Z${digits(5)}`],
  ['passport', () => `E0000${digits(4)}`],
  ['health', () => `患${pick(['肺癌', '尿毒症', '精神分裂症', '高血压', '糖尿病'])}`],
  ['minor', () => `留守儿童，${1 + random(14)}岁`],
  ['secrecyMark', () => pick(['机密★10年', '秘密★', '内部资料', '工作秘密'])],
  ['gps', () => `坐标30.${digits(6)},120.${digits(6)}`],
];
const frames: readonly ((what: string) => string)[] = [
  (what) => `${pick(names)}，${what}，特此公示。`,
  (what) => `序号${1 + random(99)}\t${pick(names)}\t${what}\t2020-${two(12)}-${two(28)}`,
  (what) => `经核查（${what}），符合条件。`,
  (what) => what,
];

/** Lines as a township publishes them, with numbers that look like somebody's and are not. */
const clean: readonly (() => string)[] = [
  () => `示政发〔20${two(24)}〕${1 + random(200)}号`,
  () => `索引号：990101001/20${two(24)}-${digits(5)}`,
  () => `统一社会信用代码：11990101MB${digits(7)}X`,
  () => `发布日期：20${two(24)}-${two(12)}-${two(28)} ${two(23)}:${two(59)}:${two(59)}`,
  () => `本年度安排资金${random(90_000)}.${digits(2)}万元，惠及${random(9000)}户。`,
  () => `合计\t${random(1e6)}\t${random(1e6)}\t${random(1e6)}\t${random(1e6)}.${digits(2)}`,
  () => `支付金额：￥${1 + random(9)},${digits(3)},${digits(3)}.00`,
  () => `合同编号：GK20${two(24)}${two(12)}${digits(4)}`,
  () => `采购项目编号 99${digits(12)}`,
  () => `流水号 ${1 + random(8)}${digits(15)}`,
  () => `受理编号：99${digits(16)}`,
  () => `示范小学三年级语文组开展教研活动，学校共有${random(900)}名12岁以下学生。`,
  () => `根据《中华人民共和国政府信息公开条例》第${1 + random(56)}条，现将有关事项公布如下。`,
  () => '开展高血压、糖尿病患者健康管理服务，落实残疾人两项补贴政策。',
  () => '宣传未成年人保护法，做好学生资助和营养改善工作。',
  () => `全镇耕地面积${random(90_000)}亩，第${1 + random(9)}组完成${random(100)}%。`,
  () => `政务服务热线12345，邮编0000${digits(2)}。`,
  () => `${two(12)}月${two(28)}日${two(23)}时${two(59)}分，气温${random(30)}.${digits(1)}℃。`,
  () => '除涉及国家秘密、商业秘密和个人隐私的以外，予以公开。',
  () => `会议在镇政府${1 + random(9)}楼会议室召开，${random(90)}人参加。`,
];

function throughput(): Row {
  const page = Array.from({ length: 20_000 }, () => pick(clean)());
  for (let line = 0; line < page.length; line += 200) page[line] = pick(frames)(pick(plants)[1]());
  const text = page.join('\n').repeat(12);
  const megabytes = Buffer.byteLength(text) / 1e6;
  const speed = (seconds: number): number => megabytes / seconds;
  const [scan, walk]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds + 1; round += 1) {
    let before = performance.now();
    detect(text);
    const scanned = speed((performance.now() - before) / 1000);
    before = performance.now();
    let sum = 0;
    for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
    const walked = speed((performance.now() - before) / 1000);
    if (round === 0 || sum === 0) continue; // the compiler's
    scan.push(scanned);
    walk.push(walked);
  }
  return {
    name: `scan plain text, ${megabytes.toFixed(0)} MB UTF-8`,
    unit: 'MB/s',
    rounds: scan,
    target: '≥ 20 MB/s',
    met: median(scan) >= 20,
    peer: { name: 'every character looked at once', rounds: walk },
    note: 'one line in 200 holds a finding',
  };
}

async function workbook(): Promise<Row> {
  say(`writing a workbook of ${workbookRows} rows …`);
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('名单');
  for (let row = 1; row <= workbookRows; row += 1) {
    const cells = [
      row,
      pick(names),
      `示范镇${pick(stems)}子村`,
      random(1e6) / 100,
      digits(9),
      `2020-${two(12)}-${two(28)}`,
    ];
    sheet.addRow([...cells, pick(clean)(), digits(8), digits(8), `1540000${digits(4)}`]);
  }
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  // The bundle has no child beside it.
  const command = scanCommand(path.join(path.dirname(migrationsDir()), 'src', 'scanning', 'extract', 'scan-child.ts'));
  const times: number[] = [];
  let found = 0;
  for (let round = 0; round < 3; round += 1) {
    const seconds =
      (await timed(async () => {
        const scanned = await scanFile(bytes, '名单.xlsx', command);
        if (!scanned.ok) throw new Error(scanned.sentence);
        found = scanned.value.findings.length;
      })) / 1000;
    times.push(seconds);
  }
  const size = (bytes.length / 1024 / 1024).toFixed(1);
  return {
    name: `scan XLSX, ${workbookRows} rows, ${size} MB`,
    unit: 's',
    rounds: times,
    target: '< 5 s',
    met: median(times) < 5,
    note: `${found} findings for ${workbookRows} planted; the child process and its compiler included`,
  };
}

function accuracy(): Row[] {
  const missed: string[] = [];
  for (let index = 0; index < planted; index += 1) {
    const [kind, write] = plants[index % plants.length] as (typeof plants)[number];
    const line = pick(frames)(write());
    if (!detect(line).some((finding) => finding.kind === kind)) missed.push(`${kind}: ${line}`);
  }
  const alarms: string[] = [];
  for (let index = 0; index < cleanLines; index += 1) {
    const line = pick(clean)();
    const [finding] = detect(line);
    if (finding !== undefined) alarms.push(`${finding.kind}: ${line}`);
  }
  for (const line of [...missed.slice(0, 5), ...alarms.slice(0, 5)]) say(line);
  const share = ((planted - missed.length) / planted) * 100;
  const wrong = (alarms.length / cleanLines) * 100;
  return [
    { name: `planted items found, of ${planted}`, unit: '%', rounds: [share], target: '100 %', met: share === 100 },
    { name: `false alarms, of ${cleanLines} clean lines`, unit: '%', rounds: [wrong], target: '< 1 %', met: wrong < 1 },
  ];
}

report([throughput(), ...accuracy(), await workbook()]);
