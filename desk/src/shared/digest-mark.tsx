import { Tooltip } from 'antd';

/** The fingerprint of what was signed: twelve characters, the whole of it on hover or focus. */
export function DigestMark({ digest }: { readonly digest: string }) {
  return (
    <Tooltip title={<span className="digest-full">{digest}</span>} trigger={['hover', 'focus']}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the whole fingerprint must be reachable by keyboard */}
      <span className="digest" tabIndex={0} aria-label={`指纹 ${digest}`}>
        {digest.slice(0, 12)}
      </span>
    </Tooltip>
  );
}
