import { Button, Result } from 'antd';
import { Link, useRouteError } from 'react-router';

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <Result
      status="info"
      title="没有这个页面"
      subTitle="地址可能已经变更，请从左侧菜单进入。"
      extra={<Link to="/">返回工作台</Link>}
    />
  );
}

/** A screen that could not be drawn, most often because the program was renewed while it was open. */
export function PageBroken() {
  const error = useRouteError();
  const renewed = error instanceof TypeError && /import|module|fetch/i.test(error.message);
  return (
    <Result
      status="warning"
      title={renewed ? '页面没有取到' : '页面显示出现故障'}
      subTitle={renewed ? '网络中断或系统刚刚更新，请重新载入页面。' : '已经保存的内容不受影响，请重新载入页面后再试。'}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          重新载入
        </Button>
      }
    />
  );
}
