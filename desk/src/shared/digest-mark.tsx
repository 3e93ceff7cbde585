import { Tooltip } from 'antd';

/** The fingerprint of what was signed: twelve characters, the whole of it on hover, focus or touch. */
export function DigestMark({ digest }: { readonly digest: string }) {
  return (
    <Tooltip title={<span className="digest-full">{digest}</span>} trigger={['hover', 'focus', 'click']}>
      <button type="button" className="digest" aria-label={`指纹 ${digest}`}>
        {digest.slice(0, 12)}
      </button>
    </Tooltip>
  );
}
