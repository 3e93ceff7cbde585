import { App, Button, Checkbox, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { day } from '../../../src/law/day.js';
import { listsAreUnverified } from '../../../src/law/edition-lists.js';
import { fillIndexTemplate } from '../../../src/law/index-template.js';
import { interpretationPractice } from '../../../src/law/interpretation-term.js';
import { maskableKinds, type PublishingSettings, settingsRoutes } from '../../../src/publishing/settings-contract.js';
import type { Trouble } from '../client.js';
import { useAct, useReading } from '../queries.js';
import { useMay, useMe } from '../session.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { settingsOf, type TypedSettings, typedOf } from './settings-values.js';

/** 信息公开设置: the 索引号, the lists of topics and genres, the term for interpretations, where reposts come from. */
export function PublishingSettingsPage() {
  return (
    <Page title="信息公开设置" trail={['系统设置']}>
      <Reading of={useReading(settingsRoutes.settings)}>{(settings) => <Sheet settings={settings} />}</Reading>
    </Page>
  );
}

function Sheet({ settings }: { readonly settings: PublishingSettings }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<TypedSettings>();
  const { act, busy } = useAct(settingsRoutes.saveSettings);
  const may = useMay('manageOffice');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const save = async () => {
    const answer = await act({ body: settingsOf(form.getFieldsValue(true)) });
    setTrouble(answer.ok ? null : answer);
    if (answer.ok) message.success('已保存');
  };
  return (
    <Form form={form} layout="vertical" initialValues={typedOf(settings)} disabled={!may} name="publishing-settings">
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <Panel title="索引号">
        <Form.Item name="indexTemplate" label="模板" extra={<Example />}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <p className="quiet">
          可用 {'{orgCode}'} 机构代码、{'{yyyy}'} 年、{'{yyyymm}'} 年月、{'{seq3}'} 至 {'{seq8}'}
          流水号（每年从一号起编）。已经编定的索引号不会改变。
        </p>
      </Panel>
      <Panel
        title="分类名单"
        extra={settings.listsVerified ? null : <span className="quiet">{listsAreUnverified}</span>}
      >
        <Form.Item name="topics" label="主题分类（每行一个）">
          <Input.TextArea autoSize={{ minRows: 6, maxRows: 24 }} />
        </Form.Item>
        <Form.Item name="genres" label="体裁（每行一个）">
          <Input.TextArea autoSize={{ minRows: 6, maxRows: 20 }} />
        </Form.Item>
        <Form.Item name="listsVerified" valuePropName="checked" noStyle>
          <Checkbox>名单已按上级目录核对</Checkbox>
        </Form.Item>
      </Panel>
      <Panel title="政策解读">
        <Form.Item
          name="interpretationDays"
          label="文件公开后多少个工作日内公开解读（不填即不设期限）"
          extra={`默认 ${interpretationPractice.workingDays} 个工作日：${interpretationPractice.source}。`}
        >
          <InputNumber min={1} max={60} />
        </Form.Item>
      </Panel>
      <Panel title="个人信息遮盖规则">
        <p className="quiet">
          “以遮盖后的文件替换”时，每种个人信息前后各保留几位可见；都填 0
          即全部遮盖。住址遮到村（街道）为止，其余种类一律全部遮盖。
        </p>
        {maskableKinds.map(({ key, label }) => (
          <Form.Item key={key} label={label} className="mask-rule">
            前
            <Form.Item name={['maskRules', key, 'first']} noStyle>
              <InputNumber min={0} max={8} precision={0} aria-label={`${label}前几位可见`} />
            </Form.Item>
            位，后
            <Form.Item name={['maskRules', key, 'last']} noStyle>
              <InputNumber min={0} max={8} precision={0} aria-label={`${label}后几位可见`} />
            </Form.Item>
            位
          </Form.Item>
        ))}
      </Panel>
      <Panel title="转发上级信息的来源">
        <Form.Item name="repostHosts" label="准许读取的网站（每行一个域名）">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} placeholder="www.example.gov.cn" />
        </Form.Item>
        <Form.Item name="feeds" label="订阅（每行一个：名称 地址）" extra="地址的网站须在准许之列。">
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 10 }}
            placeholder="示范县政府 https://www.example.gov.cn/feed.xml"
          />
        </Form.Item>
      </Panel>
      {may ? (
        <Button type="primary" loading={busy} onClick={() => void save()}>
          保存设置
        </Button>
      ) : (
        <p className="quiet">设置由系统管理员维护。</p>
      )}
    </Form>
  );
}

/** How the next numbers would look. */
function Example() {
  const template = Form.useWatch<string | undefined>('indexTemplate') ?? '';
  const today = useMe().data?.today;
  if (today === undefined) return null;
  return `例：${fillIndexTemplate(template, { orgCode: '990101001', on: day(today), sequence: 12 })}（机构代码以本机关的为准）`;
}
