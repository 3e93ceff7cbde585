import type { z } from 'zod';
import type { BrokenReply, InvalidReply, RefusedReply, RouteContract } from '../../src/web/route.js';

/** Why an answer did not come, each kind with what the person needs to know. */
export type Trouble =
  | { readonly ok: false; readonly kind: 'invalid'; readonly fields: Readonly<Record<string, string>> }
  | ({ readonly ok: false; readonly kind: 'refused'; readonly status: number } & RefusedReply['refused'])
  | { readonly ok: false; readonly kind: 'broken'; readonly incident: string | null; readonly sentence: string }
  | { readonly ok: false; readonly kind: 'offline' }
  | { readonly ok: false; readonly kind: 'signedOut' };

export type Answer<T> = { readonly ok: true; readonly value: T } | Trouble;

export type BodyOf<R> =
  R extends RouteContract<infer B, unknown> ? (B extends z.ZodType ? z.input<B> : undefined) : never;
export type ReplyOf<R> = R extends { readonly reply?: infer T } ? Exclude<T, undefined> : never;

/** What goes into a path, behind its question mark, and into the body. */
export interface CallInput<B = unknown> {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: B;
}

/** The address of a route with its parameters put in. Throws where one is missing: that is a bug. */
export function addressOf(route: { readonly path: string }, input: CallInput = {}): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = input.params?.[name];
    if (value === undefined) throw new Error(`${route.path}: no value for ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.size === 0 ? path : `${path}?${search}`;
}

/**
 * Calls a route of a contract. The body is checked against the contract's own schema before it is sent,
 * so that a missing field is named at once; every failure comes back as a value.
 */
export async function call<R extends RouteContract>(
  route: R,
  input: CallInput<BodyOf<R>> = {},
  signal?: AbortSignal,
): Promise<Answer<ReplyOf<R>>> {
  const checked = route.body?.safeParse(input.body);
  if (checked !== undefined && !checked.success) return { ok: false, kind: 'invalid', fields: fieldsOf(checked.error) };
  const headers: Record<string, string> = { accept: 'application/json' };
  if (route.method !== 'GET') headers['x-gongkai'] = 'desk';
  if (checked !== undefined) headers['content-type'] = 'application/json';
  try {
    const response = await fetch(addressOf(route, input), {
      method: route.method,
      headers,
      credentials: 'same-origin',
      ...(checked === undefined ? {} : { body: JSON.stringify(checked.data) }),
      ...(signal === undefined ? {} : { signal }),
    });
    return readAnswer<ReplyOf<R>>(response.status, await response.text());
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return { ok: false, kind: 'offline' };
  }
}

function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.map(String).join('.')] ??= issue.message;
  return fields;
}

/** Turns status and text of a response into an answer, whatever stands between desk and server. */
export function readAnswer<T>(status: number, text: string): Answer<T> {
  const reply = parsed(text) as (Partial<InvalidReply & RefusedReply & BrokenReply> & object) | null;
  if (status >= 200 && status < 300) return { ok: true, value: reply as T };
  if (status === 401) return { ok: false, kind: 'signedOut' };
  if (reply?.invalid !== undefined) return { ok: false, kind: 'invalid', fields: reply.invalid };
  if (reply?.refused !== undefined) return { ok: false, kind: 'refused', status, ...reply.refused };
  const known = sentences[status];
  if (known !== undefined) return { ok: false, kind: 'refused', status, code: String(status), sentence: known };
  const broken = reply?.broken;
  return {
    ok: false,
    kind: 'broken',
    incident: broken?.incident ?? null,
    sentence: broken?.sentence ?? '系统出现故障，本次操作没有完成。',
  };
}

const sentences: Readonly<Record<number, string>> = {
  403: '您没有办理此事项的权限。',
  404: '没有找到所要的记录。',
  413: '文件过大，未能上传。',
  415: '不支持这种文件。',
  429: '操作过于频繁，请稍后再试。',
};

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
