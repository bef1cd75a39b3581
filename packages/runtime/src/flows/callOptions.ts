import type { CallOptions } from "../call/client.ts";

/** The options of a call of a flow: the caller's signal and timeout, and those of the flow itself, which come first. */
export function callOptions(
  { signal, timeout }: Pick<CallOptions, "signal" | "timeout">,
  own: CallOptions = {},
): CallOptions {
  return { signal, timeout, ...own };
}
