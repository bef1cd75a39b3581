import type { Credential } from "../request/credentials.ts";
import { Deadline } from "./Deadline.ts";
import { Refusal, withOperationName } from "../errors.ts";
import { errorWithoutResponse, type FailedAttempt } from "./errorWithoutResponse.ts";

/** The call that waits. */
export interface WaitingCall extends Pick<FailedAttempt, "request" | "signal" | "limits"> {
  /** When the call as a whole ends, on the clock of `performance.now()`. */
  readonly until: number;
}

/** Waits for the credentials of functions, no longer than the call may last. Rejects with the error that they throw. */
export async function awaitCredentials(
  call: WaitingCall,
  credentials: Promise<readonly Credential[]>,
): Promise<readonly Credential[]> {
  const { until, signal, limits } = call;
  const deadline = new Deadline({ timeout: limits.timeout, until, signal });
  try {
    return await deadline.race(credentials);
  } catch (error) {
    if (deadline.ranOut()) throw errorWithoutResponse(error, { ...call, deadline, attempt: 1 }, "");
    if (!(error instanceof Refusal)) throw error;
    return withOperationName(call.request.site.operation, () => {
      throw error;
    });
  } finally {
    deadline.stop();
  }
}
