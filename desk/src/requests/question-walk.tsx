import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import './wizard.css';
import { type End, stepBar, walk } from './wizard-path.js';

interface Props {
  readonly first: string;
  readonly answers: readonly number[];
  readonly onAnswers: (answers: readonly number[]) => void;
  /** What stands where the questions have ended. */
  readonly children: (end: End) => ReactNode;
}

/** One question at a time: the bar of the five steps, the way so far, the question with its article, and the answers. */
export function QuestionWalk({ first, answers, onAnswers, children }: Props) {
  const { passed, asked, end, step } = walk(first, answers);
  const bar = stepBar(step);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read the new question to those who hear the page
  useEffect(() => heading.current?.focus(), [answers]);
  return (
    <div className="walk">
      <ol className="walk-bar" aria-label="判断的五步">
        {bar.titles.map((title, at) => (
          <li
            key={title}
            className={at < bar.at ? 'is-done' : at === bar.at ? 'is-now' : undefined}
            {...(at === bar.at ? { 'aria-current': 'step' as const } : {})}
          >
            <span>{at + 1}</span>
            {title}
          </li>
        ))}
      </ol>
      {passed.length === 0 ? null : (
        <details className="walk-way">
          <summary>
            <span className="quiet">已答 {passed.length} 问：</span>
            {passed.map(({ answer }) => answer).join(' › ')}
          </summary>
          <ol>
            {passed.map(({ question, answer }) => (
              <li key={question.key}>
                {question.question}
                <strong>{answer}</strong>
              </li>
            ))}
          </ol>
        </details>
      )}
      {asked === null ? null : (
        <section className="walk-question" aria-label="当前问题">
          <h3 ref={heading} tabIndex={-1}>
            {asked.question}
          </h3>
          <p>{asked.help}</p>
          {asked.article === undefined ? null : <p className="quiet">依据：{asked.article}</p>}
          <div className="walk-options">
            {asked.options.map(({ label }, at) => (
              <button key={label} type="button" onClick={() => onAnswers([...answers, at])}>
                {label}
              </button>
            ))}
          </div>
        </section>
      )}
      {end === null ? null : children(end)}
      {answers.length === 0 ? null : <Button onClick={() => onAnswers(answers.slice(0, -1))}>上一问</Button>}
    </div>
  );
}
