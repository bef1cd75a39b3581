import type { Client } from "@lading/runtime";
import { callOptions, ownProperties, poll, type PollOptions } from "@lading/runtime/flows";
import type {
  FileInfo,
  FromUrlResponse,
  FromUrlError,
  FromUrlStatus,
  FromUrlSuccess,
  FromUrlUnknown,
} from "../models.ts";
import { getFileInfo } from "../operations/getFileInfo.ts";
import { getFromUrlStatus } from "../operations/getFromUrlStatus.ts";
import type { CommonUploadOptions } from "./uploadOptions.ts";

/** How to wait for a fetch from a URL. Durations in milliseconds; `timeout` is for all of it, 300,000 by default. */
export interface WaitForOptions extends PollOptions {
  /** Called with each state, also the last one. An error that it throws ends the waiting. */
  readonly onStatus?: ((status: FromUrlStatus) => void) | undefined;
  /** How long a fetch may be unknown before that counts as its end: a new one is unknown for a moment. Default: 10,000. */
  readonly unknownFor?: number | undefined;
}

/** How a fetch ended; `status` says how. */
export type FromUrlEnd = FromUrlSuccess | FromUrlError | FromUrlUnknown;

/**
 * Waits until a fetch from a URL has ended, successfully or not. `started` is the result of `uploadFromUrl`, or its token.
 *
 * Rejects with `WaitError` when the time is over, whose `state` is the last status.
 */
export async function waitFor(
  client: Client,
  started: FromUrlResponse | string,
  given: WaitForOptions = {},
): Promise<FromUrlEnd> {
  const options = ownProperties(given);
  if (typeof started !== "string" && started.type === "file_info")
    return { ...started, status: "success" };
  const token = typeof started === "string" ? started : started.token;
  const { onStatus, unknownFor = 10_000 } = options;
  const isEnd = endOf(performance.now() + unknownFor);
  const end = await poll<FromUrlStatus>({
    ...options,
    what: "the fetch from a URL to end",
    ask: (signal) => getFromUrlStatus(client, { token }, { signal }),
    isOver: (status) => {
      onStatus?.(status);
      return isEnd(status);
    },
  });
  return end as FromUrlEnd;
}

function endOf(unknownUntil: number): (status: FromUrlStatus) => boolean {
  return ({ status }) => {
    if (status === "unknown") return performance.now() >= unknownUntil;
    return status === "success" || status === "error";
  };
}

/** Waits until a file is ready; with `wait: false`, returns its current information. */
export async function waitUntilReady(
  client: Client,
  file_id: string,
  options: CommonUploadOptions,
): Promise<FileInfo> {
  const { wait, signal } = options;
  if (wait === false) return getFileInfo(client, { file_id }, callOptions(options));
  return poll<FileInfo>({
    signal,
    ...wait,
    what: `the file ${file_id} to be ready`,
    ask: (own) => getFileInfo(client, { file_id }, callOptions(options, { signal: own })),
    isOver: (file) => file.is_ready,
  });
}
