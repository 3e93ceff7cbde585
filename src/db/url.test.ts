import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitOptions, withDatabase } from './url.js';

describe('database addresses', () => {
  it('keep server and login when another database is named', () => {
    for (const [from, to] of [
      ['postgres://u:p@db.example:5433/one', 'postgres://u:p@db.example:5433/two'],
      ['postgres://u:p@db.example', 'postgres://u:p@db.example/two'],
      [
        'postgres://u@localhost:5432/one?host=%2Frun%2F%E5%BA%93',
        'postgres://u@localhost:5432/two?host=%2Frun%2F%E5%BA%93',
      ],
      ['postgresql:///one?host=/run', 'postgresql:///two?host=/run'],
    ] as const) {
      assert.equal(withDatabase(from, 'two'), to);
    }
    assert.throws(() => withDatabase('db.example', 'two'), /must look like/);
  });

  it('give up their session settings, and nothing else', () => {
    const given = 'postgres://u@h/d?host=%2Fa+b&options=-c%20search_path%3Dx&sslmode=require';
    assert.deepEqual(splitOptions(given), {
      url: 'postgres://u@h/d?host=%2Fa%20b&sslmode=require',
      options: '-c search_path=x',
    });
    assert.deepEqual(splitOptions('postgres://u@h/d'), { url: 'postgres://u@h/d', options: '' });
  });
});
