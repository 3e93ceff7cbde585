import { Alert, App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { checkReviewRules, type ReviewLevel, type ReviewRules } from '../../../src/law/review-levels.js';
import { startingReview } from '../../../src/law/review-starting.js';
import { type ReviewSettings, reviewRoutes, setRulesSchema } from '../../../src/publishing/review-contract.js';
import type { Trouble } from '../client.js';
import { useAct, useReading } from '../queries.js';
import { instantWords } from '../shared/instant-words.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { LevelEditor } from './level-editor.js';
import { levelAdded, levelMoved } from './level-list.js';
import './review-settings.css';

/** 审查程序: the levels by which what is submitted from now on is reviewed, with their common phrases. */
export function ReviewSettingsPage() {
  return (
    <Page title="审查程序" trail={['信息公开']}>
      <Reading of={useReading(reviewRoutes.settings)}>
        {(settings) => <Editor key={settings.version} settings={settings} />}
      </Reading>
    </Page>
  );
}

function Editor({ settings }: { readonly settings: ReviewSettings }) {
  const { message } = App.useApp();
  const { act, busy } = useAct(reviewRoutes.setRules);
  const [rules, setRules] = useState<ReviewRules>(settings.rules);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const mayNot = settings.maySet === true ? null : settings.maySet;
  const changed = JSON.stringify(rules) !== JSON.stringify(settings.rules);
  const sound = checkReviewRules(rules);
  const levels = (next: readonly ReviewLevel[]) => setRules({ ...rules, levels: next });
  const save = async () => {
    const body = setRulesSchema.safeParse({ base: settings.version, rules });
    if (!body.success) {
      const fields = Object.fromEntries(body.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
      setTrouble({ ok: false, kind: 'invalid', fields });
      return;
    }
    const answer = await act({ body: body.data });
    setTrouble(answer.ok ? null : answer);
    if (answer.ok) message.success(`第 ${answer.value.version} 版审查程序已生效，适用于此后送审的信息`, 5);
  };
  return (
    <>
      <Panel title="审查级次">
        <p className="quiet">
          {versionWords(settings)}
          修改后只适用于此后送审的信息，已在审查的仍按送审时的程序办理。保密审查和审批各至少一级，不能去掉（条例第十七条，保守国家秘密法实施条例第四十二条）；各级由不同的人签署，起草人不能签署。
        </p>
        {mayNot === null ? null : <Alert type="info" showIcon title={mayNot} />}
        <ol className="level-list">
          {rules.levels.map((level, at) => (
            <li key={level.key}>
              <LevelEditor
                level={level}
                place={at}
                of={rules.levels.length}
                people={settings.people}
                disabled={mayNot !== null}
                onChange={(next) => levels(rules.levels.map((one) => (one.key === level.key ? next : one)))}
                onMove={(by) => levels(levelMoved(rules.levels, at, by))}
                onRemove={() => levels(rules.levels.filter((one) => one.key !== level.key))}
              />
            </li>
          ))}
        </ol>
        <Checkbox
          checked={rules.publisherApart}
          disabled={mayNot !== null}
          onChange={(event) => setRules({ ...rules, publisherApart: event.target.checked })}
        >
          起草和签署的人不发布，由其他有发布职责的人发布；没有其他人时不受此限
        </Checkbox>
      </Panel>
      {mayNot === null ? (
        <>
          {sound.ok ? null : (
            <Alert
              type="warning"
              showIcon
              title={`${sound.sentence}${sound.article === undefined ? '' : `（依据：${sound.article}）`}`}
            />
          )}
          {trouble === null ? null : <TroubleNotice trouble={trouble} />}
          <div className="page-actions level-actions">
            <Button type="primary" disabled={!changed || !sound.ok} loading={busy} onClick={() => void save()}>
              保存并生效
            </Button>
            <Button onClick={() => levels(levelAdded(rules.levels))}>增加一级</Button>
            <Button onClick={() => setRules(startingReview)}>恢复起始设置</Button>
            <Button disabled={!changed} onClick={() => setRules(settings.rules)}>
              放弃修改
            </Button>
          </div>
        </>
      ) : null}
    </>
  );
}

function versionWords({ version, setByName, setAt, underOlder }: ReviewSettings): string {
  const now =
    version === 0
      ? '现行为系统的起始设置。'
      : `现行第 ${version} 版，${setByName ?? ''}于 ${instantWords(setAt ?? '')} 设定。`;
  return underOlder === 0 ? now : `${now}另有 ${underOlder} 条信息仍按以前的程序审查。`;
}
