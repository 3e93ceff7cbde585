import { Input } from 'antd';

interface Props {
  readonly verdict: 'falseAlarm' | 'mustBePublic';
  readonly label: string;
  readonly placeholder?: string;
  readonly reason: string;
  readonly basis: string;
  readonly onReason: (reason: string) => void;
  readonly onBasis: (basis: string) => void;
}

/** Why what was found may stay as it is; where the law asks for it, by which provision. */
export function ReasonFields({ verdict, label, placeholder, reason, basis, onReason, onBasis }: Props) {
  return (
    <>
      <label htmlFor="check-reason">{label}</label>
      <Input.TextArea
        id="check-reason"
        value={reason}
        maxLength={300}
        placeholder={placeholder}
        autoSize={{ minRows: 2, maxRows: 6 }}
        onChange={(event) => onReason(event.target.value)}
      />
      {verdict === 'mustBePublic' ? (
        <>
          <label htmlFor="check-basis" style={{ display: 'block', marginTop: 10 }}>
            依据
          </label>
          <Input
            id="check-basis"
            value={basis}
            maxLength={200}
            placeholder="例如：条例第二十条第二项"
            onChange={(event) => onBasis(event.target.value)}
          />
        </>
      ) : null}
    </>
  );
}
