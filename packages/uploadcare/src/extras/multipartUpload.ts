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
import { Standing } from "./Standing.ts";
import type { UploadOptions, UploadState } from "./uploadOptions.ts";

/** A file of a known size that goes up in parts. */
export interface MultipartRequest {
  readonly client: Client;
  readonly source: SliceSource;
  /** In bytes. */
  readonly size: number;
  readonly filename: string;
  readonly options: UploadOptions;
}

/** Uploads a file in parts, or those of them that are missing, and completes it. Gives the file's id. */
export async function multipartUpload(request: MultipartRequest): Promise<string> {
  const { client, source, size, options } = request;
  const resumed = options.resumeFrom && checkedState(options.resumeFrom, size, storageOf(client));
  const partSize = resumed?.partSize ?? choosePartSize(size, options.partSize);
  const scope = openScope(options.signal);
  const slices = allOf(source.slices(partSize, scope.signal));
  const guard = callerGuard();
  try {
    // Of a stream, the first part is all that tells it from another.
    const first = (await slices.next()).value as Slice;
    const isKept = resumed !== undefined || options.onState !== undefined;
    const found = isKept ? await fingerprintOf(source, size, first) : { head: "" };
    if (resumed) await checkFingerprint(resumed, found);
    const state = resumed ?? (await startUpload(request, { partSize, found }));
    const standing = new Standing(state, (now) => guard.run(() => options.onState?.(now)));
    if (!resumed) await standing.tell();
    await sendParts(request, { standing, guard, first, rest: slices });
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
    const problem = `the API gave ${parts.length} URLs for ${count} parts`;
    throw new LadingError(`uploadcare.upload: ${problem}. Nothing was uploaded.`);
  }
  const state = { version: 2, uuid, size, partSize, startedAt, urls: parts, ...found } as const;
  return { ...state, done: [], check: await checkOf(state) };
}

interface Sending {
  readonly standing: Standing;
  readonly guard: CallerGuard;
  readonly first: Slice;
  readonly rest: AsyncIterable<Slice>;
}

async function sendParts(request: MultipartRequest, sending: Sending): Promise<void> {
  const { client, size, options } = request;
  const { standing, guard } = sending;
  const { signal, concurrency = 4, partRetries, onUploadProgress } = options;
  const progress = partsProgress(
    onUploadProgress && ((event) => guard.runNow(() => onUploadProgress(event))),
    size,
  );
  await parallelParts({
    parts: missingParts(sending, progress),
    count: standing.urls.length,
    concurrency,
    signal,
    adviceFor,
    numberOf: ({ index }) => index + 1,
    send: async ({ index, size: partSize, content }, partSignal) => {
      const presigned_url = standing.urls[index] ?? "";
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
      await standing.add(index);
    },
  });
}

/** Those that are not up yet. Of a stream the others are read all the same, to get past them. */
async function* missingParts(
  { standing, first, rest }: Sending,
  progress: PartsProgress,
): AsyncGenerator<Slice> {
  async function* all(): AsyncGenerator<Slice> {
    yield first;
    yield* rest;
  }
  for await (const slice of all()) {
    if (standing.has(slice.index)) progress.partDone(slice.index, slice.size);
    else yield slice;
  }
}

/** The storage says 403 to a URL that has expired, and now and then to one that has not. */
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
  return "The part's URL has perhaps expired: they live for 24 hours. Upload again without resumeFrom";
}

/** A part that only the state says is up makes another file. */
function refuseOtherFile(
  file: FileInfo,
  wanted: { readonly uuid: string; readonly size: number },
): void {
  if (file.uuid === wanted.uuid && file.size === wanted.size) return;
  const problem = `the API made the file ${file.uuid} of ${file.size} bytes of it, and not ${wanted.uuid} of ${wanted.size}`;
  throw new LadingError(`uploadcare.upload: ${problem}. Upload again without resumeFrom.`);
}

/** Whoever asks again after an answer that got lost hears that the upload is complete already. */
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
