import type { Light } from '../../../src/requests/case-contract.js';
import './case-light.css';

/** How far away the due day is: a coloured light, always with its words. */
export function CaseLight({ light }: { readonly light: Light }) {
  return (
    <span className={`case-light is-${light.level}`}>
      <i aria-hidden="true" />
      {light.words}
    </span>
  );
}
