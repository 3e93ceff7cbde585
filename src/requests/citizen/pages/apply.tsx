import type { Site } from '../../../portal/site.js';
import { citizenPaths } from '../paths.js';
import type { Mistakes } from '../read-application.js';
import type { FieldName, Typed } from '../typed.js';
import { formOptions, kindOptions, proofSentence, provisionOptions, receiptSentence } from '../words.js';
import { Choice, Field, Mistake, Needed, told } from './fields.js';
import { Frame } from './frame.js';

interface ApplyProps {
  readonly site: Site;
  readonly typed: Typed;
  readonly mistakes: Mistakes;
}

/** The application form of 条例29条. What it is wanted for is not asked. */
export function ApplyPage({ site, typed, mistakes }: ApplyProps) {
  const of = (name: FieldName) => ({ name, value: typed[name], mistake: mistakes.get(name) });
  return (
    <Frame site={site} title="政府信息公开申请表">
      <p>
        向{site.office.name}申请公开政府信息。{receiptSentence}
      </p>
      <p>{proofSentence}</p>
      {mistakes.size === 0 ? null : (
        <p className="notice" role="alert">
          申请还没有提交：有 {mistakes.size} 处需要修改，见下面红字。已经填写的内容都保留着。
        </p>
      )}
      <form method="post" action={citizenPaths.apply} noValidate autoComplete="on">
        {/* The first button is what the Enter key presses. */}
        <button type="submit" name="step" value="check" className="unseen" tabIndex={-1} aria-hidden>
          下一步
        </button>
        <h2>一、申请人</h2>
        <Choice {...of('kind')} legend="申请人类别" options={kindOptions} />
        <Field {...of('name')} label="姓名或者名称" needed autoComplete="name" />
        <Field
          {...of('idKind')}
          label="证件名称"
          hint="自然人如居民身份证；组织如营业执照、统一社会信用代码证书。"
          needed
        />
        <Field {...of('idNumber')} label="证件号码" needed autoComplete="off" />
        <Field {...of('legalRepresentative')} label="法定代表人" hint="申请人是组织的填写。" />
        <Field {...of('contact')} label="联系人" hint="申请人是组织的填写。" />
        <Field {...of('phone')} label="联系电话" needed autoComplete="tel" inputMode="tel" />
        <Field {...of('address')} label="通信地址" hint="选择邮寄的必填。" autoComplete="street-address" />
        <Field {...of('email')} label="电子邮箱" hint="选择电子邮件的必填。" autoComplete="email" inputMode="email" />
        <h2>二、所需信息</h2>
        <p>请写明政府信息的名称、文号或者便于查询的其他特征。一栏写一项；有多项的，分栏填写。</p>
        <Items items={typed.items} mistakes={mistakes} />
        <p>
          <button type="submit" name="step" value="more">
            再加一项
          </button>
        </p>
        <h2>三、形式要求</h2>
        <Choice {...of('form')} legend="信息形式" options={formOptions} />
        <Choice {...of('provision')} legend="获取方式" options={provisionOptions} />
        <p>
          <button type="submit" name="step" value="check">
            提交申请
          </button>
        </p>
      </form>
    </Frame>
  );
}

function Items({ items, mistakes }: { readonly items: readonly string[]; readonly mistakes: Mistakes }) {
  const rows = items.length === 0 ? [''] : items;
  return rows.map((item, at) => {
    const id = `item${at + 1}`;
    const mistake = mistakes.get(at) ?? (at === 0 ? mistakes.get('items') : undefined);
    return (
      <div className="field" key={id}>
        <label htmlFor={id}>
          所需信息（第 {at + 1} 项）
          {at === 0 ? <Needed /> : null}
        </label>
        <Mistake id={id} sentence={mistake} />
        <textarea id={id} name="item" rows={4} defaultValue={item} {...told(id, mistake)} />
      </div>
    );
  });
}
