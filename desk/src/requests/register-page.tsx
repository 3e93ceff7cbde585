import { Alert, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Registered, Registration } from '../../../src/requests/intake-contract.js';
import { useMe } from '../session.js';
import { Page } from '../shared/page.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import './list.css';
import './register.css';
import { RegisterForm } from './register-form.js';
import { type Found, useMailSource, useSubmissionSource } from './register-source.js';
import type { Source } from './register-values.js';
import { RegisteredPanel } from './registered-panel.js';

/** 登记申请: over the counter, from a letter (`?mail=`) or from what was sent over the portal (`?submission=`). */
export function RegisterPage() {
  const [search] = useSearchParams();
  const mail = search.get('mail');
  const submission = search.get('submission');
  // Another source is another form.
  if (mail !== null) return <FromMail key={mail} id={mail} />;
  if (submission !== null) return <FromSubmission key={submission} id={submission} />;
  return <Registering key="counter" found={{ is: 'found', source: null }} />;
}

function FromMail({ id }: { readonly id: string }) {
  return <Registering found={useMailSource(id)} />;
}

function FromSubmission({ id }: { readonly id: string }) {
  return <Registering found={useSubmissionSource(id)} />;
}

interface Done {
  readonly registered: Registered;
  readonly sent: Registration;
}

/** Once there is a form, what is read again later must not replace what is being typed. */
function Registering({ found }: { readonly found: Found }) {
  const today = useMe().data?.today;
  const [kept, setKept] = useState<{ source: Source | null } | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  if (kept === null && found.is === 'found') setKept({ source: found.source });
  const trail = ['依申请公开', '公开申请'];
  if (done !== null) {
    return (
      <Page title="申请已经登记" trail={trail}>
        <RegisteredPanel registered={done.registered} sent={done.sent} />
      </Page>
    );
  }
  return (
    <Page title="登记申请" trail={trail}>
      {kept === null || today === undefined ? (
        <NotYet found={found} />
      ) : (
        <>
          <SourceNotice source={kept.source} />
          <RegisterForm
            source={kept.source}
            today={today}
            onDone={(registered, sent) => {
              setDone({ registered, sent });
              scrollTo({ top: 0 });
            }}
          />
        </>
      )}
    </Page>
  );
}

function NotYet({ found }: { readonly found: Found }) {
  if (found.is === 'trouble') return <TroubleNotice trouble={found.trouble} />;
  if (found.is === 'lost') {
    return <Alert type="warning" showIcon title={found.sentence} action={<Link to="/requests">返回公开申请</Link>} />;
  }
  return (
    <div role="status" aria-label="正在读取">
      <Skeleton active={false} paragraph={{ rows: 6 }} />
    </div>
  );
}

function SourceNotice({ source }: { readonly source: Source | null }) {
  if (source === null) return null;
  return (
    <Alert
      className="trouble"
      type="info"
      showIcon
      title={
        source.from === 'mail'
          ? `由邮件登记：${source.carrier} ${source.mailNo}，${source.signedOn} 签收。`
          : `由网上提交 ${source.number} 登记。本次查看申请人身份信息已经记入台账。`
      }
      description={
        source.from === 'submission'
          ? '请先联系申请人确认，再填写确认日期；申请的内容照原样登记，不要改写。'
          : '请对照信件原件填写，登记后上传信封和申请书的照片。'
      }
    />
  );
}
