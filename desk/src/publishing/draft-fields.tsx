import { Checkbox, Form, Input, Radio, Select, Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { channels } from '../../../src/law/catalog-channels.js';
import { CountsInput } from '../shared/counts-input.js';
import { DayInput } from '../shared/day-input.js';
import './article-text.css';
import { docNoWarning } from '../../../src/law/doc-no.js';
import { AttachmentsInput } from './attachments-input.js';
import { useCatalogueOptions, useDueSentence } from './catalogue-options.js';
import { natureWords } from './document-words.js';
import { AttributeFields } from './draft-attribute-fields.js';
import { EditionFields } from './draft-edition-fields.js';
import { FormCell } from './form-cell.js';

// The editor is the heaviest part of the desk; the rest of the form need not wait for it.
const RichText = lazy(async () => ({ default: (await import('./editor/rich-text.js')).RichText }));

interface Props {
  readonly today: string | undefined;
}

/** The cells of 政府信息公开审查呈批单, in the order of the paper form. */
export function DraftFields({ today }: Props) {
  return (
    <div className="approval-grid">
      <FormCell name="title" label="标题" required wide>
        <Input maxLength={200} autoComplete="off" />
      </FormCell>
      <FormCell name="entry" label="目录事项" required wide hint={<DueHint />}>
        <Select
          showSearch={{ optionFilterProp: 'search' }}
          placeholder="输入文字可查找"
          options={useCatalogueOptions('open')}
          labelRender={({ label }) => label ?? '……'}
          aria-required="true"
        />
      </FormCell>
      <FormCell name="nature" label="信息类别" required wide>
        <Radio.Group
          aria-labelledby="label-nature"
          options={Object.entries(natureWords).map(([value, label]) => ({ value, label }))}
        />
      </FormCell>
      <FormCell name="formedOn" label="形成日期" required hint="信息形成或者变更之日，公开期限由此起算。">
        <DayInput {...(today === undefined ? {} : { latest: today })} />
      </FormCell>
      <FormCell name="writtenOn" label="成文日期" hint="公文签发或者会议通过之日，没有可不填。">
        <DayInput />
      </FormCell>
      <FormCell name="docNo" label="文号" hint={<DocNoHint />}>
        <Input maxLength={60} placeholder="例如 示政发〔2020〕1号" autoComplete="off" />
      </FormCell>
      <FormCell name="source" label="信息来源">
        <Input maxLength={100} placeholder="转发的填写原发布机关" autoComplete="off" />
      </FormCell>
      <AttributeFields />
      <FormCell name="channels" label="公开渠道" required wide>
        <Checkbox.Group
          aria-labelledby="label-channels"
          options={channels.map((channel) => ({ value: channel.key, label: channel.label }))}
        />
      </FormCell>
      <FormCell name="summary" label="内容概述" wide hint="不超过 300 字，列入目录供公众查阅，可不填。">
        <Input.TextArea maxLength={300} autoSize={{ minRows: 2, maxRows: 5 }} />
      </FormCell>
      <FormCell name="body" label="正文" required wide>
        <LazyText />
      </FormCell>
      <FormCell name="attachments" label="附件" wide>
        <AttachmentsInput />
      </FormCell>
      <EditionFields />
      <FormCell
        name="counts"
        label="计入表二"
        wide
        hint="本条信息若是规范性文件、处理决定、采购等，在此登记一次，年度报告即自动计数。"
      >
        <CountsInput optional />
      </FormCell>
    </div>
  );
}

/** Takes value and change from the form and hands them to the editor once it is there. */
function LazyText(props: { readonly value?: string; readonly onChange?: (html: string) => void }) {
  return (
    <Suspense fallback={<Skeleton active={false} paragraph={{ rows: 6 }} />}>
      <RichText {...props} labelledBy="label-body" />
    </Suspense>
  );
}

function DueHint() {
  const entry = Form.useWatch<string | undefined>('entry');
  const formedOn = Form.useWatch<string | undefined>('formedOn');
  const sentence = useDueSentence(entry, formedOn);
  return sentence === null ? (
    '选定目录事项和形成日期后，显示公开期限。'
  ) : (
    <span className="is-due" role="status">
      {sentence}
    </span>
  );
}

/** What is odd about the 文号; it warns and does not keep anybody from saving. */
function DocNoHint() {
  const docNo = Form.useWatch<string | undefined>('docNo') ?? '';
  const writtenOn = Form.useWatch<string | undefined>('writtenOn');
  const warning = docNoWarning(docNo, writtenOn);
  return warning === null ? null : (
    <span className="is-warning" role="status">
      请注意：{warning}
    </span>
  );
}
