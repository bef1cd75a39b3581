/** A reply as it is written on a command line. */
import { UsageError } from "./options.ts";

export interface ParsedReply {
  readonly operation: string;
  readonly status: number;
  readonly example?: string;
  /** To how many requests. Default: to all. */
  readonly times?: number;
}

/** Reads `operation=status[:example][*times]`. Throws `UsageError`. */
export function parseReply(text: string): ParsedReply {
  const [, operation, status, example, times] =
    /^(.+)=(\d{3})(?::(.+?))?(?:\*([1-9]\d*))?$/.exec(text) ?? [];
  if (operation === undefined)
    throw new UsageError(
      `The reply ${text} is not understood. Write operation=status, operation=status:example, or operation=status*3 for three requests.`,
    );
  return {
    operation,
    status: Number(status),
    ...(example !== undefined && { example }),
    ...(times !== undefined && { times: Number(times) }),
  };
}
