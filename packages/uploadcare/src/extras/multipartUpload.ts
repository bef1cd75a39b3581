import { ApiError, ApiRequestError, LadingError, type Client } from "@lading/runtime";
import {
  callerGuard,
  isTransient,
  openScope,
  parallelParts,
  partsProgress,
  retried,
  type CallerGuard,
  type PartsProgress,
  type Slice,
  type SliceSource,
} from "@lading/runtime/flows";
import { completeMultipartUpload } from "../operations/completeMultipartUpload.ts";
import type { FileInfo } from "../models.ts";
import { startMultipartUpload } from "../operations/startMultipartUpload.ts";
import { uploadPart } from "../operations/uploadPart.ts";
import { callOptions, onceOptions } from "./callOptions.ts";
import { fingerprintOf, type Fingerprint } from "./fingerprint.ts";
import { choosePartSize } from "./partSizes.ts";
import { checkedState, checkFingerprint, checkOf } from "./resumedState.ts";
import { nextSignature } from "./signUpload.ts";
import { storageOf } from "./storageOf.ts";
import { PartsState } from "./PartsState.ts";
import type { UploadOptions, UploadState } from "./uploadOptions.ts";

/** A file of a known size that is uploaded in parts. */
export interface MultipartRequest {
  readonly client: Client;
  readonly source: SliceSource;
  /** In bytes. */
  readonly size: number;
  readonly filename: string;
  readonly options: UploadOptions;
}

/** Uploads a file in parts (when resumed, only the missing ones), and completes the upload. Returns the file's id. */
export async function multipartUpload(request: MultipartRequest): Promise<string> {
  const { client, source, size, options } = request;
  const resumed = options.resumeFrom && checkedState(options.resumeFrom, size, storageOf(client));
  const partSize = resumed?.partSize ?? choosePartSize(size, options.partSize);
  const scope = openScope(options.signal);
  const slices = allOf(source.slices(partSize, scope.signal));
  const guard = callerGuard();
  try {
    // A stream can be identified only by its first part.
    const first = (await slices.next()).value as Slice;
    const isKept = resumed !== undefined || options.onState !== undefined;
    const found = isKept ? await fingerprintOf(source, size, first) : { head: "" };
    if (resumed) await checkFingerprint(resumed, found);
    const state = resumed ?? (await startUpload(request, { partSize, found }));
    const partsState = new PartsState(state, (now) => guard.run(() => options.onState?.(now)));
    if (!resumed) await partsState.report();
    await sendParts(request, { partsState, guard, first, rest: slices });
    await completeUpload(request, state.uuid);
    return state.uuid;
  } catch (error) {
    throw guard.reasonOf(error);
  } finally {
    scope.abort(new DOMException("The upload has ended.", "AbortError"));
    scope.release();
    await slices.return(undefined);
  }
}

async function* allOf(
  slices: Iterable<Slice> | AsyncIterable<Slice>,
): AsyncGenerator<Slice, undefined> {
  yield* slices;
}

async function startUpload(
  { client, source, size, filename, options }: MultipartRequest,
  { partSize, found }: { readonly partSize: number; readonly found: Fingerprint },
): Promise<UploadState> {
  const { store, metadata, tags, source: origin } = options;
  const startedAt = Date.now();
  const { uuid, parts } = await startMultipartUpload(
    client,
    {
      filename,
      size,
      part_size: partSize,
      content_type: source.type ?? "application/octet-stream",
      ...(store !== undefined && { UPLOADCARE_STORE: store }),
      ...(metadata && { metadata }),
      ...(tags && { tags }),
      ...(origin !== undefined && { source: origin }),
      ...(await nextSignature(options.signed)),
    },
    callOptions(options),
  );
  const count = Math.ceil(size / partSize);
  if (parts.length !== count) {
    const problem = `the API returned ${parts.length} URLs for ${count} parts`;
    throw new LadingError(`uploadcare.upload: ${problem}. Nothing was uploaded.`);
  }
  const state = { version: 2, uuid, size, partSize, startedAt, urls: parts, ...found } as const;
  return { ...state, done: [], check: await checkOf(state) };
}

