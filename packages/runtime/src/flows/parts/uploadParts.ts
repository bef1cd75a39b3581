/** One upload in several requests: each part is sent, retried, counted and remembered. */
import type { CallOptions } from "../../call/client.ts";
import { ownProperties } from "../../values/ownProperties.ts";
import type { OnUploadProgress, UploadProgress } from "../../values/progress.ts";
import { callOptions } from "../callOptions.ts";
import { sendInParallel } from "./sendInParallel.ts";
import { partsProgress, type PartsProgress } from "./partsProgress.ts";
import type { SignedAddresses } from "./signedAddresses.ts";

/** A part of an upload. */
export interface UploadPart {
  /** From 0. */
  readonly index: number;
  /** In bytes, if known. */
  readonly size?: number;
}

/** What callers choose about an upload in parts. */
export interface PartsOptions {
  /** How many parts are sent at once. Default: 4. */
  readonly concurrency?: number | undefined;
  /** Longest duration of each request in milliseconds. Default: the client's. */
  readonly timeout?: number | undefined;
  /** Ends the upload; it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called with the progress of the whole upload. An error that it throws ends the upload. */
  readonly onUploadProgress?: OnUploadProgress | undefined;
}

/** The parts that earlier runs and this one have uploaded. */
export interface DoneParts {
  readonly has: (index: number) => boolean;
  /** A part is uploaded. The next one waits for the promise. */
  readonly add: (index: number) => Promise<void>;
}

/** Parts of one upload, and how to send each. */
export interface PartsUpload<Part extends UploadPart, Receipt> {
  /** Taken one by one, each when a worker is free: parts of a stream are not read earlier. */
  readonly parts: Iterable<Part> | AsyncIterable<Part>;
  /** How many parts there are. */
  readonly count: number;
  /** The size of all parts in bytes, if known. */
  readonly total?: number;
  readonly options: PartsOptions;
  /** Left out for parts that are operations of the API: the client's own rule says which of them are retried. */
  readonly addresses?: SignedAddresses;
  /** Left out where an upload cannot be resumed. */
  readonly done?: DoneParts;
  /** Sends one part, once. */
  readonly send: (part: Part, options: CallOptions) => PromiseLike<Receipt>;
}

/**
 * Uploads parts, several at once, and returns their results in the order of the parts. Those that are done are skipped.
 *
 * Rejects as `sendInParallel` does, but with an error of the caller's own functions as it is.
 */
export async function uploadParts<Part extends UploadPart, Receipt>(
  given: PartsUpload<Part, Receipt>,
): Promise<readonly Receipt[]> {
  const upload = ownProperties(given);
  const { count, options, addresses, total } = upload;
  const { signal, concurrency = 4, onUploadProgress } = options;
  const callerErrors = new Set<unknown>();
  const note = (error: unknown): never => {
    callerErrors.add(error);
    throw error;
  };
  const observe = (progress: UploadProgress): void => {
    try {
      onUploadProgress?.(progress);
    } catch (error) {
      note(error);
    }
  };
  const progress = partsProgress(observe, total);
  try {
    return await sendInParallel({
      parts: missingParts(upload, progress),
      count,
      concurrency,
      signal,
      numberOf: ({ index }) => index + 1,
      adviceFor: addresses?.adviceFor,
      send: async (part, partSignal) => {
        const receipt = await sendPart(upload, part, { signal: partSignal, progress });
        await upload.done?.add(part.index).catch(note);
        return receipt;
      },
    });
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    throw callerErrors.has(cause) ? cause : error;
  }
}

/** Parts that are not uploaded yet. The others of a stream are read and skipped. */
async function* missingParts<Part extends UploadPart>(
  { parts, done }: Pick<PartsUpload<Part, unknown>, "parts" | "done">,
  progress: PartsProgress,
): AsyncGenerator<Part> {
  for await (const part of parts) {
    if (done?.has(part.index)) progress.partDone(part);
    else yield part;
  }
}

async function sendPart<Part extends UploadPart, Receipt>(
  { send, options, addresses }: PartsUpload<Part, Receipt>,
  part: Part,
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: PartsProgress },
): Promise<Receipt> {
  const call = callOptions(options, {
    signal,
    onUploadProgress: ({ loaded }) => progress.report(part.index, loaded),
  });
  const receipt = await (addresses
    ? addresses.send((once) => send(part, once), call)
    : send(part, call));
  progress.partDone(part);
  return receipt;
}
