import { Button } from 'antd';
import { Link } from 'react-router';
import { day, dayInChinese } from '../../../src/law/day.js';
import { inspectionResults, inspectionWeights } from '../../../src/law/heartbeat-inspection.js';
import { type CheckItem, heartbeatRoutes, type SelfCheck } from '../../../src/publishing/heartbeat-contract.js';
import { addressOf } from '../client.js';
import { useReading } from '../queries.js';
import { Page } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import './self-check.css';

/** 自查报告 on upright A4: the rehearsal of the national inspection, and what it cannot see. */
export function SelfCheckPage() {
  return (
    <Page
      title="自查报告"
      trail={['信息公开', '栏目更新']}
      actions={
        <>
          <Button type="primary" onClick={() => print()}>
            打印
          </Button>
          <Button href={addressOf(heartbeatRoutes.selfCheckFile)}>下载 DOCX</Button>
        </>
      }
    >
      <Reading of={useReading(heartbeatRoutes.selfCheck)}>{(check) => <Sheet check={check} />}</Reading>
    </Page>
  );
}

function Sheet({ check }: { readonly check: SelfCheck }) {
  const found = check.items.filter(({ places }) => places.length > 0);
  return (
    <article className="self-check">
      <h2>政府网站（信息公开栏目）自查报告</h2>
      <p className="self-check-day">（截至{dayInChinese(day(check.on))}）</p>
      <p>对照国办秘函〔2019〕19号检查指标，对本系统可以检查的内容自查如下。{check.summary}</p>
      <table aria-label="各项指标">
        <thead>
          <tr>
            {['指标', '类别', '结果', '情况', '应当怎样办'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {check.items.map((item) => (
            <tr key={item.key}>
              <th scope="row">{item.title}</th>
              <td data-label="类别">{inspectionWeights[item.weight]}</td>
              <td data-label="结果" className={`is-${item.result}`}>
                {inspectionResults[item.result]}
              </td>
              <td data-label="情况">{item.words}</td>
              <td data-label="应当怎样办">{item.todo === '' ? '—' : item.todo}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.length === 0 ? null : <h3>问题清单</h3>}
      {found.map((item) => (
        <Places key={item.key} item={item} />
      ))}
      <p className="self-check-foot">
        {check.agency}
        <br />
        {dayInChinese(day(check.on))}
      </p>
    </article>
  );
}

function Places({ item: { title, places, total } }: { readonly item: CheckItem }) {
  return (
    <section>
      <h4>
        {title}（{total}处）
      </h4>
      <ol>
        {places.map(({ label, document }) => (
          <li key={label}>{document === undefined ? label : <Link to={`/documents/${document}`}>{label}</Link>}</li>
        ))}
      </ol>
      {total > places.length ? <p className="quiet">其余{total - places.length}处从略。</p> : null}
    </section>
  );
}
