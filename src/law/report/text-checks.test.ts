import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReportTables, SectionKey } from './form.js';
import { checkText } from './text-checks.js';

const seven = (total: number): number[] => [total, 0, 0, 0, 0, 0, total];
const tables: ReportTables = {
  form: '2021',
  table2: {},
  table3: { newReceived: seven(5), carriedOver: seven(1), carriedForward: seven(2), 'result.total': seven(4) },
  table4: { review: [1, 0, 0, 0, 1], litigationDirect: [0, 0, 0, 0, 0], litigationAfterReview: [1, 1, 0, 0, 2] },
};
const results = '年度工作考核得分95分，社会评议满意率98%，未发生责任追究情形。';

function check(
  narrative: Partial<Record<SectionKey, string>>,
  more: { agency?: string; year?: number; body?: string } = {},
): string[] {
  const { agency = '示范镇人民政府', year = 2023, body } = more;
  const overview = `${narrative.overview ?? ''}\n${results}`;
  const report = { agency, year, form: '2021', tables, narrative: { ...narrative, overview } } as const;
  const findings = checkText(body === undefined ? report : { ...report, body });
  return findings.map((finding) => `${finding.check} ${finding.severity} ${finding.sentence}`);
}

describe('C11 numbers of the text against the tables', () => {
  const right = [
    '全年收到政府信息公开申请5件，上年结转1件。',
    '2023 年共受理政府信息公开申请 5 件，另有2件结转下年度2件。',
    '发生行政复议1件、行政诉讼2件。',
  ];
  for (const overview of right) it(`holds: ${overview}`, () => assert.deepEqual(check({ overview }), []));
  const wrong: readonly (readonly [string, RegExp])[] = [
    ['全年收到政府信息公开申请6件。', /C11 error 正文说本年新收政府信息公开申请 6 件，表格里是 5 件/u],
    ['本年度我镇没有收到公开政府信息申请。', /C11 error .* 0 件，表格里是 5 件/u],
    ['上年结转3件。', /C11 error .*上年结转.* 3 件，表格里是 1 件/u],
    ['因政府信息公开引起的行政复议2件。', /C11 error .*行政复议 2 件，表格里是 1 件/u],
    ['未发生政府信息公开行政诉讼案件。', /C11 error .*行政诉讼 0 件，表格里是 2 件/u],
    ['其中网上收到申请3件。', /C11 warning/u],
  ];
  for (const [overview, expected] of wrong) {
    it(`differs: ${overview}`, () => {
      const findings = check({ overview });
      assert.equal(findings.length, 1, findings.join('\n'));
      assert.match(findings[0] ?? '', expected);
    });
  }
});

it('C12 the notice of the other form', () => {
  const body = '根据国办公开办函〔2019〕60号要求编制。';
  assert.match(check({}, { body })[0] ?? '', /C12 error 2023 年度报告引用了国办公开办函〔2019〕60号/u);
  const right = [
    '根据国办公开办函〔2021〕30号要求编制。',
    '根据国办公开办函〔2021〕30号编制，该通知取代了国办公开办函〔2019〕60号。',
    '原国办公开办函〔2019〕60号的格式不同。',
    '国办公开办函〔2019〕60号已经废止。',
    '国办公开办函〔2019〕60号自2021年度起不再执行。',
  ];
  for (const words of right) assert.deepEqual(check({}, { body: `${words}统计期限为2023年。` }), [], words);
});

describe('C14 repeats', () => {
  it('a name twice in one enumeration', () => {
    const overview = '完善了“公开制度”、“保密审查制度”、“考核评议制度”、“考核评议制度”等。';
    const findings = check({ overview });
    assert.equal(findings.length, 1);
    assert.match(findings[0] ?? '', /C14 info “考核评议制度”在同一句里列了不止一次/u);
  });
  it('a name again that stood with the verb before, and no item that only resembles another', () => {
    const twice = check({ overview: '完善了考核评议制度、责任追究制度、考核评议制度等。' });
    assert.equal(twice.length, 1, twice.join('\n'));
    assert.match(twice[0] ?? '', /C14 info “考核评议制度”/u);
    assert.deepEqual(check({ overview: '完善了考核评议制度、责任追究制度，落实了保密审查制度、追究制度。' }), []);
  });
  it('a paragraph twice', () => {
    const text = '我镇公开栏由专人管理并按月更换内容，接受群众监督。';
    assert.match(check({ problems: `${text}\n${text}` }).join('\n'), /C14 info 这一段与前面的一段完全相同/u);
  });
  it('a long passage in two sections', () => {
    const passage = '健全机制并明确各村公开栏的管理人员和更换时间以及照片留存的办法和检查的次数与方式';
    const findings = check({ overview: `一是${passage}。`, problems: `下一步将${passage}，继续落实。` });
    assert.equal(findings.length, 1);
    assert.match(findings[0] ?? '', /几乎逐字相同/u);
  });
});

