import {
  type CallOptions,
  type Client,
  encodeRaw,
  LadingError,
  type OperationPlan,
} from "@lading/runtime";
import type { SegmentReceipt, UploadSegment } from "../models.ts";

/** Procore's storage service, which Procore's document does not describe: the address has everything. */
const putSegmentPlan: OperationPlan = {
  id: "putSegment",
  method: "PUT",
  path: "/{url}",
  server: { url: "https://storage.procore.com" },
  parameters: [{ name: "url", in: "path", required: true, absoluteUrl: true }],
  bodies: [
    {
      kind: "raw",
      encode: encodeRaw,
      mediaType: "application/octet-stream",
      maxSize: 5_368_709_120,
    },
  ],
  bodyRequired: true,
  lengthRequired: true,
  replay: "safe",
  responses: { 200: [], "4XX": ["application/xml"], "5XX": ["application/xml"] },
};

/** A segment of Procore's response, and its bytes. */
export interface SegmentPut {
  readonly segment: Pick<UploadSegment, "url" | "headers">;
  readonly content: Blob | Uint8Array;
}

/**
 * Sends the bytes of one segment to its address, only with the headers of the segment: without the access token, and without a
 * content type, which the signature of the address may cover. Returns the receipt for `completeProjectUpload` and
 * `completeCompanyUpload`.
 *
 * @see https://developers.procore.com/documentation/content/tutorial-uploads
 */
export async function putSegment(
  client: Client,
  { segment, content }: SegmentPut,
  options: CallOptions = {},
): Promise<SegmentReceipt> {
  const params = { url: segment.url, body: content };
  const headers = { "content-type": null, ...givenHeaders(segment.headers) };
  const call = client.call<void, unknown>(putSegmentPlan, params, { ...options, headers });
  const { response } = await call.withResponse();
  return receiptOf(response);
}

/** Without headers that the connection sets: browsers refuse them, and the length is that of the bytes. */
function givenHeaders(headers: UploadSegment["headers"]): UploadSegment["headers"] {
  const own = ["content-length", "host"];
  const given = Object.entries(headers).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  return Object.fromEntries(given.filter(([name]) => !own.includes(name)));
}

function receiptOf({ headers }: Response): SegmentReceipt {
  const etag = headers.get("etag")?.replace(/^"(.*)"$/, "$1");
  if (etag) return { etag };
  throw new LadingError(
    "the storage accepted the segment, but its response has no ETag. In a browser, its CORS rules must expose that header",
  );
}
