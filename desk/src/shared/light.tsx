import './light.css';

interface Props {
  readonly level: 'green' | 'yellow' | 'red';
  readonly words: string;
}

/** How far away a last day is: a coloured light, always with its words. */
export function Light({ level, words }: Props) {
  return (
    <span className={`light is-${level}`}>
      <i aria-hidden="true" />
      {words}
    </span>
  );
}