describe('T1 approximate numbers', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['公示各类消息450余条，热点信息130余条。', ['450余条', '130余条']],
    ['发放资料近百份。', ['近百份']],
    ['培训约30人次。', ['约30人次']],
    ['公开信息200条左右。', ['200条左右']],
    ['受众超过1000人次。', ['超过1000人次']],
    ['公开信息312条，近年来不断完善，预约3次。', []],
    ['培训网格员千余名、走访几十次，播放上百次，张贴数百条。', ['千余名', '几十次', '上百次', '数百条']],
    ['投入近2亿元，整改约20处，设公开栏30余个。', ['近2亿元', '约20处', '30余个']],
    ['超过20个工作日的，3个多月未更新的，总数百条。', []],
    ['50人以上的单位、100万元以上项目、3个以上单位。', []],
  ];
  for (const [overview, words] of cases) {
    it(overview, () => {
      const found = check({ overview }).map((finding) => /“(.+?)”/u.exec(finding)?.[1]);
      assert.deepEqual(found, words);
    });
  }
});

describe('T2 results that 条例50条 asks of governments', () => {
  const run = (overview: string, agency = '示范镇人民政府'): string[] =>
    checkText({ agency, year: 2023, form: '2021', tables: null, narrative: { overview } }).map((one) => one.sentence);
  it('a plan is not a result', () => {
    const [sentence = ''] = run('政府信息公开工作纳入年终考核工作，强化责任追究，完善“考核评议制度”。');
    assert.match(sentence, /没有写工作考核、社会评议、责任追究的结果/u);
    assert.match(sentence, /只是安排或制度/u);
  });
  it('one missing result is named alone', () => {
    assert.match(run('工作考核得分95分，未发生责任追究情形。')[0] ?? '', /^没有写社会评议的结果/u);
  });
  it('all results', () => assert.deepEqual(run(results), []));
  it('departments and 街道办事处 are not asked', () => {
    for (const agency of ['示范县教育局', '示范街道办事处']) assert.deepEqual(run('总结。', agency), [], agency);
  });
  it('how the public judged is a result, that it shall be asked is none', () => {
    const rest = '工作考核得分95分，未发生责任追究情形。';
    for (const said of ['社会评议结果：满意。', '群众评价满意。', '评议结果为基本满意。']) {
      assert.deepEqual(run(`${said}${rest}`), [], said);
    }
    for (const said of ['开展社会评议，提高群众满意度。', '评议结果是改进工作的依据。']) {
      assert.match(run(`${said}${rest}`)[0] ?? '', /没有写社会评议的结果/u, said);
    }
  });
});

describe('T3 agency and period', () => {
  it('another township and another year', () => {
    const body = '本报告由样板镇人民政府编制，统计期限自2022年1月1日至2022年12月31日。';
    const findings = check({}, { body }).join('\n');
    assert.match(findings, /T3 error 标题是 2023 年度，正文的统计期限写作 2022 年/u);
    assert.match(findings, /T3 warning 标题的机关是示范镇人民政府，正文出现了“…样板镇人民政府”/u);
  });
  it('only another year is spoken of', () => {
    assert.match(check({ overview: '2022年，我镇扎实推进公开。' })[0] ?? '', /T3 warning/u);
  });
  it('a longer name is read whole', () => {
    const findings = check({ overview: '2023年，由样板平桥乡人民政府公开。' }).join('\n');
    assert.match(findings, /正文出现了“…样板平桥乡人民政府”/u);
  });
  const own = [
    '示范镇人民政府公开信息312条。',
    '编制单位示范镇人民政府。',
    '成立了镇人民政府领导小组，督促镇人民政府、县级镇人民政府、党委镇人民政府公开。',
    '2022年度政府信息公开年度报告指出的问题已经整改。',
    '报告期内完成2021年存在问题的整改，报告期间2022年的问题已经整改。',
  ];
  for (const text of own) {
    it(`fine: ${text}`, () => assert.deepEqual(check({ overview: `2023年的情况。${text}` }), []));
  }
  it('a text that calls itself the report of another year', () => {
    const title = '2022年度示范镇政府信息公开年度报告';
    const bodies = [
      check({}, { body: `${title}，2023年编制。` }),
      check({ overview: `2023年，现将${title}公布如下。` }),
    ];
    bodies.push(check({ overview: `2023年，本报告为${title}。` }));
    for (const findings of bodies)
      assert.match(findings.join('\n'), /T3 error 标题是 2023 年度，正文自称 2022 年度报告/u);
  });
});
