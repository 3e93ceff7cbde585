import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { demoAccounts } from '../../src/demo/load.js';
import { catalogueWay } from './catalogue-way.js';
import { channelsWay } from './channels-way.js';
import { checksWay } from './checks-way.js';
import { heartbeatWay } from './heartbeat-way.js';
import { openTownship, type Township } from './township.js';

// One township for four stories, each by itself in a room of its own: founding it takes longer than any of them.

/** Refusals, and an address with nothing to see, that the stories ask for. */
const asked = /status of 409|\/content\/\S+ .*status of 404/;

let town: Township;
before(async () => {
  town = await openTownship([
    // who drafts does not publish where somebody else may
    { login: 'fabu', password: demoAccounts.password, name: '孙演练', unit: '党政办公室', duties: ['clerk'] },
  ]);
});
after(() => town.close());

describe('what is made public', () => {
  afterEach(async () => {
    for (const context of town.browser.contexts()) await context.close();
    assert.deepEqual(
      town.complaints.splice(0).filter((line) => !asked.test(line)),
      [],
      'no page complains in the console',
    );
  });

  it('the catalogue, from a changed term to the public list', () => catalogueWay(town));
  it('an item with hidden personal data, from the clipboard to the clean files', () => checksWay(town));
  it('an item with an hour, from three levels to the county and the archive, and back', () => channelsWay(town));
  it('silent columns, the guide, and what is not public, until a year later', () => heartbeatWay(town));
});
