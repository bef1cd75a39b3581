/** Access tokens that expire: fetched when needed, cached while they are valid. */
import type { CredentialRequest } from "../options/tokens.ts";
import { abortable } from "./abortScope.ts";
import { throwIfAborted } from "../values/signals.ts";

/** A token of an authorization server. */
export interface IssuedToken {
  readonly token: string;
  /** Seconds until it expires. Left out: it is used until the API refuses it. */
  readonly lifetime?: number | undefined;
}

/** Returns a token that is valid now. Pass it to a client in place of the token. */
export type TokenSource = (request?: Partial<CredentialRequest>) => Promise<string>;

interface KeptToken {
  readonly token: string;
  /** In milliseconds since 1970. */
  readonly freshUntil: number;
}

/** How long before its expiry a token is no longer used, in seconds: a call needs time to arrive. */
const earliness = 60;

/**
 * A source over `issue`, which fetches one token. Callers share a pending request; the token is cached until shortly before it
 * expires (60 seconds, or a quarter of its lifetime if that is less), or until a caller asks for a new one. A failure rejects
 * for all waiting callers, and is not cached.
 *
 * A caller that is aborted does not abort the request: other callers may wait for it.
 */
export function tokenSource(issue: () => Promise<IssuedToken>): TokenSource {
  let kept: KeptToken | undefined;
  let pending: Promise<KeptToken> | undefined;
  const renew = async (): Promise<KeptToken> => {
    try {
      return (kept = keptToken(await issue()));
    } finally {
      pending = undefined;
    }
  };
  return async ({ refresh = false, signal } = {}) => {
    throwIfAborted(signal);
    if (refresh) kept = undefined;
    if (kept && Date.now() < kept.freshUntil) return kept.token;
    pending ??= renew();
    return (await abortable(pending, signal)).token;
  };
}

function keptToken({ token, lifetime = Infinity }: IssuedToken): KeptToken {
  const usable = lifetime - Math.min(earliness, lifetime / 4);
  return { token, freshUntil: Date.now() + usable * 1000 };
}
