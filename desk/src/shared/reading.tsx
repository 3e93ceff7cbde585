import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Trouble } from '../client.js';
import { TroubleNotice } from './trouble-notice.js';

interface Props<T> {
  readonly of: UseQueryResult<T, Trouble>;
  readonly children: (value: T) => ReactNode;
}

/** Shows what was read; until then that it is coming, or why it does not come, with a way to ask again. */
export function Reading<T>({ of, children }: Props<T>) {
  if (of.data !== undefined) {
    return (
      <>
        {of.error === null ? null : <TroubleNotice trouble={of.error} />}
        {children(of.data)}
      </>
    );
  }
  if (of.error !== null) {
    const isForbidden = of.error.kind === 'refused' && of.error.status === 403;
    return (
      <TroubleNotice
        trouble={of.error}
        action={
          isForbidden ? (
            <Link to="/">返回工作台</Link>
          ) : (
            <Button size="small" onClick={() => void of.refetch()}>
              重试
            </Button>
          )
        }
      />
    );
  }
  return (
    <div role="status" aria-label="正在读取">
      <Skeleton active={false} paragraph={{ rows: 4 }} />
    </div>
  );
}
