import type { OfficeProfile } from '../../offices/profile.js';

const rows: readonly (readonly [keyof OfficeProfile, string])[] = [
  ['unit', '工作机构名称'],
  ['leader', '负责人'],
  ['address', '办公地址'],
  ['postcode', '邮政编码'],
  ['hours', '办公时间'],
  ['phone', '联系电话'],
  ['fax', '传真号码'],
  ['email', '电子邮箱'],
];

/** The disclosure office as 条例12条 asks; only what is known. */
export function Contacts({ profile }: { readonly profile: OfficeProfile }) {
  const known = rows.filter(([key]) => profile[key]);
  if (known.length === 0) return <p className="empty">联系方式尚未登记。</p>;
  return (
    <table className="contacts">
      <caption className="unseen">政府信息公开工作机构</caption>
      <tbody>
        {known.map(([key, label]) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>{profile[key]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
