import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Duty, type DutyAct, duties, dutiesFor, dutyActs, incompatibleDuties, mayAct } from './duties.js';

test('who may do what', () => {
  const table: [DutyAct, Duty[]][] = [
    ['draft', ['clerk', 'villageClerk']],
    ['review', ['secrecyReviewer']],
    ['approve', ['leader']],
    ['publish', ['clerk', 'leader']],
    ['signReport', ['leader']],
    ['importReport', ['clerk', 'supervisor']],
    ['registerRequest', ['clerk', 'handler']],
    ['assignRequest', ['clerk', 'leader']],
    ['handleRequests', ['handler']],
    ['checkReply', ['legalReviewer']],
    ['approveReply', ['leader']],
    ['consentExtension', ['leader']],
    ['readRequests', ['clerk', 'leader', 'handler', 'legalReviewer']],
    ['seeIdentity', ['handler']],
    ['manageTemplates', ['handler']],
    ['managePeople', ['administrator']],
    ['giveDuties', ['securityOfficer']],
    ['readAudit', ['auditor']],
  ];
  for (const [act, able] of table) assert.deepEqual(dutiesFor(act), able, act);
  for (const act of dutyActs) assert.notEqual(dutiesFor(act.key).length, 0, act.key);
  assert.equal(mayAct([], 'draft'), false);
  assert.equal(mayAct(['handler', 'leader'], 'approve'), true);
});

test('the three administrators exclude one another and every duty of content', () => {
  assert.deepEqual(incompatibleDuties(['administrator', 'auditor']), [['administrator', 'auditor']]);
  assert.equal(incompatibleDuties(['administrator', 'securityOfficer', 'auditor']).length, 3);
  assert.equal(incompatibleDuties(['administrator', 'clerk']).length, 1);
  assert.deepEqual(incompatibleDuties(['clerk', 'secrecyReviewer', 'handler']), []);
  for (const duty of duties) assert.deepEqual(incompatibleDuties([duty.key]), []);
});
