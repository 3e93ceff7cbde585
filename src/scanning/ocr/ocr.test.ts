import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { scanFile } from '../scan-file.js';
import { samplePage } from '../testing/sample-page.js';
import { sampleId } from '../testing/samples.js';
import { spell } from './read-line.js';
import { boxesOf } from './text-boxes.js';

const id = sampleId('19900307');

describe('图片里的文字', () => {
  it('扫描页上的证件号码、电话和密级标志都找到，只有验得出的才算确定', { timeout: 60_000 }, async () => {
    const page = await samplePage([
      '示范镇人民政府公示',
      `张示范，身份证号码：${id}`,
      '联系电话：15400001234',
      '机密★10年',
    ]);
    const scanned = await scanFile(page, '扫描.jpg');
    assert.ok(scanned.ok, scanned.ok ? '' : scanned.sentence);
    assert.deepEqual(
      scanned.value.findings.map(({ kind, place, certain }) => [kind, place, certain]),
      [
        ['idNumber', '图片文字第 2 行', true],
        ['mobile', '图片文字第 3 行', false],
        ['secrecyMark', '图片文字第 4 行', false],
      ],
    );
    assert.deepEqual(scanned.value.notes, []);
  });

  it('空白图片里没有', { timeout: 60_000 }, async () => {
    const blank = await sharp({ create: { width: 800, height: 600, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    assert.deepEqual(await scanFile(blank, '空白.png'), { ok: true, value: { findings: [], notes: [] } });
  });

  it('超过 4000 万像素的不识别，并说明', { timeout: 60_000 }, async () => {
    const large = await sharp({ create: { width: 7000, height: 6000, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    const scanned = await scanFile(large, '大.png');
    assert.deepEqual(scanned.ok && scanned.value.notes, ['图片文字未识别：图片解不开或者超过 4000 万像素。']);
  });
});

describe('由概率图到文字', () => {
  it('连成一片的成为一个框，太小的不算', () => {
    const map = new Float32Array(40 * 20);
    for (let y = 8; y < 12; y += 1) for (let x = 5; x < 35; x += 1) map[y * 40 + x] = 0.9;
    map[0] = 1;
    const [box, ...others] = boxesOf(map, 40, 20);
    assert.equal(others.length, 0);
    assert.ok(box && box.angle === 0 && box.length > 30 && box.thickness > 4 && box.x === 19.5 && box.y === 9.5);
  });

  it('重复的字只算一次，隔着空的算两次', () => {
    const steps = [1, 1, 0, 1, 2];
    const data = Float32Array.from(steps.flatMap((best) => [0, 1, 2].map((kind) => (kind === best ? 0.9 : 0.05))));
    assert.equal(spell({ data, shape: [1, 5, 3] }, ['', '甲', '乙']).text, '甲甲乙');
  });
});
