/** What runs inside the page: uploads of many bytes over a plan of the tests' own, watched and broken off from outside. */
import {
  Client,
  toFile,
  type CallOptions,
  encodeRaw,
  type OperationPlan,
  type UploadProgress,
} from "@lading/runtime";

/** How an upload ended, as far as it can be reported to the outside. */
export interface Ending {
  readonly value?: unknown;
  readonly headers?: readonly (readonly [string, string])[];
  readonly error?: { readonly name: string; readonly message: string };
  /** What was thrown, where that is no error. */
  readonly reason?: unknown;
}

/** What one upload is like. */
export interface UploadOptions extends Pick<CallOptions, "headers" | "timeout" | "totalTimeout"> {
  /** The client's option. */
  readonly credentials?: RequestCredentials;
  /** Ask for progress, which makes it go by XMLHttpRequest. */
  readonly isWatched?: boolean;
  readonly form?: "Blob" | "stream" | "endless stream";
  /** In bytes: what a stream is said to hold. */
  readonly said?: number;
}

/** What the page tells of the upload that was started last. */
export interface LastUpload {
  readonly progress: UploadProgress[];
  readonly controller: AbortController;
  /** The endless stream was cancelled. */
  isLetGo: boolean;
}

const plan: OperationPlan = {
  id: "putThing",
  method: "PUT",
  path: "/thing",
  security: [["key"]],
  bodies: [{ kind: "raw", encode: encodeRaw, mediaType: "application/octet-stream" }],
  responses: { 200: ["application/json"], 422: ["application/json"] },
};

function clientAt(url: string, credentials: RequestCredentials | undefined): Client {
  const provider = {
    name: "acme",
    server: { url },
    security: { key: { type: "apiKey", in: "header", name: "X-Key", value: "apiKey" } },
    options: { apiKey: { env: "ACME_API_KEY", secret: true } },
    errors: { message: ["/message"] },
  } as const;
  return new Client(provider, {
    apiKey: "private_test_key",
    credentials,
    dangerouslyAllowBrowser: true,
  } as object);
}

/** The upload that was started last. */
export let last: LastUpload = newUpload();

function newUpload(): LastUpload {
  return { progress: [], controller: new AbortController(), isLetGo: false };
}

/** Uploads this many bytes, all of them 7, once and not again, and tells how that ended. */
export async function upload(
  url: string,
  size: number,
  options: UploadOptions = {},
): Promise<Ending> {
  const { progress, controller } = (last = newUpload());
  const { isWatched, headers, timeout, totalTimeout } = options;
  const onUploadProgress = isWatched
    ? (event: UploadProgress) => void progress.push({ ...event })
    : undefined;
  try {
    const { data, response } = await clientAt(url, options.credentials)
      .call(
        plan,
        { body: bodyOf(size, options) },
        {
          signal: controller.signal,
          headers,
          timeout,
          totalTimeout,
          onUploadProgress,
          maxRetries: 0,
        },
      )
      .withResponse();
    return { value: data, headers: [...response.headers] };
  } catch (thrown) {
    if (!(thrown instanceof Error)) return { reason: thrown };
    return { error: { name: thrown.name, message: thrown.message } };
  }
}

function bodyOf(size: number, { form = "Blob", said }: UploadOptions): object {
  const blob = new Blob([new Uint8Array(size).fill(7)]);
  if (form === "Blob") return blob;
  const stream = form === "stream" ? blob.stream() : endlessStream();
  return said === undefined ? stream : toFile(stream, "a.bin", { size: said });
}

function endlessStream(): ReadableStream<Uint8Array> {
  const mine = last;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve));
      controller.enqueue(new Uint8Array(1024));
    },
    cancel: () => {
      mine.isLetGo = true;
    },
  });
}