interface Sending {
  readonly partsState: PartsState;
  readonly guard: CallerGuard;
  readonly first: Slice;
  readonly rest: AsyncIterable<Slice>;
}

async function sendParts(request: MultipartRequest, sending: Sending): Promise<void> {
  const { client, size, options } = request;
  const { partsState, guard } = sending;
  const { signal, concurrency = 4, partRetries, onUploadProgress } = options;
  const progress = partsProgress(
    onUploadProgress && ((event) => guard.runNow(() => onUploadProgress(event))),
    size,
  );
  await parallelParts({
    parts: missingParts(sending, progress),
    count: partsState.urls.length,
    concurrency,
    signal,
    adviceFor,
    numberOf: ({ index }) => index + 1,
    send: async ({ index, size: partSize, content }, partSignal) => {
      const presigned_url = partsState.urls[index] ?? "";
      const report = ({ loaded }: { readonly loaded: number }): void =>
        progress.report(index, loaded);
      const own = onceOptions(options, {
        signal: partSignal,
        onUploadProgress: report,
      });
      await retried(
        () =>
          uploadPart(
            client,
            {
              presigned_url,
              body: content,
            },
            own,
          ),
        {
          maxRetries: partRetries,
          signal: partSignal,
          isWorthwhile,
        },
      );
      progress.partDone(index, partSize);
      await partsState.add(index);
    },
  });
}

/** Parts that are not uploaded yet. The others of a stream are read and skipped. */
async function* missingParts(
  { partsState, first, rest }: Sending,
  progress: PartsProgress,
): AsyncGenerator<Slice> {
  async function* all(): AsyncGenerator<Slice> {
    yield first;
    yield* rest;
  }
  for await (const slice of all()) {
    if (partsState.has(slice.index)) progress.partDone(slice.index, slice.size);
    else yield slice;
  }
}

/** The storage responds with 403 to an expired URL, and sometimes to a valid one. */
function isWorthwhile(error: unknown): boolean {
  return isTransient(error) || isForbidden(error);
}

function isForbidden(error: unknown): boolean {
  return error instanceof ApiError && error.status === 403;
}

/** Nothing of the part was sent: its file cannot be read any more. */
const begunAdvice =
  "The upload was begun and stays unfinished: the API has no operation that ends one";

function adviceFor(error: unknown): string | undefined {
  if (error instanceof ApiRequestError) return begunAdvice;
  if (!isForbidden(error)) return undefined;
  return "The URL of the part may have expired, which happens after 24 hours. Upload again without resumeFrom";
}

/** Checks the completed file: it differs if the state lists a part that was not uploaded. */
function refuseOtherFile(
  file: FileInfo,
  wanted: { readonly uuid: string; readonly size: number },
): void {
  if (file.uuid === wanted.uuid && file.size === wanted.size) return;
  const problem = `the API created the file ${file.uuid} with ${file.size} bytes instead of ${wanted.uuid} with ${wanted.size}`;
  throw new LadingError(`uploadcare.upload: ${problem}. Upload again without resumeFrom.`);
}

/** If a response was lost, the retry fails because the upload is already complete: that is a success. */
async function completeUpload(
  { client, size, options }: MultipartRequest,
  uuid: string,
): Promise<void> {
  const { signal, partRetries: maxRetries } = options;
  const complete = () => completeMultipartUpload(client, { uuid }, onceOptions(options));
  try {
    const file = await retried(complete, { signal, maxRetries });
    refuseOtherFile(file, { uuid, size });
  } catch (error) {
    const isDone = error instanceof ApiError && error.code === "MultipartFileAlreadyUploadedError";
    if (!isDone) throw error;
  }
}
