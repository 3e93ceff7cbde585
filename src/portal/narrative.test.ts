import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphs, pieces } from './narrative.js';

test('numbers are pieces of their own; an unknown key stays as it was written', () => {
  assert.deepEqual(pieces('全年公开{{published}}条，{{ late }}条超期，{{x}}', { published: 450, late: '0' }), [
    { words: '全年公开' },
    { key: 'published', number: '450' },
    { words: '条，' },
    { key: 'late', number: '0' },
    { words: '条超期，' },
    { words: '{{x}}' },
  ]);
  assert.deepEqual(pieces('{{constructor}}', {}), [{ words: '{{constructor}}' }]);
});

test('paragraphs are lines that are not empty', () => {
  assert.deepEqual(paragraphs('一\r\n\n 二 \n'), ['一', '二']);
});
