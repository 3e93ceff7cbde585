import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import type { FileFinding } from '../../../src/requests/case-contract.js';
import './files-panel.css';
import { type Choice, type Choices, isUnread } from './release-choices.js';

interface Props {
  readonly findings: readonly FileFinding[];
  readonly choices: Choices;
  readonly onChoose: (id: string, choice: Choice) => void;
}

const page = 100;
const options = [
  { value: 'mask', label: '遮盖' },
  { value: 'keep', label: '保留' },
];
const unreadOptions = [{ value: 'keep', label: '已人工核对' }];

/** What was found in a file, masked on the screen, each with the choice to mask or keep it. */
export function FindingChoices({ findings, choices, onChoose }: Props) {
  const [shown, setShown] = useState(page);
  return (
    <>
      <ul className="findings" aria-label="检查结果">
        {findings.slice(0, shown).map((finding) => {
          const choice = choices[finding.id];
          const name = `${finding.label} ${finding.masked}，${finding.place}`;
          return (
            <li key={finding.id}>
              <span>
                <strong>{finding.label}</strong> {finding.masked}{' '}
                {isUnread(finding) ? null : (
                  <span className={finding.certain ? 'finding-sure' : 'finding-maybe'}>
                    {finding.certain ? '确定' : '疑似'}
                  </span>
                )}
                <br />
                <span className="quiet">{finding.place}</span>
              </span>
              <Radio.Group
                aria-label={name}
                value={choice?.how ?? null}
                options={isUnread(finding) ? unreadOptions : options}
                onChange={(event) => onChoose(finding.id, { how: event.target.value, reason: choice?.reason ?? '' })}
              />
              {choice?.how === 'keep' ? (
                <Input
                  className="is-wide"
                  aria-label={`理由：${name}`}
                  placeholder={
                    isUnread(finding)
                      ? '怎样核对的、为什么可以提供（必填）'
                      : '保留的理由（必填），例如机关公开的办公电话'
                  }
                  maxLength={300}
                  value={choice.reason}
                  onChange={(event) => onChoose(finding.id, { how: 'keep', reason: event.target.value })}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      {shown < findings.length ? (
        <Button size="small" style={{ marginBottom: 12 }} onClick={() => setShown(shown + page)}>
          再显示 {Math.min(page, findings.length - shown)} 处（共 {findings.length} 处）
        </Button>
      ) : null}
    </>
  );
}
