import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import { allow, type Outcome, refuse } from '../law/refusal.js';
import { hashPassword, isPassword } from './passwords.js';

/** Five wrong passwords lock an account for a quarter of an hour, each further one for longer. */
const failuresAllowed = 5;
const lockMinutes = 15;

/** Compared with where a login does not exist, so that its absence cannot be told by time. */
const nobody = hashPassword(randomUUID());

/** The SHA-256 of a session's token: what the database keeps of it. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * Signs a person in: the token of a new session, for the cookie, or the sentence why not.
 * The sentence is the same for an unknown login and for a wrong password.
 */
export async function signIn(
  db: Kysely<DB>,
  login: string,
  password: string,
  now: Date,
): Promise<Outcome<{ token: string }>> {
  const account = await db.selectFrom('account').selectAll().where('login', '=', login).executeTakeFirst();
  const right = await isPassword(account?.password_hash ?? (await nobody), password);
  if (account?.locked_until && account.locked_until > now) {
    await record(db, account, 'signInLocked');
    const minutes = Math.ceil((account.locked_until.getTime() - now.getTime()) / 60_000);
    return refuse('account-locked', `密码多次输入错误，账号已暂时锁定，请 ${minutes} 分钟后再试。`);
  }
  if (!account || !right) {
    if (account) await countFailure(db, account, now);
    return refuse('wrong-password', '用户名或密码不正确。');
  }
  const token = randomBytes(32).toString('base64url');
  await db.transaction().execute(async (tx) => {
    await tx.updateTable('account').set({ failures: 0, locked_until: null }).where('login', '=', login).execute();
    await tx
      .insertInto('session')
      .values({ token_hash: tokenHash(token), login, created_at: now, seen_at: now })
      .execute();
    await record(tx, account, 'signedIn');
  });
  return allow({ token });
}

async function countFailure(
  db: Kysely<DB>,
  account: { login: string; office_id: string; person_id: string },
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const { failures } = await tx
      .updateTable('account')
      .set((eb) => ({ failures: eb('failures', '+', 1) }))
      .where('login', '=', account.login)
      .returning('failures')
      .executeTakeFirstOrThrow();
    const over = failures - failuresAllowed;
    if (over >= 0) {
      const until = new Date(now.getTime() + lockMinutes * 60_000 * 2 ** Math.min(over, 6));
      await tx.updateTable('account').set({ locked_until: until }).where('login', '=', account.login).execute();
    }
    await record(tx, account, 'signInFailed');
  });
}

/** A line for the auditor. */
function record(db: Kysely<DB>, account: { office_id: string; person_id: string }, event: string) {
  return db
    .insertInto('audit_event')
    .values({ office_id: account.office_id, event_id: randomUUID(), person_id: account.person_id, event })
    .execute();
}

/** Ends a session; a token that is not known is no error. */
export async function signOut(db: Kysely<DB>, token: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ ended_at: now }).where('token_hash', '=', tokenHash(token)).execute();
}
