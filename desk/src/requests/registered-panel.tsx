import { Button } from 'antd';
import { Link } from 'react-router';
import { type Day, dayInChinese } from '../../../src/law/day.js';
import { receiptDay } from '../../../src/law/request/receipt.js';
import type { Registered, Registration } from '../../../src/requests/intake-contract.js';
import { useMe } from '../session.js';
import { Panel } from '../shared/page.js';
import { EvidenceInput } from './evidence-input.js';

interface Props {
  readonly registered: Registered;
  readonly sent: Registration;
}

/** The receipt for the applicant, with the code that is shown this once, and the evidence of how it came in. */
export function RegisteredPanel({ registered, sent }: Props) {
  const office = useMe().data?.office.name;
  const { id, number, code } = registered;
  return (
    <>
      <Panel title="申请登记回执">
        <p className="registered-office">{office}</p>
        <dl className="registered-pair">
          <div>
            <dt>申请编号</dt>
            <dd>{number}</dd>
          </div>
          <div>
            <dt>查询码</dt>
            <dd>{code}</dd>
          </div>
        </dl>
        <dl className="facts-list">
          <dt>收到申请之日</dt>
          <dd>{receivedWords(sent)}</dd>
          <dt>所需信息</dt>
          <dd>
            <ol className="registered-items">
              {sent.items.map((wanted, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in two items
                <li key={at}>{wanted}</li>
              ))}
            </ol>
          </dd>
          <dt>查询进度</dt>
          <dd>凭申请编号和查询码，在本机关政府信息公开网站“查询办理进度”查询。</dd>
        </dl>
        <p className="registered-once screen-only">
          查询码只在本页显示一次，离开后无法再次查看。请打印回执，或者抄下编号和查询码告知申请人。
        </p>
        <div className="page-actions">
          <Button type="primary" onClick={() => print()}>
            打印回执
          </Button>
          <Link to={`/requests/${id}`}>
            <Button tabIndex={-1}>打开这件申请</Button>
          </Link>
          <Link to="/requests">
            <Button tabIndex={-1}>返回公开申请</Button>
          </Link>
        </div>
      </Panel>
      <div className="screen-only">
        <Panel title="上传收件材料">
          <p className="quiet">
            上传后不能修改或者删除，作为收到日期和申请内容的证据。可上传 PDF、PNG、JPEG 文件，每个不超过 20 MB。
          </p>
          {evidenceFor(sent.channel).map(({ purpose, label, hint }) => (
            <EvidenceInput key={purpose} request={id} purpose={purpose} label={label} hint={hint} />
          ))}
        </Panel>
      </div>
    </>
  );
}

function receivedWords({ channel, submittedOn, signedOn, confirmedOn }: Registration): string {
  const receipt = receiptDay(channel, {
    submittedOn: submittedOn as Day,
    signedOn: signedOn as Day | undefined,
    confirmedOn: confirmedOn as Day | undefined,
  });
  return receipt.ok ? `${dayInChinese(receipt.value.day)}（${receipt.value.basis}，${receipt.value.article}）` : '—';
}

function evidenceFor(channel: Registration['channel']) {
  const byMail = channel === 'registeredMail' || channel === 'ordinaryMail';
  return [
    ...(byMail
      ? [{ purpose: 'envelope', label: '信封', hint: '拍清邮件号码、邮戳和寄件人；需签收的，连同签收单一并拍照。' }]
      : []),
    {
      purpose: 'application',
      label: '申请书',
      hint: '申请书、申请表的扫描件或者照片；代为填写的，有申请人确认的记录。',
    },
    { purpose: 'identity', label: '身份证明', hint: '申请人身份证明的复印件，加密保存，查看留痕。' },
  ];
}
