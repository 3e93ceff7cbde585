import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aWorld, on, value, type World } from '../../../test/make.js';
import { sealer } from '../../files/seal.js';
import { officialCalendar } from '../../law/calendar.js';
import { seeIdentity } from '../identity.js';
import { type Registration, registrationSchema } from '../intake-contract.js';
import { dismissMail } from './dismiss-mail.js';
import { registerRequest } from './register-request.js';
import { signMail } from './sign-mail.js';

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());
const keyed = sealer(Buffer.alloc(32, 7));
const name = '<script>示范申请人</script>';
const input = (with_: object = {}): Registration =>
  registrationSchema.parse({
    applicant: { kind: 'naturalPerson', name },
    items: ['示范镇 2019 年财政决算'],
    form: 'paper',
    provision: 'post',
    channel: 'inPerson',
    submittedOn: '2020-03-02',
    ...with_,
  });
const register = (body: Registration) =>
  world.act((tx) =>
    registerRequest(tx, on(world.clerk, '2020-03-05'), { calendar: officialCalendar, sealer: keyed }, body),
  );

test('当面申请：有编号和查询码，姓名不以明文存放，相同申请被拒，每次查看身份都留痕', async () => {
  const { id, number, code } = value(await register(input()));
  assert.match(number, /^SQ2020-\d{4}$/);
  assert.match(code, /^[2-9A-HJKMNP-Z]{8}$/);
  const { rows } = await world.db.owner.pool.query(
    'select applicant, due_on::text as due from request where request_id = $1',
    [id],
  );
  assert.equal((rows[0].applicant as Buffer).includes('示范申请人'), false);
  assert.equal(rows[0].due, '2020-03-30');
  const again = await register(input());
  assert.ok(!again.ok && again.sentence.includes(number));
  for (const times of [1, 2]) {
    assert.equal((await world.act((tx) => seeIdentity(tx, keyed, world.clerk, id)))?.name, name);
    const looks = await world.db.owner.pool.query("select 1 from audit_event where event = 'identitySeen'");
    assert.equal(looks.rowCount, times);
  }
});

test('同名的另一个人可以申请同样的信息，证件号码或者电话不同即是两人', async () => {
  const items = ['示范村水渠'];
  const of = (who: object) => input({ items, applicant: { kind: 'naturalPerson', name, ...who } });
  value(await register(of({ idNumber: '（演示一）', phone: '0000-0000001' })));
  value(await register(of({ idNumber: '（演示二）', phone: '0000-0000001' })));
  value(await register(of({ idNumber: '', phone: '0000-0000003' })));
  const again = await register(of({ idNumber: '（演示二）', phone: '0000-0000009' }));
  assert.ok(!again.ok && again.code === 'duplicate-request');
});

test('收到之日按渠道确定，缺日期或者晚于今天的不能登记', async () => {
  const code = async (with_: object) => {
    const outcome = await register(input({ items: [JSON.stringify(with_)], ...with_ }));
    return outcome.ok ? null : outcome.code;
  };
  assert.equal(await code({ submittedOn: '2020-03-06' }), 'future-day');
  assert.equal(await code({ channel: 'registeredMail' }), 'signed-day-missing');
  assert.equal(await code({ channel: 'registeredMail', signedOn: '2020-03-04' }), null);
  assert.equal(await code({ channel: 'oral' }), null);
  for (const channel of ['ordinaryMail', 'internet', 'email', 'fax']) {
    assert.equal(await code({ channel }), 'confirmed-day-missing');
    assert.equal(await code({ channel, confirmedOn: '2020-03-03' }), null);
  }
});

test('邮件：不能签收在将来，同一号码只登记一次，只能标一次不是申请', async () => {
  const mail = { mailNo: '示范0001', carrier: '示范寄递', signedOn: '2020-03-05', note: '' };
  const sign = (with_: object) => world.act((tx) => signMail(tx, world.clerk, { ...mail, ...with_ }));
  const { id } = value(await sign({}));
  const [twice, future] = [await sign({}), await sign({ mailNo: '示范0002', signedOn: '2020-03-06' })];
  assert.ok(!twice.ok && twice.code === 'mail-known' && !future.ok && future.code === 'future-day');
  const { id: letter } = value(await sign({ mailNo: '示范0003' }));
  value(await register(input({ items: ['示范甲'], mail: letter })));
  const reused = await register(input({ items: ['示范乙'], mail: letter }));
  assert.ok(!reused.ok && reused.code === 'mail-not-free');
  const claimed = await world.act((tx) => dismissMail(tx, world.clerk, letter, { reason: '广告' }));
  assert.ok(claimed && !claimed.ok && claimed.code === 'mail-has-case');
  const dismiss = () => world.act((tx) => dismissMail(tx, world.clerk, id, { reason: '广告' }));
  assert.ok((await dismiss())?.ok);
  assert.equal((await dismiss())?.ok, false);
});
