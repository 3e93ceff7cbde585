import type { DocumentDetail, Draft, Saved } from '../../src/publishing/contract.js';

export type Role = 'clerk' | 'reviewer' | 'leader';
/** The session cookies of the demonstration's people; they outlive a killed server. */
export type Sessions = Readonly<Record<Role, string>>;

/** What the server has said that it did. */
export interface Acknowledged {
  readonly id: string;
  readonly title: string;
  readonly step: DocumentDetail['state'];
  readonly saved: Saved;
  readonly path?: string;
}

/** Signs a person of the demonstration in; the cookie of the session. */
export async function signIn(origin: string, login: string, password: string): Promise<string> {
  const answer = await fetch(`${origin}/desk/login`, {
    method: 'POST',
    body: new URLSearchParams({ login, password }),
    redirect: 'manual',
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (answer.status !== 303 || cookie === undefined) throw new Error(`${login} could not sign in: ${answer.status}`);
  return cookie;
}

/** Reads from the desk's API. */
export async function read<T>(origin: string, cookie: string, path: string): Promise<T> {
  const answer = await fetch(`${origin}${path}`, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

async function act<T>(origin: string, cookie: string, path: string, body: unknown): Promise<T> {
  const answer = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'x-gongkai': 'desk' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Refused(`${path}: ${answer.status} ${text}`, answer.status);
  return JSON.parse(text) as T;
}

/** The server answered, and did not do it: never to be expected here, except that its database has just been killed. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

/** Takes one item after the other from the draft to the portal, noting each act once its answer has come, until it fails. */
export async function publishOn(
  origin: string,
  sessions: Sessions,
  name: string,
  note: (done: Acknowledged) => void,
): Promise<never> {
  for (let at = 1; ; at += 1) {
    const title = `示范镇巡查情况 ${name}-${at}`;
    const draft: Draft = {
      base: 0,
      title,
      body: `<p>${title}，无异常。</p>`,
      entry: 'art20_13',
      nature: 'topical',
      formedOn: '2026-01-05',
      channels: ['website'],
      attachments: [],
    };
    const drafted = await act<Saved>(origin, sessions.clerk, '/desk/api/documents', draft);
    const { id, revision, digest } = drafted;
    const path = `/desk/api/documents/${id}`;
    const same = { revision, digest };
    const opinion = { ...same, verdict: 'passed', opinion: '同意公开。' };
    note({ id, title, step: 'draft', saved: drafted });
    note({ id, title, step: 'submitted', saved: await act(origin, sessions.clerk, `${path}/submit`, same) });
    note({ id, title, step: 'reviewed', saved: await act(origin, sessions.reviewer, `${path}/review`, opinion) });
    note({ id, title, step: 'approved', saved: await act(origin, sessions.leader, `${path}/approve`, opinion) });
    const published = await act<Saved & { path: string }>(origin, sessions.clerk, `${path}/publish`, same);
    note({ id, title, step: 'published', saved: published, path: published.path });
  }
}
