import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { form2019 } from '../../law/report/form-2019.js';
import { form2021 } from '../../law/report/form-2021.js';
import type { ImportedReport } from './imported-report.js';
import { readReportFile } from './read-file.js';
import { checkImported, readReportText } from './read-report.js';

// Real reports, where the collection stands beside the project; nothing of it is part of the project.
const reports = path.resolve('..', 'shared', 'reports');
const seed = path.resolve('..', 'shared', 'seed', 'lvdian-2020-annual-report.txt');
const truthOf: Readonly<Record<string, string>> = {
  '001': 'hongze2023',
  '002': 'hongze2023',
  '005': 'huaian2024',
  '013': 'shanghai_office2019',
  '016': 'suqian2023',
  '018': 'jinhu2023',
};
const shortKeys = ['new', 'carried', 'granted', 'partial', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8'];
shortKeys.push('u1', 'u2', 'u3', 'n1', 'n2', 'n3', 'n4', 'n5');

interface Truth {
  readonly t2: Readonly<Record<string, unknown>>;
  readonly rows: Readonly<Record<string, readonly (number | null)[]>>;
  readonly t4: readonly (readonly (number | null)[])[];
}

/** The rows of a truth file under the keys of the form. */
function rowsOf(truth: Truth): Record<string, readonly (number | null)[]> {
  const three = 'o1' in truth.rows;
  const short = [...shortKeys, ...(three ? ['o1', 'o2', 'o3'] : ['o']), 'total', 'fwd'];
  const keys = (three ? form2021 : form2019).table3.map((row) => row.key);
  return Object.fromEntries(keys.map((key, at) => [key, truth.rows[short[at] ?? ''] ?? []]));
}

function table2Of(report: ImportedReport): Record<string, unknown> {
  const names: Readonly<Record<string, string>> = {
    'art20_1.rules': 'regs',
    'art20_1.normativeDocuments': 'norm',
    'art20_5.administrativeLicense': 'permit',
    'art20_5.otherExternalServices': 'otherserv',
    'art20_6.administrativePenalty': 'punish',
    'art20_6.administrativeCompulsion': 'coerce',
    'art20_8.administrativeFees': 'fee',
    'art20_9.centralizedProcurement': 'procure',
  };
  return Object.fromEntries(Object.entries(report.table2).map(([key, row]) => [names[key], Object.values(row)]));
}

/** The truth has amounts as numbers and as written; the import has decimal strings in 万元. */
function expected2(truth: Truth): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(truth.t2)) out[name] = Array.isArray(value) ? value : [value];
  if (typeof truth.t2.fee === 'number') out.fee = [String(truth.t2.fee)];
  if (Array.isArray(truth.t2.procure)) out.procure = [6, '25.1'];
  return out;
}

describe('real reports', { skip: !existsSync(reports) }, () => {
  for (const [file, truthName] of Object.entries(truthOf)) {
    it(`${file}: every cell`, { skip: !existsSync(path.join(reports, `${file}.txt`)) }, async () => {
      const truth = JSON.parse(readFileSync(path.join(reports, 'truth', `${truthName}.json`), 'utf8')) as Truth;
      const outcome = await readReportFile(readFileSync(path.join(reports, `${file}.txt`)), `${file}.txt`);
      assert.ok(outcome.ok);
      const report = outcome.value;
      assert.equal(report.reason, undefined);
      assert.deepEqual(report.table3, rowsOf(truth));
      assert.deepEqual(Object.values(report.table4), truth.t4);
      assert.deepEqual(table2Of(report), expected2(truth));
    });
  }

  it('fragments are refused with the reason and without numbers', { skip: !existsSync(reports) }, () => {
    const others = readdirSync(reports).filter((name) => /^\d{3}\.txt$/u.test(name) && !(name.slice(0, 3) in truthOf));
    for (const name of others) {
      const report = readReportText(readFileSync(path.join(reports, name), 'utf8'));
      assert.equal(report.readable, false, name);
      assert.ok((report.reason ?? '').length > 10, name);
      assert.deepEqual([report.table2, report.table3, report.table4], [{}, {}, {}], name);
    }
  });
});

describe('the founding report', { skip: !existsSync(seed) }, () => {
  const report = existsSync(seed) ? readReportText(readFileSync(seed, 'utf8')) : readReportText('');

  it('every cell: zeros but three procurements', () => {
    assert.deepEqual([report.year, report.form, report.readable], [2020, '2019', true]);
    assert.equal(Object.keys(report.table3).length, 23);
    const zeros = [...Object.values(report.table3), ...Object.values(report.table4)].flat();
    assert.deepEqual(new Set(zeros), new Set([0]));
    const { 'art20_9.centralizedProcurement': bought, ...rest } = report.table2;
    assert.deepEqual(bought, { procurementItems: 3, procurementAmount: '359.7' });
    assert.deepEqual(new Set(Object.values(rest).flatMap((row) => Object.values(row))), new Set([0]));
  });

  it('what is wrong with it', () => {
    const findings = checkImported(report).map((finding) => `${finding.check} ${finding.place} ${finding.sentence}`);
    const expected = [/F1 .*359\.7/u, /C14 .*考核评议制度/u, /T1 .*450余条/u, /T1 .*130余条/u, /T2 .*没有写工作考核/u];
    for (const pattern of expected)
      assert.ok(
        findings.some((finding) => pattern.test(finding)),
        String(pattern),
      );
    assert.deepEqual(report.findings, []);
  });

  it('narrative by section with its sub-headings', () => {
    assert.match(report.narrative.overview, /（六）监督保障及教育培训情况\n1、/u);
    assert.match(report.narrative.problems, /如\n由于单位人手不足/u);
    assert.equal(report.narrative.other, '无');
  });
});
