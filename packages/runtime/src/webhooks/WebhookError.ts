import { LadingError } from "../errors.ts";

/**
 * Why a webhook is refused.
 *
 * - `missing-header`: a header of the signature, the id or the timestamp is missing.
 * - `invalid-header`: such a header is there, but comes twice or cannot be read.
 * - `signature`: no signature fits the body and a secret.
 * - `stale`: the signature is right, but too old or from the future: someone may be repeating a request.
 * - `payload`: the body is verified, but is not JSON.
 * - `body`: the program did not pass the body as it was received.
 * - `secret`: the program passed no secret, or one that cannot be read.
 */
export type WebhookErrorCode =
  "missing-header" | "invalid-header" | "signature" | "stale" | "payload" | "body" | "secret";

/** A webhook is refused. The message contains neither the secret nor the body. */
export class WebhookError extends LadingError {
  readonly code: WebhookErrorCode;

  constructor(code: WebhookErrorCode, problem: string) {
    super(problem);
    this.code = code;
  }

  static {
    this.branded("WebhookError");
  }
}
