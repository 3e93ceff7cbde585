import { Alert } from 'antd';
import { Link } from 'react-router';
import type { RequestList } from '../../../src/requests/case-contract.js';

/** What came in and has no case yet: an application that nobody registers is lost. */
export function ListAlarms({
  unclaimedMail,
  submissions,
  posts,
}: Pick<RequestList, 'unclaimedMail' | 'submissions' | 'posts'>) {
  return (
    <>
      {unclaimedMail > 0 ? (
        <Alert
          className="trouble"
          type="error"
          showIcon
          role="alert"
          title={`有 ${unclaimedMail} 件已签收的邮件没有登记，请立即处理`}
          action={<Link to="/requests/mail">去处理</Link>}
        />
      ) : null}
      {submissions > 0 ? (
        <Alert
          className="trouble"
          type="warning"
          showIcon
          title={`有 ${submissions} 件网上提交的申请等待确认登记`}
          action={<Link to="/requests/submissions">去登记</Link>}
        />
      ) : null}
      {posts > 0 ? (
        <Alert
          className="trouble"
          type="warning"
          showIcon
          title={`有 ${posts} 份申请人网上来件（补正、撤回、缴费凭证等）等待处理`}
          description="请打开相应的申请，在“申请人来件”中采用或者退回。"
        />
      ) : null}
    </>
  );
}
