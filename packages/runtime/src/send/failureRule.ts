/** How a kind of failure is recognised, and what to say about it. */
export interface FailureRule {
  /** Matches error codes. */
  readonly code?: RegExp;
  /** Matches names and messages of errors without a code. */
  readonly text?: RegExp;
  /** Shown before the code, or before the error's own message. */
  readonly words?: string;
  readonly advice?: string;
  readonly isPermanent?: true;
}
