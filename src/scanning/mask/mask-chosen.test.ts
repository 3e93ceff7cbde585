import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { utils, write } from '@e965/xlsx';
import { openZip } from '../../untrusted/zip.js';
import { extractFile } from '../extract/extract-file.js';
import { cell, paragraph, sampleWord, sampleWorkbook } from '../testing/office-files.js';
import { maskScanned } from './mask-file.js';

const without = (file: Uint8Array, name: string, ...words: readonly string[]) =>
  maskScanned(
    file,
    name,
    words.map((text) => ({ kind: 'chosen', text })),
  );

describe('另行删去的文字', () => {
  it('Excel 的日期也删去', async () => {
    const sheet = utils.aoa_to_sheet([[{ t: 'n', v: 43895, z: 'yyyy"年"m"月"d"日"' }, '甲泉村']]);
    const book = utils.book_new(sheet, '表');
    const file = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const outcome = await without(file, '甲.xlsx', '2020年3月5日');
    assert.ok(outcome.ok, outcome.ok ? '' : outcome.sentence);
    const again = await extractFile(outcome.value.bytes, '甲.xlsx');
    const text = again.ok ? again.value.parts.map((part) => part.text).join('\n') : '';
    assert.match(text, /＊{8}\t甲泉村/u);
  });

  it('一个姓名分在两格里，遮盖不了，就不采用', async () => {
    const row = `<sheetData><row r="1">${cell('A1', '张')}${cell('B1', '示范')}</row></sheetData>`;
    const outcome = await without(sampleWorkbook([{ name: '表', xml: row }]), '甲.xlsx', '张示范');
    assert.match(outcome.ok ? '' : outcome.sentence, /仍能找到要求删去的文字/u);
  });

  it('Word 链接的地址里有的，地址也不留', async () => {
    const link = 'https://甲泉.example/%E5%BC%A0%E7%A4%BA%E8%8C%83';
    const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${link}" TargetMode="External"/></Relationships>`;
    const file = sampleWord(paragraph('见链接'), { '_rels/header1.xml.rels': rels });
    const outcome = await without(file, '甲.docx', '张示范');
    assert.ok(outcome.ok, outcome.ok ? '' : outcome.sentence);
    const members = openZip(outcome.value.bytes);
    assert.ok(typeof members !== 'string');
    const written = members.find(({ name }) => name === 'word/_rels/header1.xml.rels');
    assert.match(written?.read().toString() ?? '', /Target="about:blank"/u);
  });
});
