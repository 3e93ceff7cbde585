import { Button } from 'antd';
import { useParams } from 'react-router';
import { type ReviewSheet, reviewRoutes } from '../../../src/publishing/review-contract.js';
import { addressOf } from '../client.js';
import { useReading } from '../queries.js';
import { instantWords, sizeWords } from '../shared/instant-words.js';
import { Page } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import './review-sheet.css';

/** 政府信息公开保密审查表 of one item on upright A4. */
export function ReviewSheetPage() {
  const { id = '' } = useParams();
  const input = { params: { id } };
  return (
    <Page
      title="保密审查表"
      trail={['信息公开', '信息列表']}
      actions={
        <>
          <Button type="primary" onClick={() => print()}>
            打印
          </Button>
          <Button href={addressOf(reviewRoutes.sheetFile, input)}>下载 DOCX</Button>
        </>
      }
    >
      <Reading of={useReading(reviewRoutes.sheet, input)}>{(sheet) => <Sheet sheet={sheet} />}</Reading>
    </Page>
  );
}

function Sheet({ sheet }: { readonly sheet: ReviewSheet }) {
  return (
    <div className="review-sheet">
      <table>
        <caption>政府信息公开保密审查表</caption>
        <tbody>
          <Line label="信息标题">{sheet.title}</Line>
          {sheet.particulars.map(([label, value]) => (
            <Line key={label} label={label}>
              {value}
            </Line>
          ))}
          <Line label="审查稿次">第 {sheet.revision} 稿</Line>
          <Line label="内容指纹">{sheet.digest}</Line>
          <Line label="附件">
            {sheet.attachments.length === 0 ? '没有附件。' : null}
            {sheet.attachments.map(({ name, size, digest }) => (
              <p key={`${name}-${digest}`}>
                {name}（{sizeWords(size)}）
                <br />
                <small>指纹 {digest}</small>
              </p>
            ))}
          </Line>
          {sheet.levels.map((level) => (
            <Line key={level.name} label={`${level.name}意见`}>
              <Signed level={level} />
            </Line>
          ))}
          {sheet.questions.map((question) => (
            <Line key={question.id} label="提请确定">
              <Question question={question} />
            </Line>
          ))}
          <Line label="公开前检查">
            <p>{sheet.checks.summary}</p>
            {sheet.checks.findings.map(({ where, what, decision }) => (
              <p key={`${where}-${what}-${decision}`}>
                {where}，{what}。{decision}
              </p>
            ))}
          </Line>
          <Line label="发布">
            {sheet.published === null
              ? '尚未发布。'
              : `${sheet.published.personName}于 ${sheet.published.on} 发布，索引号 ${sheet.published.indexNo}。`}
          </Line>
        </tbody>
      </table>
      <p className="review-sheet-foot">
        {sheet.agency}　打印日期：{sheet.printedOn}
      </p>
    </div>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{children}</td>
    </tr>
  );
}

function Signed({ level: { signed, holders } }: { readonly level: ReviewSheet['levels'][number] }) {
  if (signed === null) return <>（{holders}）尚未签署</>;
  return (
    <>
      <p>
        {signed.verdict === 'passed' ? '同意' : '退回'}：{signed.opinion}
      </p>
      {signed.valid || signed.verdict === 'returned' ? null : <p>此后退回或者修改，本签署不再有效。</p>}
      <p className="review-sheet-sign">
        签署：{signed.personName}　{instantWords(signed.at)}
      </p>
      <small>指纹 {signed.digest}</small>
    </>
  );
}

function Question({ question }: { readonly question: ReviewSheet['questions'][number] }) {
  const { addressee, answer, askedAt, askedByName } = question;
  return (
    <>
      <p>
        提请{addressee}：{question.question}
      </p>
      <p className="review-sheet-sign">
        {askedByName}　{instantWords(askedAt)}
      </p>
      {answer === null ? (
        <p>尚未收到答复。</p>
      ) : (
        <p>
          答复（{answer.on}，{answer.verdict === 'passed' ? '可以公开' : '不予公开'}）：{answer.opinion}
          {answer.file === null ? '' : `　答复文件：${answer.file.name}，指纹 ${answer.file.digest}`}
        </p>
      )}
    </>
  );
}
