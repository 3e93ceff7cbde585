import type { OutcomeEntry } from '../../../src/law/request/outcome-entry.js';
import { outcomes } from '../../../src/law/request/outcomes-data.js';
import { categoryWords } from './outcome-words.js';
import './wizard.css';

const categories = Object.keys(categoryWords) as OutcomeEntry['category'][];

/** Every lawful outcome, in its group, for those who know which one it is. */
export function OutcomePicker({ onPick }: { readonly onPick: (entry: OutcomeEntry) => void }) {
  return (
    <div className="outcome-list">
      {categories.map((category) => (
        <section key={category} className="outcome-list" aria-label={categoryWords[category]}>
          <h4>{categoryWords[category]}</h4>
          {outcomes
            .filter((entry) => entry.category === category)
            .map((entry) => (
              <button key={entry.code} type="button" onClick={() => onPick(entry)}>
                {entry.label}
                <small>{entry.articles.join('、') || '条例没有条款，依据由人工填写'}</small>
              </button>
            ))}
        </section>
      ))}
    </div>
  );
}
