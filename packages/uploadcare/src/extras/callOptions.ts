import type { CallOptions } from "@lading/runtime";
import type { CommonUploadOptions } from "./uploadOptions.ts";

/** The options of every call that a flow makes. `signal` is the flow's own, where it has one. */
export function callOptions(
  { signal, timeout }: CommonUploadOptions,
  own: CallOptions = {},
): CallOptions {
  return { signal, timeout, ...own };
}

/** The options of a call whose attempts are the flow's own business: a part, and the completion of an upload. */
export function onceOptions(options: CommonUploadOptions, own: CallOptions = {}): CallOptions {
  return { ...callOptions(options, own), maxRetries: 0 };
}
