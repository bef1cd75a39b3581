/** Access tokens that live for a while: fetched when needed, kept while they are good. */
import type { CredentialRequest } from "../options/tokens.ts";
import { abortable } from "./abortScope.ts";
import { throwIfAborted } from "../values/signals.ts";

/** A token as an authorization server gives it. */
export interface IssuedToken {
  readonly token: string;
  /** Seconds from now until it expires. Left out: it is used until the API refuses it. */
  readonly lifetime?: number | undefined;
}

/** Gives a token that is good now. A client takes it in the place of a token's text. */
export type TokenSource = (request?: Partial<CredentialRequest>) => Promise<string>;

interface KeptToken {
  readonly token: string;
  /** In milliseconds since 1970. */
  readonly freshUntil: number;
}

/** How long before its end a token is no longer used, in seconds: a call that begins now has to arrive with it. */
const earliness = 60;

/**
 * A source over `issue`, which fetches one token. All who ask while a token is on its way get that one; it is kept until
 * shortly before it expires (60 seconds, or a quarter of its lifetime if that is less) or until somebody asks for a new
 * one. A failure is handed to all who wait, and not kept.
 *
 * Who gives up waiting does not take the token from the others: its request runs to its end.
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
