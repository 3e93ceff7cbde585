interface Props {
  readonly phrases: readonly string[];
  readonly onUse: (phrase: string) => void;
  /** The id of the field that the phrase goes into, where the typing goes on. */
  readonly target: string;
}

/** Common phrases to click; each replaces what the field holds. */
export function PhraseList({ phrases, onUse, target }: Props) {
  if (phrases.length === 0) return null;
  const use = (phrase: string) => {
    onUse(phrase);
    document.getElementById(target)?.focus();
  };
  return (
    <fieldset className="phrase-list">
      <legend>常用语</legend>
      {phrases.map((phrase) => (
        <button key={phrase} type="button" onClick={() => use(phrase)}>
          {phrase}
        </button>
      ))}
    </fieldset>
  );
}
