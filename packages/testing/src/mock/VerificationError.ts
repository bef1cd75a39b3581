/** What `verify()` rejects with. */
import { violationText, type Violation } from "../judge/Violation.ts";
import type { MockRequest } from "./MockRequest.ts";

/** Requests that the document does not allow. Its message has one line for each violation. */
export class VerificationError extends Error {
  override readonly name = "VerificationError";
  readonly violations: readonly Violation[];

  constructor(requests: readonly MockRequest[]) {
    const lines = requests.flatMap((request, index) =>
      request.violations.map(
        (violation) =>
          `request ${String(index + 1)}, ${request.method} ${request.path}: ${violationText(violation)}`,
      ),
    );
    const count = requests.filter(({ violations }) => violations.length > 0).length;
    const subject = count === 1 ? "1 request breaks" : `${String(count)} requests break`;
    super(`${subject} the document:\n${lines.join("\n")}`);
    this.violations = requests.flatMap(({ violations }) => violations);
  }
}
