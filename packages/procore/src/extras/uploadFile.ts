import {
  ApiError,
  ApiRequestError,
  type CallOptions,
  type Client,
  type FileInput,
  LadingError,
  type UploadProgress,
} from "@lading/runtime";
import {
  ownProperties,
  owning,
  parallelParts,
  partsProgress,
  retried,
  measuredSource,
  throwIfAborted,
  type PartsProgress,
  type SliceSource,
} from "@lading/runtime/flows";
import type {
  SegmentReceipt,
  SegmentedUpload,
  Upload,
  UploadRequest,
  UploadSegment,
} from "../models.ts";
import { completeCompanyUpload } from "../operations/completeCompanyUpload.ts";
import { completeProjectUpload } from "../operations/completeProjectUpload.ts";
import { createCompanyUpload } from "../operations/createCompanyUpload.ts";
import { createProjectUpload } from "../operations/createProjectUpload.ts";
import {
  announcedSegments,
  chooseSegmentSize,
  type AnnouncedSegment,
} from "./announcedSegments.ts";
import { putSegment } from "./putSegment.ts";
import type { SegmentOptions, UploadOptions, UploadOwner } from "./uploadOptions.ts";

/** Uploads a file in segments and completes the upload; see `Procore.upload`. */
export async function uploadFile(
  client: Client,
  input: FileInput,
  given: UploadOptions,
): Promise<SegmentedUpload> {
  return owning(input, () => uploadOwned(client, input, ownProperties(given)));
}

async function uploadOwned(
  client: Client,
  input: FileInput,
  options: UploadOptions,
): Promise<SegmentedUpload> {
  throwIfAborted(options.signal);
  const source = await measuredSource(input, "procore.upload");
  const segmentSize = chooseSegmentSize(source.size, options.segmentSize);
  const segments = await announcedSegments(source, segmentSize, options.signal);
  const request = uploadRequest(source, segments, options.filename);
  const upload = await createUpload(client, request, options);
  const places = placesIn(upload, segments.length);
  const receipts = await sendSegments(client, { segments, places }, options);
  return completeUpload(client, { uuid: upload.uuid, segments: receipts }, options);
}

function uploadRequest(
  { name }: SliceSource,
  segments: readonly AnnouncedSegment[],
  filename: string | undefined = name,
): UploadRequest {
  return {
    ...(filename !== undefined && { response_filename: filename }),
    size: segments.reduce((sum, { size }) => sum + size, 0),
    segments: segments.map(({ size, sha256 }) => ({ size, sha256 })),
  };
}

/** The address of each segment. With too few, the end of the file would be lost. */
function placesIn(upload: Upload, count: number): readonly UploadSegment[] {
  const places = "segments" in upload ? (upload as SegmentedUpload).segments : [];
  if (places.length === count) return places;
  throw new LadingError(
    `procore.upload: Procore returned addresses for ${places.length} segments, but ${count} were requested`,
  );
}

interface PlacedSegments {
  readonly segments: readonly AnnouncedSegment[];
  readonly places: readonly UploadSegment[];
}

async function sendSegments(
  client: Client,
  { segments, places }: PlacedSegments,
  options: SegmentOptions,
): Promise<readonly SegmentReceipt[]> {
  const { signal, concurrency = 4, onUploadProgress } = options;
  const total = segments.reduce((sum, { size }) => sum + size, 0);
  const progress = partsProgress(onUploadProgress, total);
  return parallelParts({
    parts: segments,
    count: segments.length,
    concurrency,
    signal,
    adviceFor: adviceAbout,
    send: async (segment, ending) => {
      const place = places[segment.index]!;
      const receipt = await retried(
        () =>
          putSegment(
            client,
            {
              segment: place,
              content: segment.content,
            },
            callOptions(options, segmentOptions(segment.index, progress, ending)),
          ),
        {
          signal: ending,
          maxRetries: options.segmentRetries,
        },
      );
      progress.partDone(segment.index, segment.size);
      return receipt;
    },
  });
}

const begunAdvice =
  "The upload was begun and stays unfinished: the API has no operation that ends one";

/** The storage's message does not show the cause: an expired address, or wrong bytes or headers. */
function adviceAbout(error: unknown): string | undefined {
  // Nothing of the segment was sent: its file cannot be read any more.
  if (error instanceof ApiRequestError) return begunAdvice;
  if (!(error instanceof ApiError && error.status === 403)) return undefined;
  return "The address of a segment expires after an hour. Upload the file again";
}

function segmentOptions(index: number, progress: PartsProgress, signal: AbortSignal): CallOptions {
  // `retried` counts the attempts.
  const report = ({ loaded }: UploadProgress): void => progress.report(index, loaded);
  return { signal, maxRetries: 0, onUploadProgress: report };
}

function createUpload(
  client: Client,
  request: UploadRequest,
  options: UploadOwner & SegmentOptions,
): PromiseLike<Upload> {
  const { projectId, companyId } = options;
  return projectId === undefined
    ? createCompanyUpload(client, { company_id: companyId, ...request }, callOptions(options))
    : createProjectUpload(client, { project_id: projectId, ...request }, callOptions(options));
}

function completeUpload(
  client: Client,
  completion: { readonly uuid: string; readonly segments: readonly SegmentReceipt[] },
  options: UploadOwner & SegmentOptions,
): PromiseLike<SegmentedUpload> {
  const { projectId, companyId } = options;
  return projectId === undefined
    ? completeCompanyUpload(client, { company_id: companyId, ...completion }, callOptions(options))
    : completeProjectUpload(client, { project_id: projectId, ...completion }, callOptions(options));
}

/** The options of every call of the flow. */
export function callOptions(
  { signal, timeout }: SegmentOptions,
  own: CallOptions = {},
): CallOptions {
  return { signal, timeout, ...own };
}
