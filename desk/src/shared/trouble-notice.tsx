import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { Trouble } from '../client.js';

/** What happened, in one sentence for the person. */
export function sentenceOf(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'invalid': {
      const [first, ...more] = Object.values(trouble.fields);
      if (first === undefined) return '填写的内容有误，请核对。';
      return more.length === 0
        ? `填写的内容有误：${first}。`
        : `有 ${more.length + 1} 处填写有误：${first}等，请逐项更正。`;
    }
    case 'refused':
      return trouble.article === undefined ? trouble.sentence : `${trouble.sentence}（依据：${trouble.article}）`;
    case 'broken':
      return trouble.incident === null
        ? trouble.sentence
        : `${trouble.sentence} 故障编号：${trouble.incident}，请告知系统管理员。`;
    case 'offline':
      return '网络中断，内容未丢失。请检查网络后再试。';
    case 'signedOut':
      return '登录已过期，内容未丢失。';
  }
}

interface Props {
  readonly trouble: Trouble;
  /** What the person may do about it. */
  readonly action?: ReactNode;
}

/** A failure in the words of its kind; a lost session offers to sign in beside, so that typed text stays. */
export function TroubleNotice({ trouble, action }: Props) {
  const description =
    trouble.kind === 'signedOut' ? (
      <span>
        请
        <a href="/desk/login" target="_blank" rel="noopener">
          在新窗口登录
        </a>
        ，然后回到本页重试。
      </span>
    ) : undefined;
  return (
    <Alert
      className="trouble"
      role="alert"
      showIcon
      type={trouble.kind === 'broken' ? 'error' : 'warning'}
      title={sentenceOf(trouble)}
      description={description}
      action={action}
    />
  );
}
