import { Link } from 'react-router';
import type { Day } from '../../../src/law/day.js';
import { dayInChinese } from '../../../src/law/day.js';
import { type RuleCoverage, rulesCoverage } from '../../../src/law/guide/expected-rules.js';
import { type RuleRow, type RulesView, rulesRoutes } from '../../../src/publishing/rules-contract.js';
import { useReading } from '../queries.js';
import { useMe } from '../session.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import './guide.css';

/** 公开制度: the rules that stand published, what in them is outdated, and which are still missing. */
export function RulesPage() {
  return (
    <Page title="公开制度" trail={['信息公开']}>
      <Reading of={useReading(rulesRoutes.rules)}>{(view) => <Rules view={view} />}</Reading>
    </Page>
  );
}

function Rules({ view: { rules } }: { readonly view: RulesView }) {
  const today = useMe().data?.today as Day | undefined;
  return (
    <>
      <Panel title="应有的制度">
        <p className="quiet">
          按标题对照；写在别的文件里的，请在起草信息时选“政府信息公开制度”栏目公开，并在标题中写明。
        </p>
        <RecordTable
          label="应有的制度和建立情况"
          columns={coverageColumns(today)}
          rows={rulesCoverage(rules)}
          rowKey={({ rule }) => rule.key}
          empty="没有应有的制度。"
        />
      </Panel>
      <Panel title="已公开的制度">
        <RecordTable
          label="已公开的制度"
          columns={ruleColumns}
          rows={rules}
          rowKey={(row) => row.id}
          empty="还没有公开过制度。"
        />
      </Panel>
    </>
  );
}

const coverageColumns = (today: Day | undefined): readonly Column<RuleCoverage<RuleRow>>[] => [
  { title: '制度', cell: ({ rule }) => rule.label },
  { title: '依据', tight: true, cell: ({ rule }) => rule.article },
  { title: '要求', cell: ({ rule }) => (rule.byLaw ? '条例要求建立' : '一般做法，条例未要求单独成文') },
  {
    title: '建立情况',
    cell: ({ documents }) =>
      documents.length === 0
        ? `暂无${today === undefined ? '' : `（截至${dayInChinese(today)}）`}`
        : documents.map((row) => (
            <div key={row.id}>
              <Link to={`/documents/${row.id}`}>{row.title}</Link>
            </div>
          )),
  },
];

const ruleColumns: readonly Column<RuleRow>[] = [
  {
    title: '名称',
    cell: (row) => (
      <>
        <Link to={`/documents/${row.id}`}>{row.title}</Link>
        {row.remarks.map(({ words, suggestion, source }) => (
          <p className="rule-remark" key={`${words} ${source}`}>
            含过时的规定“{words}”：{suggestion}（{source}）。
          </p>
        ))}
      </>
    ),
  },
  { title: '文号', tight: true, cell: ({ docNo }) => docNo ?? '无' },
  { title: '成文日期', tight: true, cell: ({ writtenOn }) => writtenOn ?? '未注明' },
  { title: '公开日期', tight: true, cell: ({ publishedOn }) => publishedOn },
  { title: '有效性', tight: true, cell: ({ validity }) => validity ?? '未注明' },
];
