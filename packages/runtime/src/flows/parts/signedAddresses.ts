/** Addresses that an API signs for the parts of an upload: to send a part there again does no harm. */
import type { CallOptions } from "../../call/client.ts";
import { ApiError, ApiRequestError } from "../../errors.ts";
import { isTransient } from "../flowErrors.ts";
import { retry } from "../retry.ts";

/** How a storage treats its signed addresses. */
export interface AddressRule {
  /** What to do after a 403, which the storage returns without its cause: when addresses expire, and how to get others. */
  readonly adviceAfter403: string;
  /** Whether the storage sometimes refuses a valid address with 403, so that a retry helps. */
  readonly retries403?: boolean;
  /** How often a failed part is retried. Default: 4. */
  readonly maxRetries?: number | undefined;
}

/** How parts are sent to signed addresses. */
export interface SignedAddresses {
  /** Sends one part and retries it. */
  readonly send: <Receipt>(
    send: (options: CallOptions) => PromiseLike<Receipt>,
    options: CallOptions,
  ) => Promise<Receipt>;
  /** What to do after a permanent failure. */
  readonly adviceFor: (error: unknown) => string | undefined;
}

/** Parts that go to signed addresses: retried by the flow, with advice for what their errors do not say. */
export function signedAddresses(rule: AddressRule): SignedAddresses {
  const { adviceAfter403, retries403 = false, maxRetries } = rule;
  const isWorthwhile = (error: unknown): boolean =>
    isTransient(error) || (retries403 && isForbidden(error));
  return {
    send: (send, options) =>
      retry(() => send({ ...options, maxRetries: 0 }), {
        signal: options.signal ?? undefined,
        maxRetries,
        isWorthwhile,
      }),
    adviceFor: (error) => {
      // Nothing of the part was sent: its file cannot be read any more.
      if (error instanceof ApiRequestError)
        return "The upload was begun and stays unfinished: the API has no operation that ends one";
      return isForbidden(error) ? adviceAfter403 : undefined;
    },
  };
}

function isForbidden(error: unknown): boolean {
  return error instanceof ApiError && error.status === 403;
}
