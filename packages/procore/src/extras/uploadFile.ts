import type { Client, FileInput } from "@lading/runtime";
import {
  callOptions,
  checkPlaces,
  choosePartSize,
  measureSource,
  ownProperties,
  withOwnedStreams,
  signedAddresses,
  throwIfAborted,
  uploadParts,
} from "@lading/runtime/flows";
import type { SegmentReceipt, SegmentedUpload, Upload, UploadRequest } from "../models.ts";
import { completeCompanyUpload } from "../operations/completeCompanyUpload.ts";
import { completeProjectUpload } from "../operations/completeProjectUpload.ts";
import { createCompanyUpload } from "../operations/createCompanyUpload.ts";
import { createProjectUpload } from "../operations/createProjectUpload.ts";
import { announceSegments, segmentSizes } from "./announceSegments.ts";
import { putSegment } from "./putSegment.ts";
import type { UploadOptions, UploadOwner } from "./uploadOptions.ts";

/** Uploads a file in segments and completes the upload; see `Procore.upload`. */
export async function uploadFile(
  client: Client,
  input: FileInput,
  given: UploadOptions,
): Promise<SegmentedUpload> {
  return withOwnedStreams(input, () => uploadOwned(client, input, ownProperties(given)));
}

async function uploadOwned(
  client: Client,
  input: FileInput,
  options: UploadOptions,
): Promise<SegmentedUpload> {
  throwIfAborted(options.signal);
  const source = await measureSource(input, "procore.upload");
  const segmentSize = choosePartSize(segmentSizes, source.size, options.segmentSize);
  const segments = await announceSegments(source, segmentSize, options.signal);
  const filename = options.filename ?? source.name;
  const total = segments.reduce((sum, { size }) => sum + size, 0);
  const operations = operationsOf(client, options);
  const upload = await operations.create({
    ...(filename !== undefined && { response_filename: filename }),
    size: total,
    segments: segments.map(({ size, sha256 }) => ({ size, sha256 })),
  });
  const places = "segments" in upload ? (upload as SegmentedUpload).segments : [];
  checkPlaces("procore.upload", places, segments.length);
  const receipts = await uploadParts({
    parts: segments,
    count: segments.length,
    total,
    options,
    addresses: signedAddresses({
      adviceAfter403: "The address of a segment expires after an hour. Upload the file again",
      maxRetries: options.segmentRetries,
    }),
    send: ({ index, content }, call) =>
      putSegment(client, { segment: places[index]!, content }, call),
  });
  return operations.complete({ uuid: upload.uuid, segments: receipts });
}

/** The operations of an owner's uploads. */
interface OwnerOperations {
  readonly create: (request: UploadRequest) => PromiseLike<Upload>;
  readonly complete: (completion: {
    readonly uuid: string;
    readonly segments: readonly SegmentReceipt[];
  }) => PromiseLike<SegmentedUpload>;
}

function operationsOf(client: Client, options: UploadOptions): OwnerOperations {
  const { projectId, companyId }: UploadOwner = options;
  const call = callOptions(options);
  if (projectId !== undefined) {
    const owner = { project_id: projectId };
    return {
      create: (request) => createProjectUpload(client, { ...owner, ...request }, call),
      complete: (completion) => completeProjectUpload(client, { ...owner, ...completion }, call),
    };
  }
  const owner = { company_id: companyId };
  return {
    create: (request) => createCompanyUpload(client, { ...owner, ...request }, call),
    complete: (completion) => completeCompanyUpload(client, { ...owner, ...completion }, call),
  };
}
