import { Form, Input, Radio, Select } from 'antd';
import type { ApplicantKind } from '../../../src/law/report/form.js';
import type { Applicant } from '../../../src/requests/intake-contract.js';
import { applicantKindWords, organisationKinds } from './intake-words.js';
import type { RegisterValues } from './register-values.js';

const mostOf: Readonly<Record<Exclude<keyof Applicant, 'kind'>, number>> = {
  name: 100,
  idKind: 30,
  idNumber: 40,
  legalRepresentative: 50,
  contact: 50,
  phone: 40,
  address: 200,
  email: 100,
};

/** Who applies, as 条例第二十九条 asks. What it is wanted for is not asked. */
export function ApplicantFields() {
  const form = Form.useFormInstance<RegisterValues>();
  const person = Form.useWatch(['applicant', 'kind'], form) === 'naturalPerson';
  const provision = Form.useWatch('provision', form);
  return (
    <>
      <Form.Item name={['applicant', 'kind']} label="申请人类别（必填）">
        <KindInput />
      </Form.Item>
      <div className="field-grid">
        <Line name="name" label={person ? '姓名（必填）' : '名称（必填）'} />
        <Line
          name="idKind"
          label="证件名称"
          placeholder={person ? '例如：居民身份证' : '例如：营业执照、统一社会信用代码证书'}
        />
        <Line name="idNumber" label="证件号码" />
        {person ? null : <Line name="legalRepresentative" label="法定代表人" />}
        {person ? null : <Line name="contact" label="联系人" />}
        <Line name="phone" label="联系电话" />
        <Line name="address" label="通信地址" wide extra={provision === 'post' ? '要求邮寄的，请填写。' : undefined} />
        <Line
          name="email"
          label="电子邮箱"
          extra={provision === 'email' ? '要求以电子邮件获取的，请填写。' : undefined}
        />
      </div>
    </>
  );
}

interface LineProps {
  readonly name: Exclude<keyof Applicant, 'kind'>;
  readonly label: string;
  readonly placeholder?: string;
  readonly extra?: string | undefined;
  readonly wide?: boolean;
}

/** The data are of somebody else: the browser must neither offer nor keep them. */
function Line({ name, label, placeholder, extra, wide = false }: LineProps) {
  return (
    <Form.Item name={['applicant', name]} label={label} extra={extra} className={wide ? 'is-wide' : ''}>
      <Input maxLength={mostOf[name]} autoComplete="off" placeholder={placeholder} />
    </Form.Item>
  );
}

interface KindProps {
  readonly id?: string;
  readonly value?: ApplicantKind | undefined;
  readonly onChange?: (kind: ApplicantKind | undefined) => void;
}

/**
 * A natural person, or an organisation of one of five kinds: the two questions of the annual table. No kind of
 * organisation is offered first, since what nobody chose would be counted.
 */
function KindInput({ id, value, onChange }: KindProps) {
  const person = value === 'naturalPerson';
  return (
    <div className="kind-input">
      <Radio.Group
        {...(id === undefined ? {} : { id })}
        aria-label="申请人类别"
        value={person}
        onChange={(event) => onChange?.(event.target.value === true ? 'naturalPerson' : undefined)}
        options={[
          { value: true, label: '自然人' },
          { value: false, label: '法人或者其他组织' },
        ]}
      />
      {person ? null : (
        <Select<ApplicantKind>
          aria-label="组织的种类"
          placeholder="请选择种类"
          value={value ?? null}
          onChange={(kind) => onChange?.(kind)}
          options={organisationKinds.map(({ key }) => ({ value: key, label: applicantKindWords(key) }))}
        />
      )}
    </div>
  );
}
