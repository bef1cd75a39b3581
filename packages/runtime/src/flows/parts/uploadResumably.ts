import type { CallOptions } from "../../call/client.ts";
import { namedError } from "../../values/signals.ts";
import { openScope } from "../abortScope.ts";
import { checkPlaces } from "./checkPlaces.ts";
import { checkFingerprint, checkOf, checkState, type StateRule } from "./checkState.ts";
import { choosePartSize, type PartSizes } from "./choosePartSize.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { KeptState } from "./KeptState.ts";
import type { Slice } from "./readSlices.ts";
import { signedAddresses, type AddressRule } from "./signedAddresses.ts";
import type { SliceSource } from "./sliceSource.ts";
import { uploadParts, type PartsOptions } from "./uploadParts.ts";
import type { ResumeOptions, UploadState } from "./uploadState.ts";

/** The bytes of a part, and where they are sent. */
export interface PlacedPart {
  readonly url: string;
  readonly content: Blob | Uint8Array;
}

/** A file that an API takes in parts, each at an address of its own, and how it does so. */
export interface ResumableUpload extends StateRule {
  readonly source: SliceSource;
  readonly sizes: Omit<PartSizes, "operation">;
  readonly options: PartsOptions & ResumeOptions & { readonly partSize?: number | undefined };
  readonly addresses: AddressRule;
  /** Begins an upload with parts of this size, and returns its id and the address of each part. */
  readonly start: (
    partSize: number,
  ) => PromiseLike<{ readonly uuid: string; readonly parts: readonly string[] }>;
  readonly send: (part: PlacedPart, options: CallOptions) => PromiseLike<unknown>;
}

/**
 * Uploads a file in parts; when resumed, only the missing ones. Returns the id of the upload, which is not completed yet.
 *
 * The state is reported at the beginning and after each part. One that belongs to another file, has expired, was changed or
 * would send bytes to a stranger is refused with `ApiRequestError` before anything is sent.
 */
export async function uploadResumably(upload: ResumableUpload): Promise<string> {
  const { source, size, options } = upload;
  const resumed = options.resumeFrom && checkState(options.resumeFrom, upload);
  const sizes = { ...upload.sizes, operation: upload.operation };
  const partSize = resumed?.partSize ?? choosePartSize(sizes, size, options.partSize);
  const scope = openScope(options.signal);
  const slices = eachOf(source.slices(partSize, scope.signal));
  try {
    // A stream can be identified only by its first part.
    const first = (await slices.next()).value as Slice;
    const state = await beginState(upload, { resumed, partSize, first });
    const done = new KeptState(state, options.onState);
    if (!resumed) await done.report();
    await uploadParts({
      parts: joined(first, slices),
      count: state.urls.length,
      total: size,
      options,
      addresses: signedAddresses(upload.addresses),
      done,
      send: ({ index, content }, call) => upload.send({ url: state.urls[index]!, content }, call),
    });
    return state.uuid;
  } finally {
    scope.abort(namedError("AbortError", "The upload has ended."));
    scope.release();
    await slices.return(undefined);
  }
}

async function* eachOf(
  slices: Iterable<Slice> | AsyncIterable<Slice>,
): AsyncGenerator<Slice, undefined> {
  yield* slices;
}

async function* joined(first: Slice, rest: AsyncIterable<Slice>): AsyncGenerator<Slice> {
  yield first;
  yield* rest;
}

interface Beginning {
  readonly resumed: UploadState | undefined;
  readonly partSize: number;
  readonly first: Slice;
}

/** The state that is resumed, or that of a new upload. A file is fingerprinted only where its state is kept. */
async function beginState(
  upload: ResumableUpload,
  { resumed, partSize, first }: Beginning,
): Promise<UploadState> {
  const { source, size, options, operation } = upload;
  const isKept = resumed !== undefined || options.onState !== undefined;
  const found = isKept ? await fingerprintOf(source, size, first) : { head: "" };
  if (resumed) {
    await checkFingerprint(resumed, found, upload);
    return resumed;
  }
  const startedAt = Date.now();
  const { uuid, parts: urls } = await upload.start(partSize);
  checkPlaces(operation, urls, Math.ceil(size / partSize));
  const state = { version: 2, uuid, size, partSize, startedAt, urls, ...found } as const;
  return { ...state, done: [], check: await checkOf(state) };
}
