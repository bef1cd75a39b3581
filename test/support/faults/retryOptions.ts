/** What the faulty calls ask of the client's retries. The one place to change when retries change. */
import type { CallOptions } from "@lading/runtime";

/** Given with every faulty call, next to `timeout`, `signal` and `headers`. */
export const retryOptions: CallOptions = { maxRetries: 2 };

/** As many requests as one call may make at most, those apart of which no byte was accepted. */
export const mostAttempts = 3;
