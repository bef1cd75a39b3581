import type { AnyResponses, FakeOperation, FakeReply } from "./Fake.ts";

/**
 * An operation of a fake that obeys idempotency keys: it does its work once for each key, and replies to all requests with
 * the key alike. It refuses a request without a key (400), a key that comes back with another body (422), and one whose first
 * request is still in progress (409).
 *
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header
 */
export function oncePerKey<State, Responses extends AnyResponses = AnyResponses>(
  header: string,
  operation: FakeOperation<State, Responses>,
): FakeOperation<State, Responses> {
  const known = new Map<string, KeyedRequest<Responses>>();
  return async (request, state) => {
    const key = request.headers[header.toLowerCase()];
    if (key === undefined) return { status: 400 };
    const before = known.get(key);
    if (before !== undefined && before.sha256 !== request.sha256) return { status: 422 };
    if (before !== undefined) return before.reply ?? { status: 409 };
    const first: KeyedRequest<Responses> = { sha256: request.sha256 };
    known.set(key, first);
    try {
      first.reply = await operation(request, state);
      return first.reply;
    } finally {
      // What failed was not done: it may be tried again.
      if (first.reply === undefined) known.delete(key);
    }
  };
}

interface KeyedRequest<Responses> {
  readonly sha256: string;
  /** Left out while the operation is at work. */
  reply?: FakeReply<Responses> | undefined;
}
