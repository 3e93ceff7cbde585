import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registrationSchema } from '../../../src/requests/intake-contract.js';
import { firstValues, type RegisterValues, registrationOf, type Source } from './register-values.js';

const today = '2020-03-05';
const mail: Source = {
  from: 'mail',
  id: '00000000-0000-4000-8000-000000000001',
  mailNo: 'EX0000000001CN',
  carrier: '中国邮政',
  signedOn: '2020-03-02',
};
const typed: RegisterValues = {
  ...firstValues(null, today),
  applicant: { kind: 'naturalPerson', name: '示范人', legalRepresentative: '示范人', email: ' ' },
  items: ['示范镇2019年决算', undefined],
  signedOn: '2020-03-01',
  confirmedOn: '2020-03-01',
};

test('当面提交的只送提交日期，换过渠道后留下的签收、确认日期不送', () => {
  const sent = registrationOf(typed, null);
  assert.deepEqual([sent.submittedOn, sent.signedOn, sent.confirmedOn], [today, undefined, undefined]);
});

test('自然人不送法定代表人，空白的邮箱不送', () => {
  const { applicant } = registrationOf(typed, null);
  assert.equal('legalRepresentative' in applicant, false);
  assert.equal('email' in applicant, false);
  const organisation = registrationOf({ ...typed, applicant: { ...typed.applicant, kind: 'otherOrg' } }, null);
  assert.equal(organisation.applicant.legalRepresentative, '示范人');
});

test('由邮件登记的，渠道和签收日期取自邮件，并与邮件关联', () => {
  const sent = registrationOf(
    { ...firstValues(mail, today), applicant: { kind: 'naturalPerson', name: '示范人' }, items: ['甲'] },
    mail,
  );
  assert.deepEqual([sent.channel, sent.signedOn, sent.mail], ['registeredMail', '2020-03-02', mail.id]);
  assert.equal(registrationSchema.safeParse(sent).success, true);
});

test('没有填写的确认日期和某一项所需信息，各在自己的位置报错', () => {
  const checked = registrationSchema.safeParse(
    registrationOf({ ...typed, channel: 'internet', confirmedOn: undefined }, null),
  );
  assert.deepEqual(
    checked.error?.issues.map(({ path }) => path.join('.')).filter((path, at, all) => all.indexOf(path) === at),
    ['items.1', 'confirmedOn'],
  );
});
