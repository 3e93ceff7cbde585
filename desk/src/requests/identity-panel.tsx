import { Button } from 'antd';
import { useState } from 'react';
import { requestRoutes } from '../../../src/requests/contract.js';
import type { Applicant } from '../../../src/requests/intake-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { useMay } from '../session.js';
import { Panel } from '../shared/page.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { applicantKindWords } from './intake-words.js';

/** Who applied, for those whose duty needs it and only when they ask: each look leaves a record. */
export function IdentityPanel({ id }: { readonly id: string }) {
  const mayLook = useMay('seeIdentity');
  const { act, busy } = useAct(requestRoutes.identity);
  const [applicant, setApplicant] = useState<Applicant | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  if (!mayLook) return null;
  const look = async () => {
    const answer = await act({ params: { id } });
    setTrouble(answer.ok ? null : answer);
    if (answer.ok) setApplicant(answer.value);
  };
  return (
    <Panel title="申请人">
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      {applicant === null ? (
        <>
          <p className="quiet">申请人信息加密保存，办理需要时再查看。</p>
          <Button className="wraps" loading={busy} onClick={() => void look()}>
            查看申请人信息（将留下查看记录）
          </Button>
        </>
      ) : (
        <>
          <dl className="facts-list" aria-live="polite">
            {factsOf(applicant).map(([name, value]) => (
              <Fact key={name} name={name} value={value} />
            ))}
          </dl>
          <Button style={{ marginTop: 10 }} onClick={() => setApplicant(null)}>
            收起
          </Button>
        </>
      )}
    </Panel>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** What was told of the applicant; what was not told is left out. */
function factsOf(applicant: Applicant): (readonly [string, string])[] {
  const person = applicant.kind === 'naturalPerson';
  const all: (readonly [string, string | undefined])[] = [
    [person ? '姓名' : '名称', applicant.name],
    ['类别', applicantKindWords(applicant.kind)],
    [applicant.idKind || '证件号码', applicant.idNumber],
    ['法定代表人', applicant.legalRepresentative],
    ['联系人', applicant.contact],
    ['联系电话', applicant.phone],
    ['通信地址', applicant.address],
    ['电子邮箱', applicant.email],
  ];
  return all.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}
