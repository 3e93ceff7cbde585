import { type DocumentDetail, publishingRoutes } from '../../../src/publishing/contract.js';
import { addressOf } from '../client.js';
import { DigestMark } from '../shared/digest-mark.js';
import { instantWords } from '../shared/instant-words.js';
import { Panel } from '../shared/page.js';

/** What was put to higher authorities about the item, and what they answered; nothing where nothing was. */
export function QuestionsPanel({ detail }: { readonly detail: DocumentDetail }) {
  const { questions } = detail.course;
  if (questions.length === 0) return null;
  return (
    <Panel title="提请确定">
      <ul className="opinions">
        {questions.map(({ id, addressee, question, levelName, askedByName, askedAt, revision, digest, answer }) => (
          <li key={id} className={digest === detail.digest ? '' : 'is-void'}>
            <p>
              <strong>{addressee}</strong> {levelName}，{askedByName}
            </p>
            <p>{question}</p>
            {answer === null ? (
              <p>{digest === detail.digest ? '等待答复。' : '内容已修改，不再等待答复。'}</p>
            ) : (
              <p>
                答复（{answer.on}，{answer.verdict === 'passed' ? '可以公开' : '退回'}）：{answer.opinion}{' '}
                {answer.file === null ? null : (
                  <a
                    href={addressOf(publishingRoutes.file, {
                      params: { digest: answer.file.digest },
                      query: { name: answer.file.name },
                    })}
                  >
                    {answer.file.name}
                  </a>
                )}
              </p>
            )}
            <p className="quiet">
              {instantWords(askedAt)}提请，第 {revision} 稿，指纹 <DigestMark digest={digest} />
              {answer === null ? '' : `；${answer.recordedByName}登记答复`}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
