import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { draftSchema } from './contract.js';
import { plainText } from './plain-text.js';
import { sanitiseBody } from './sanitise.js';

const cases: readonly (readonly [what: string, sent: string, kept: string])[] = [
  ['脚本连同内容都去掉', '<p>公示</p><script>alert(1)</script>', '<p>公示</p>'],
  ['未闭合的脚本', '<p>公示</p><script>alert(1)', '<p>公示</p>'],
  ['大小写混写的脚本', '<p>公示</p><ScRiPt>alert(1)</sCrIpT>', '<p>公示</p>'],
  ['事件属性', '<p onclick="alert(1)" onerror=alert(2)>公示</p>', '<p>公示</p>'],
  ['图片的 onerror', '<p>公示<img src=x onerror=alert(1)></p>', '<p>公示</p>'],
  ['javascript: 地址', '<a href="javascript:alert(1)">查看</a>', '<a>查看</a>'],
  ['夹有换行和实体的 javascript: 地址', '<a href="java&#10;script&colon;alert(1)">查看</a>', '<a>查看</a>'],
  ['前有控制字符的 javascript: 地址', '<a href="\u0001javascript:alert(1)">查看</a>', '<a>查看</a>'],
  ['data: 地址', '<a href="data:text/html,<script>1</script>">查看</a>', '<a>查看</a>'],
  ['不写协议的他站地址', '<a href="//other.example/x">查看</a>', '<a>查看</a>'],
  [
    '普通地址留下',
    '<a href="https://www.example.gov.cn/x">查看</a>',
    '<a href="https://www.example.gov.cn/x">查看</a>',
  ],
  ['样式表', '<style>p{display:none}</style><p>公示</p>', '<p>公示</p>'],
  [
    '遮住页面的样式',
    '<p style="position:fixed;inset:0;text-align:center">公示</p>',
    '<p style="text-align:center">公示</p>',
  ],
  ['引用外部资源的样式', '<p style="background:url(//other.example/x)">公示</p>', '<p>公示</p>'],
  ['框架', '<iframe src="https://other.example"></iframe><p>公示</p>', '<p>公示</p>'],
  ['对象和嵌入', '<object data="x"></object><embed src="x"><p>公示</p>', '<p>公示</p>'],
  ['表单', '<form action="//other.example"><input name="a"><p>公示</p></form>', '<p>公示</p>'],
  ['元信息和基准地址', '<meta http-equiv="refresh" content="0"><base href="//x"><p>公示</p>', '<p>公示</p>'],
  ['SVG 里的脚本', '<svg><script>alert(1)</script><a xlink:href="javascript:1">查看</a></svg>', '<a>查看</a>'],
  ['数学标记里的夹带', '<math><mtext><img src=x onerror=alert(1)></mtext></math><p>公示</p>', '<p>公示</p>'],
  ['注释里的夹带', '<!--<img src=x onerror=alert(1)>--><p>公示</p>', '<p>公示</p>'],
  ['文字里的尖括号留作文字', '<p>1 &lt; 2</p>', '<p>1 &lt; 2</p>'],
  [
    '表格的合并单元格留下',
    '<table><tr><td colspan="2" width="9">甲</td></tr></table>',
    '<table><tr><td colspan="2">甲</td></tr></table>',
  ],
  [
    'Word 文件头里的文字',
    '<head><title>标题</title><xml><w:View>Normal</w:View></xml></head><p>公示<o:p></o:p></p>',
    '<p>公示</p>',
  ],
  ['修订中删去的文字', '<p>公示<del>旧的姓名</del></p>', '<p>公示</p>'],
  ['一级和五级标题', '<h1>甲</h1><h5>乙</h5>', '<h2>甲</h2><h4>乙</h4>'],
];

describe('正文的清理', () => {
  for (const [what, sent, kept] of cases) {
    test(what, () => assert.equal(sanitiseBody(sent), kept));
  }

  test('清理过的再清理一次，不再变化', () => {
    for (const [, sent] of cases) assert.equal(sanitiseBody(sanitiseBody(sent)), sanitiseBody(sent));
  });

  test('属性值里的尖括号不会在第二次读取时成为标记', () => {
    const once = sanitiseBody('<a href="https://x.example/&quot;><script>alert(1)</script>">查看</a>');
    assert.ok(!/<script/i.test(once), once);
  });

  test('一万层嵌套处理得完，留下的不超过六十层', { timeout: 60_000 }, () => {
    const kept = sanitiseBody(`${'<blockquote>'.repeat(10_000)}公示${'</blockquote>'.repeat(10_000)}`);
    assert.ok((kept.match(/<blockquote>/g)?.length ?? 0) <= 60);
  });

  for (const [what, body] of [
    ['尖括号', '<'.repeat(400_000)],
    ['不闭合的标记', '<a '.repeat(130_000)],
    ['不闭合的注释', '<!--'.repeat(100_000)],
    ['实体', '&#'.repeat(200_000)],
  ] as const) {
    test(`四十万个字符的${what}不会让系统停住`, { timeout: 60_000 }, () => {
      draftSchema.shape.body.safeParse(body);
      assert.equal(typeof plainText(sanitiseBody(body)), 'string');
    });
  }
});
