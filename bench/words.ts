// How fast the words of a text are checked: repetitions, outdated law, names of a large dictionary, whose words they are.
import { checkWords } from '../src/wording/check-words.js';
import type { WordingEntry } from '../src/wording/dictionary.js';
import { median, type Row, report } from './row.js';

const rounds = 5;
const lines = [
  '根据《中华人民共和国政府信息公开条例》第二十一条，现将我镇本年度低保审核结果予以公示，请社会各界监督。',
  '本次公示共 456 户，涉及资金 23.5 万元，公示期为七个工作日，由镇党政办公室负责解释。',
  '各村民委员会应当按照目录要求及时更新公示栏，做到内容一致、时间一致。',
];
const places: WordingEntry[] = Array.from({ length: 1000 }, (_, at) => ({
  kind: 'place',
  wrong: `样例${String.fromCodePoint(0x4e00 + at)}镇`,
  right: '',
  since: null,
  source: '邻近乡镇名单',
}));

function speed(): Row {
  const text = `${lines.join('\n')}\n`.repeat(4000);
  const megabytes = Buffer.byteLength(text) / 1e6;
  const measured: number[] = [];
  for (let round = 0; round < rounds + 1; round += 1) {
    const before = performance.now();
    checkWords([{ text, placeAt: () => '正文' }], {
      dictionary: places,
      speaker: { kind: 'township', shortName: '示范镇' },
      tables: [],
    });
    if (round > 0) measured.push(megabytes / ((performance.now() - before) / 1000));
  }
  const name = `check words, ${megabytes.toFixed(1)} MB UTF-8, a dictionary of 1,000`;
  return { name, unit: 'MB/s', rounds: measured, target: '—', note: `median ${median(measured).toFixed(1)}` };
}

report([speed()]);
