import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { addressRoutes } from '../../../src/portal/address-contract.js';
import { channelRoutes } from '../../../src/publishing/channel-contract.js';
import { addressOf } from '../client.js';
import { useReading } from '../queries.js';
import { useMe } from '../session.js';
import { Panel } from '../shared/page.js';
import { type Period, PeriodInput, yearSoFar } from './period-input.js';

/** The county's table of what was published in a period, for platforms that take files. */
export function MappingExport() {
  const today = useMe().data?.today;
  const mapping = useReading(channelRoutes.mapping).data;
  const address = useReading(addressRoutes.portalAddress).data;
  const [chosen, setChosen] = useState<Period | null>(null);
  if (today === undefined) return null;
  const { from, to } = chosen ?? yearSoFar(today);
  return (
    <Panel title="县级平台对照表">
      <PeriodInput id="mapping" value={{ from, to }} onChange={setChosen} latest={today} />
      <Button href={addressOf(channelRoutes.mappingSheet, { query: { from, to } })} download disabled={to < from}>
        导出表格
      </Button>
      {to < from ? <p className="is-due">截止日期不能早于起始日期。</p> : null}
      {address !== undefined && address.address === null ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginTop: 10 }}
          title={
            <>
              本门户的公开网址还没有设置，表中的“公开网址”只有路径，县里打不开。请系统管理员在
              <Link to="/settings/channels">推送设置</Link>中填写。
            </>
          }
        />
      ) : null}
      <p className="quiet">
        列出这一期间首次公开、现在仍公开的信息，各列为：
        {mapping?.columns.map(({ heading }) => heading).join('、')}。列由系统管理员在“推送设置”中设定。
      </p>
    </Panel>
  );
}
