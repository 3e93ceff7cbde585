import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { samplePage } from '../testing/sample-page.js';
import { sampleId } from '../testing/samples.js';
import { maskFile } from './mask-file.js';

const id = sampleId('19900307');
const page = await samplePage(['低保对象名单公示', `张示范，身份证号${id}`, '监督电话另行公布']);
/** As a page that lay a little crooked comes out of a scanner at 150 dpi. */
const crooked = await sharp(page).resize(1240).rotate(0.6, { background: 'white' }).png().toBuffer();

describe('图片里的号码', () => {
  for (const [what, bytes, name] of [
    ['端正的 JPG', page, '甲.jpg'],
    ['歪了 0.6° 的 PNG', new Uint8Array(crooked), '甲.png'],
  ] as const) {
    it(`${what}：涂黑后认不出，其余照旧`, { timeout: 150_000 }, async () => {
      const outcome = await maskFile(bytes, name);
      assert.ok(outcome.ok, outcome.ok ? '' : outcome.sentence);
      assert.deepEqual(outcome.value.removed, [id]);
      const [before, after] = [await sharp(bytes).metadata(), await sharp(outcome.value.bytes).metadata()];
      assert.deepEqual([after.format, after.width, after.height], [before.format, before.width, before.height]);
      const { data, info } = await sharp(outcome.value.bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
      const rows = Array.from({ length: info.height }, (_, y) => data.subarray(y * info.width, (y + 1) * info.width));
      const black = rows.map((row) => row.filter((shade) => shade < 20).length);
      const tall = black.filter((count) => count > info.width / 12).length;
      assert.ok(tall > 15 && tall < info.height / 20, `${tall} black rows`);
    });
  }
});
