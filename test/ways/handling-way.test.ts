import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { walkFee } from './fee-walk.js';
import { walkObjection } from './objection-walk.js';
import { walkOpening } from './opening-walk.js';
import { walkPartial } from './partial-walk.js';
import { walkReminders } from './reminder-walk.js';
import { walkThirdParty } from './third-party-walk.js';
import { openTownship, type Township } from './township.js';

let town: Township;
before(async () => {
  town = await openTownship();
});
after(() => town.close());

it('a fee is notified, paid and reported, and the answer becomes public', () => walkFee(town));
it('a part is withheld and a record not found: only the masked copy leaves, and the bundle agrees', () =>
  walkPartial(town));
it('a third party answers, and the evidence of the term says which days do not count', () => walkThirdParty(town));
it('what a third party objected to is given out only after it was told why', () => walkObjection(town));
it('last year’s report gives the opening balance', () => walkOpening(town));
it('no page complained', () => {
  // but where the applicant was turned away, and where a reply could not leave yet
  assert.deepEqual(
    town.complaints.filter((line) => !/\/progress(\/post)? |\/requests\/\S+ .*status of 409/.test(line)),
    [],
  );
});
// the machine stops and the clock goes on, so that this comes last: open pages lose their server and their session
it('a term that runs out is told to the handler, and on its last day to the leader', () => walkReminders(town));
