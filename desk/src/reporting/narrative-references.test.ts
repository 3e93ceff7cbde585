import assert from 'node:assert/strict';
import { test } from 'node:test';
import { narrativeCounts } from '../../../src/law/report/counts.js';
import { referencesAsKeys, referencesInWords } from './narrative-references.js';

test('references are edited by their names and stored by their keys', () => {
  const stored = '全年转发、公示{{published.repostAndNotice}}条，另见【注】和{{no.such}}。';
  const edited = '全年转发、公示【转发、公示信息】条，另见【注】和{{no.such}}。';
  assert.equal(referencesInWords(stored, narrativeCounts), edited);
  assert.equal(referencesAsKeys(edited, narrativeCounts), stored);
});

test('every count has a name of its own, so that it comes back as itself', () => {
  for (const { key } of narrativeCounts) {
    assert.equal(referencesAsKeys(referencesInWords(`{{${key}}}`, narrativeCounts), narrativeCounts), `{{${key}}}`);
  }
});
