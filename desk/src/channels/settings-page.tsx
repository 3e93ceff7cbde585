import { App, Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { addressRoutes } from '../../../src/portal/address-contract.js';
import { channelRoutes, type PushTarget } from '../../../src/publishing/channel-contract.js';
import type { Trouble } from '../client.js';
import { useAct, useReading } from '../queries.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { MappingForm } from './mapping-form.js';

/** 推送设置: where public items are pushed, and the columns of the county's table. */
export function ChannelSettingsPage() {
  const address = useReading(addressRoutes.portalAddress);
  return (
    <Page title="推送设置" trail={['系统设置']}>
      <Reading of={useReading(channelRoutes.target)}>
        {(target) => (
          <Reading of={address}>
            {(known) => <TargetForm target={target.address === null ? null : target} known={known.address} />}
          </Reading>
        )}
      </Reading>
      <Reading of={useReading(channelRoutes.mapping)}>{(mapping) => <MappingForm mapping={mapping} />}</Reading>
    </Page>
  );
}

interface Typed {
  readonly address: string;
  readonly key: string;
  readonly site: string;
  readonly intranet: boolean;
  readonly enabled: boolean;
}

interface Props {
  readonly target: PushTarget | null;
  /** By which the portal is reached already. */
  readonly known: string | null;
}

function TargetForm({ target, known }: Props) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const { act, busy } = useAct(channelRoutes.saveTarget);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const save = async () => {
    const { key, ...rest } = form.getFieldsValue(true) as Typed;
    const answer = await act({ body: key === '' ? rest : { ...rest, key } });
    setTrouble(answer.ok ? null : answer);
    if (!answer.ok) return;
    form.setFieldValue('key', '');
    message.success('已保存');
  };
  const initial: Typed = {
    address: target?.address ?? '',
    key: '',
    site: target?.site ?? known ?? '',
    intranet: target?.intranet ?? false,
    enabled: target?.enabled ?? true,
  };
  return (
    <Panel title="县级平台">
      <Form form={form} layout="vertical" initialValues={initial} name="push-target" style={{ maxWidth: 640 }}>
        {trouble === null ? null : <TroubleNotice trouble={trouble} />}
        <Form.Item name="address" label="接收地址" extra="以 https 开头，由县级平台提供。">
          <Input placeholder="https://" autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="key"
          label="密钥"
          extra={target === null ? '与县级平台约定，至少 16 个字符。' : '不填写则沿用原密钥；原密钥不显示。'}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="site"
          label="本门户的公开网址"
          extra="推送、对照表、订阅、站点地图和二维码中的网址都以此开头。"
        >
          <Input placeholder="https://" autoComplete="off" />
        </Form.Item>
        <Form.Item name="intranet" valuePropName="checked" style={{ marginBottom: 4 }}>
          <Checkbox>接收地址在政务内网</Checkbox>
        </Form.Item>
        <Form.Item name="enabled" valuePropName="checked">
          <Checkbox>启用推送（不启用时信息先积存）</Checkbox>
        </Form.Item>
        <Button type="primary" loading={busy} onClick={() => void save()}>
          保存
        </Button>
      </Form>
    </Panel>
  );
}
