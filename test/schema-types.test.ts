import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, it } from 'node:test';
import { stopSharedServer } from './database.js';
import { schemaFile, schemaTypes } from './schema-types.js';

after(() => stopSharedServer());

it('src/db/schema.ts is what the migrations give (else run: npm run schema)', async () => {
  assert.equal(readFileSync(schemaFile, 'utf8'), await schemaTypes());
});
