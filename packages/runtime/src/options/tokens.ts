/** Credentials that a function returns: it is called when they are needed, and again when the API refuses them. */
import { Refusal } from "../errors.ts";
import { abort, namedError } from "../values/signals.ts";
import { describe } from "../values/values.ts";

/** The argument of a credential function. */
export interface CredentialRequest {
  /** The API has refused the last value (401): do not return it from a cache. */
  readonly refresh: boolean;
  /** Aborted after the client's `timeout`. Several calls may wait for one value, so it does not belong to a call. */
  readonly signal: AbortSignal;
}

/**
 * A credential: its value, or a function that returns it. The function is called before every call, once for calls that
 * start while it is pending, and with `refresh` after a 401, once for all calls that were refused together.
 */
export type CredentialSource = string | ((request: CredentialRequest) => string | Promise<string>);

/** The last value of one option, and pending requests for a new one. */
interface Token {
  value?: string;
  asked?: Promise<string> | undefined;
  refreshing?: Promise<string> | undefined;
}

/** A client's tokens by option. */
export type Tokens = Map<string, Token>;

/** The client whose functions are called. */
export interface TokenHolder {
  /** Its options. */
  readonly values: ReadonlyMap<string, unknown>;
  readonly tokens: Tokens;
  /** In milliseconds. */
  readonly timeout: number;
}

/** Which value is wanted. */
export interface TokenRequest {
  readonly settings: TokenHolder;
  /** The client option. */
  readonly option: string;
  /** The value that the API has refused. */
  readonly refused?: string | undefined;
}

/** The longest timer there is, about 25 days; a longer one would fire at once. */
const longestTimer = 2 ** 31 - 1;

/** `AbortSignal.timeout`, which React Native lacks. `stop` clears the timer. */
function timeoutSignal(timeout: number): {
  readonly signal: AbortSignal;
  readonly stop: () => void;
} {
  const controller = new AbortController();
  if (timeout > longestTimer) return { signal: controller.signal, stop: () => undefined };
  const timer = setTimeout(() => {
    abort(controller, namedError("TimeoutError", "The operation was aborted due to timeout"));
  }, timeout);
  return { signal: controller.signal, stop: () => clearTimeout(timer) };
}

/** The value to send. Rejects with what the function throws. */
export async function tokenOf(request: TokenRequest): Promise<string> {
  const { settings, option, refused } = request;
  const source = settings.values.get(option) as Exclude<CredentialSource, string>;
  const token = settings.tokens.get(option) ?? {};
  settings.tokens.set(option, token);
  const ask = async (refresh: boolean): Promise<string> => {
    const { signal, stop } = timeoutSignal(settings.timeout);
    let value: unknown;
    try {
      value = await source({ refresh, signal });
    } finally {
      stop();
    }
    if (typeof value !== "string" || value === "") {
      throw new Refusal(
        `the function ${option} must return a string and returned ${describe(value)}`,
        option,
      );
    }
    return (token.value = value);
  };
  if (refused !== undefined) {
    // Another call has fetched a new one already.
    if (token.value !== refused && token.value !== undefined) return token.value;
    token.refreshing ??= ask(true).finally(() => (token.refreshing = undefined));
    return token.refreshing;
  }
  if (token.refreshing) return token.refreshing;
  token.asked ??= ask(false).finally(() => (token.asked = undefined));
  return token.asked;
}
