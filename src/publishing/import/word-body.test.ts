import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { writeZip } from '../../documents/letters/write-zip.js';
import { sanitiseBody } from '../sanitise.js';
import { wordBody } from './word-body.js';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const p = (text: string, rules = '') => `<w:p>${rules && `<w:pPr>${rules}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string, rules = '') => `<w:tc><w:tcPr>${rules}</w:tcPr>${p(text)}</w:tc>`;
function word(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  const text = `<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`;
  return writeZip([['word/document.xml', text], ...Object.entries(parts)]);
}
function read(body: string, parts: Readonly<Record<string, string>> = {}) {
  const found = wordBody(word(body, parts));
  assert.ok('html' in found, JSON.stringify(found));
  assert.equal(sanitiseBody(found.html), found.html, '净化之后一字不少');
  return found;
}

describe('正文取自 Word 文档', () => {
  test('段落、居中、加粗、换行；特殊字符不成为标签', () => {
    const { html, remarks } = read(
      `${p('取暖通知', '<w:jc w:val="center"/>')}<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>各</w:t></w:r>` +
        `<w:r><w:rPr><w:b/></w:rPr><w:t>村</w:t></w:r><w:r><w:t>：1 &lt; 2</w:t><w:br/><w:t>完</w:t></w:r></w:p><w:p/>`,
    );
    const expected = '<p style="text-align:center">取暖通知</p><p><strong>各村</strong>：1 &lt; 2<br />完</p>';
    assert.equal(html, expected);
    assert.deepEqual(remarks, []);
  });

  test('标题按样式的名称，样式的编号和继承不论', () => {
    const styles =
      `<w:styles ${w}><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>` +
      '<w:style w:styleId="a5"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style></w:styles>';
    const { html } = read(
      `${p('一级', '<w:pStyle w:val="1"/>')}${p('沿用', '<w:pStyle w:val="a5"/>')}${p('三级', '<w:outlineLvl w:val="4"/>')}`,
      { 'word/styles.xml': styles },
    );
    assert.equal(html, '<h2>一级</h2><h2>沿用</h2><h4>三级</h4>');
  });

  test('自动编号写成文字，下一级重新起算', () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering =
      `<w:numbering ${w}><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}` +
      `${level(1, 'decimal', '%2.')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
    const at = (text: string, depth: number) =>
      p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="3"/></w:numPr>`);
    const { html } = read([at('甲', 0), at('子', 1), at('丑', 1), at('乙', 0), at('寅', 1)].join(''), {
      'word/numbering.xml': numbering,
    });
    assert.equal(html, '<p>一、甲</p><p>1.子</p><p>2.丑</p><p>二、乙</p><p>1.寅</p>');
  });

  test('表格：横向、纵向合并都保留，表头行是表头', () => {
    const row = (cells: string, rules = '') => `<w:tr><w:trPr>${rules}</w:trPr>${cells}</w:tr>`;
    const { html } = read(
      `<w:tbl>${row(cell('村', '<w:vMerge w:val="restart"/>') + cell('人数', '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>')}` +
        `${row(cell('', '<w:vMerge/>') + cell('男') + cell('女'), '<w:tblHeader/>')}` +
        `${row(cell('甲泉村') + cell('3') + cell('4'))}</w:tbl>`,
    );
    assert.equal(
      html,
      '<table><tbody><tr><th rowspan="2">村</th><th colspan="2">人数</th></tr><tr><th>男</th><th>女</th></tr>' +
        '<tr><td>甲泉村</td><td>3</td><td>4</td></tr></tbody></table>',
    );
  });

  test('图片、脚注、隐藏文字、修订：取看得见的、接受后的文字，各说明一句', () => {
    const { html, remarks } = read(
      `<w:p><w:r><w:t>原文</w:t></w:r><w:del><w:r><w:delText>删去</w:delText><w:t>也删</w:t></w:r></w:del>` +
        '<w:ins><w:r><w:t>补上</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗语</w:t></w:r>' +
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>',
    );
    assert.equal(html, '<p>原文补上</p>');
    assert.equal(remarks.length, 4);
    assert.match(remarks.join(''), /1 张图片.*脚注.*隐藏文字.*修订/);
  });

  test('文本框的文字只取一次', () => {
    const box = `<w:txbxContent>${p('框中')}</w:txbxContent>`;
    const { html } = read(
      `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    );
    assert.equal(html, '<p>框中</p>');
  });
});

describe('打不开的 Word 文档各有一句话', () => {
  const cases: [name: string, bytes: Buffer, sentence: RegExp][] = [
    ['不是压缩包', Buffer.from('正文'), /不是 Word 文档/],
    ['设有密码的', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /密码/],
    ['带宏的', word(p('文'), { 'word/vbaProject.bin': 'x' }), /宏/],
    ['文件名指向别处的', word(p('文'), { '../x': 'x' }), /指向别处/],
    ['压缩炸弹', word(' '.repeat(20 * 1024 * 1024)), /远远超过/],
    ['没有正文部件的', writeZip([['word/styles.xml', '<a/>']]), /不是 Word 文档/],
    ['空白的', word('<w:p/>'), /没有文字/],
    ['只有图片的', word('<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>'), /只有图片/],
  ];
  for (const [name, bytes, sentence] of cases)
    test(name, () => {
      const found = wordBody(bytes);
      assert.ok('wrong' in found);
      assert.match(found.wrong, sentence);
    });
});
