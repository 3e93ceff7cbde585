import { Alert, Button, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { ledgerRoutes, type VerifyResult } from '../../../src/ledger/contract.js';
import { type Answer, call } from '../client.js';
import { Panel } from '../shared/page.js';
import { TroubleNotice } from '../shared/trouble-notice.js';

/** Recomputes the chain on request and says whether anything was changed by hand. */
export function VerifyPanel() {
  const [since, setSince] = useState<number | null>(null);
  const [result, setResult] = useState<Answer<VerifyResult> | null>(null);
  const verify = async () => {
    setResult(null);
    setSince(Date.now());
    setResult(await call(ledgerRoutes.verify));
    setSince(null);
  };
  return (
    <Panel
      title="台账校验"
      extra={
        <Button type="primary" onClick={() => void verify()} disabled={since !== null}>
          校验
        </Button>
      }
    >
      <div aria-live="polite">
        {since === null ? null : <Running since={since} />}
        {result === null && since === null ? (
          <p className="quiet" style={{ margin: 0 }}>
            逐条重算台账的指纹链，并核对由台账得出的各项状态；任何人为改动都会指出所在的记录。
          </p>
        ) : null}
        {result === null ? null : <Outcome result={result} />}
      </div>
    </Panel>
  );
}

function Running({ since }: { readonly since: number }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - since) / 1000)), 500);
    return () => clearInterval(timer);
  }, [since]);
  return (
    <p style={{ margin: 0 }}>
      <Spin size="small" /> 正在逐条重算，已用 {seconds} 秒……
    </p>
  );
}

function Outcome({ result }: { readonly result: Answer<VerifyResult> }) {
  if (!result.ok) return <TroubleNotice trouble={result} />;
  const { ok, facts, chains, firstDifference } = result.value;
  if (ok) {
    return <Alert type="success" showIcon title={`校验通过：${chains} 条链共 ${facts} 条记录，未发现改动。`} />;
  }
  return (
    <Alert
      type="error"
      showIcon
      title={`校验未通过：在 ${facts} 条记录中发现不一致`}
      description={
        firstDifference === undefined
          ? '请立即报告安全审计员。'
          : `第一处不一致：${firstDifference.sentence}（所在表 ${firstDifference.table}，记录 ${firstDifference.row}）。请保留现场并报告安全审计员。`
      }
    />
  );
}
