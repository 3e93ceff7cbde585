import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RouteContract } from '../../src/web/route.js';
import { type Answer, type BodyOf, type CallInput, call, type ReplyOf, type Trouble } from './client.js';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Trouble;
  }
}

/** The value of an answer; throws the trouble, which is how the query library takes one. */
export function expectValue<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  if (answer.kind === 'signedOut') goToLogin();
  throw answer;
}

/** Leaves for the sign-in page, to come back to this one. */
export function goToLogin(): void {
  location.assign(`/desk/login?next=${encodeURIComponent(location.pathname + location.search)}`);
}

/** Reads a route and keeps its reply. */
export function useReading<R extends RouteContract<undefined>>(
  route: R,
  input: CallInput<undefined> = {},
  enabled = true,
) {
  return useQuery<ReplyOf<R>, Trouble>({
    queryKey: [route.path, input.params ?? null, input.query ?? null],
    queryFn: async ({ signal }) => expectValue(await call(route, input as CallInput<BodyOf<R>>, signal)),
    enabled,
  });
}

/** Does an act; its answer is a value. What was read before is read again after it succeeds. */
export function useAct<R extends RouteContract>(route: R) {
  const client = useQueryClient();
  const mutation = useMutation<Answer<ReplyOf<R>>, Trouble, CallInput<BodyOf<R>>>({
    mutationFn: (input) => call(route, input),
    onSuccess: (answer) => {
      if (answer.ok) void client.invalidateQueries();
    },
  });
  return { act: mutation.mutateAsync, busy: mutation.isPending };
}
