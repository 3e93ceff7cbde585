import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claims, saidOf } from './text-claims.js';

const [received, , , review, lawsuit] = claims;

/** What a sentence says, per claim; '—' where it says nothing of it. */
const table: readonly (readonly [string, typeof received, number | null])[] = [
  ['本年度我镇没有收到公开政府信息申请', received, 0],
  ['全年未收到依申请公开事项', received, 0],
  ['全年未收到申请', received, 0],
  ['2023年全区受理政府信息公开申请21件', received, 21],
  ['全市共受理政府信息公开申请3119件，另有103件顺延到下年度答复', received, 3119],
  ['受理申请5件', received, 5],
  ['收到政府信息公开申请5件，行政复议1件', received, 5],
  ['收到低保申请8件', received, null],
  ['受理行政许可申请12件', received, null],
  ['受理救助申请3件', received, null],
  ['收到行政复议申请2件', received, null],
  ['因信息公开答复引起复议，共收到申请2件', received, null],
  ['没有收到行政复议申请', received, null],
  ['没有收到因依申请公开引起的投诉', received, null],
  ['没有收到申请人的投诉', received, null],
  ['逾期不补正的申请为0件', received, null],
  ['发生行政复议2件', review, 2],
  ['政府信息公开行政复议351件，其中结果维持210件', review, 351],
  ['没有收到行政复议申请', review, 0],
  ['没有因政府信息公开申请行政复议的情况', review, 0],
  ['未发生行政复议、行政诉讼案件', review, 0],
  ['行政复议维持1件、纠正1件', review, null],
  ['行政复议撤销1件', review, null],
  ['行政复议驳回申请1件', review, null],
  ['未审结行政复议1件', review, null],
  ['未建立行政复议应诉台账', review, null],
  ['没有建立行政复议制度', review, null],
  ['没有行政复议应诉机制', review, null],
  ['无正当理由逾期不答复引起行政复议', review, null],
  ['未发生行政复议被纠正的情形', review, null],
  ['未发生行政复议、行政诉讼案件', lawsuit, 0],
  ['行政诉讼46件，其中结果维持25件', lawsuit, 46],
  ['行政诉讼纠正1件', lawsuit, null],
  ['未发生行政诉讼败诉案件', lawsuit, null],
];

describe('C11 what a sentence says of a number', () => {
  for (const [text, claim, value] of table) {
    it(`${text}：${claim?.what} ${value ?? '—'}`, () => {
      assert.ok(claim);
      assert.equal(saidOf(claim, text)?.value ?? null, value);
    });
  }
});
