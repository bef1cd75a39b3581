import type { CallOptions } from "@lading/runtime";
import type { CommonUploadOptions } from "./uploadOptions.ts";

/** The options of every call of a flow. `own` may have the flow's own signal. */
export function callOptions(
  { signal, timeout }: CommonUploadOptions,
  own: CallOptions = {},
): CallOptions {
  return { signal, timeout, ...own };
}

/** The options of a call that the flow itself retries: a part, or the completion of an upload. */
export function onceOptions(options: CommonUploadOptions, own: CallOptions = {}): CallOptions {
  return { ...callOptions(options, own), maxRetries: 0 };
}
