/** What must and must not compile with `@lading/imagekit`. Never run: `types.test.ts` compiles it. */
import {
  ApiError,
  authenticationParameters,
  ImageKit,
  toFile,
  uploadFile,
  type QueuedUpload,
  type ResponseField,
  type UploadedFile,
  type UploadFileParams,
} from "@lading/imagekit";
import { rawClient } from "@lading/imagekit/raw";
import { api, examples, sample } from "@lading/imagekit/testing";

declare const blob: Blob;
declare const stream: ReadableStream<Uint8Array>;
declare const nodeStream: AsyncIterable<Uint8Array>;
const imagekit = new ImageKit({ privateKey: "private_test_key" });

export async function rightUse(): Promise<void> {
  await imagekit.uploadFile({ file: blob, fileName: "cat.jpg" });
  await imagekit.uploadFile({ file: new Uint8Array(3), fileName: "cat.jpg" });
  await imagekit.uploadFile({ file: new ArrayBuffer(3), fileName: "cat.jpg" });
  await imagekit.uploadFile({ file: stream, fileName: "cat.jpg" });
  await imagekit.uploadFile({ file: nodeStream, fileName: "cat.jpg" });
  await imagekit.uploadFile({ file: toFile(stream, "cat.jpg"), fileName: "cat.jpg" });
  // The API takes base64 text and URLs too.
  await imagekit.uploadFile({ file: "https://example.com/cat.jpg", fileName: "cat.jpg" });
  await imagekit.uploadFile(
    { file: blob, fileName: "cat.jpg", tags: ["pet", "cat"], useUniqueFileName: false },
    { signal: AbortSignal.timeout(1000), timeout: 5000, headers: { "x-trace": "1" } },
  );
  await imagekit.uploadFile({
    file: blob,
    fileName: "cat.jpg",
    responseFields: ["tags", "a field of tomorrow"],
    customMetadata: { brand: "Nike" },
    extensions: [{ name: "google-auto-tagging", minConfidence: 80, maxTags: 10 }],
  });

  const image = await imagekit.uploadFile({ file: blob, fileName: "cat.jpg" });
  const url: string | undefined = image.url;
  const { data, response } = await uploadFile(imagekit, {
    file: blob,
    fileName: "cat.jpg",
  }).withResponse();
  const whole: UploadedFile = data;
  const status: number = response.status;
  void [url, whole, status];
}

/** As on a Promise: a handler that knows what is thrown names its type. */
export async function aRejectionHasTheTypeThatItsHandlerNames(): Promise<void> {
  const call = imagekit.uploadFile({ file: blob, fileName: "cat.jpg" });
  const message: UploadedFile | QueuedUpload | string = await call.catch(
    (error: Error) => error.message,
  );
  const status = await call.then(
    () => 200,
    (error: ApiError) => error.status,
  );
  const code: number | undefined = status;
  await call.catch(console.error).finally(() => undefined);
  call.catch((error) => {
    // @ts-expect-error -- a handler that names no type has to look first
    void error.message;
  });
  // @ts-expect-error -- a handler takes one value
  await call.catch((error: Error, other: string) => `${error.message}${other}`);
  void [message, code];
}

export function aCodeIsText(error: unknown): void {
  if (!(error instanceof ApiError)) return;
  const code: string | undefined = error.code;
  // @ts-expect-error -- where a document lists no codes, one is a string still, and not anything at all
  const count: number | undefined = error.code;
  void [code, count];
}

export function aCopyIsOfTheSameClass(): ImageKit {
  return imagekit.withOptions({ privateKey: "private_test_key", timeout: 1000 });
}

export async function resultsAreDistinguished(): Promise<void> {
  const result = await imagekit.uploadFile({ file: blob, fileName: "cat.jpg" }).result();
  // @ts-expect-error -- nothing says yet that the call succeeded
  void result.data;
  if (result.ok) {
    void result.data.url;
    // @ts-expect-error -- a success has no error
    void result.error;
  } else if (result.status === 403) {
    const message: string | undefined = result.error.message;
    void message;
    // @ts-expect-error -- a failure has no data
    void result.data;
  } else if (result.status === 418) {
    // @ts-expect-error -- the document says nothing about a status it does not name
    void result.error.message;
  }
  if (result.status === 202) {
    const message: string = result.data.message;
    void message;
  }
}

export function misuse(): void {
  // @ts-expect-error -- `file` is required
  void imagekit.uploadFile({ fileName: "cat.jpg" });
  // @ts-expect-error -- `fileName` is required
  void imagekit.uploadFile({ file: blob });
  // @ts-expect-error -- nothing at all is no upload
  void imagekit.uploadFile();
  // @ts-expect-error -- an empty object is no file
  void imagekit.uploadFile({ file: {}, fileName: "cat.jpg" });
  // @ts-expect-error -- a number is no file
  void imagekit.uploadFile({ file: 3, fileName: "cat.jpg" });
  // @ts-expect-error -- the field is called `fileName`
  void imagekit.uploadFile({ file: blob, fileName: "cat.jpg", filename: "cat.jpg" });
  // @ts-expect-error -- tags are a list; the comma is the wire's business
  void imagekit.uploadFile({ file: blob, fileName: "cat.jpg", tags: "pet,cat" });
  // @ts-expect-error -- a boolean is no string
  void imagekit.uploadFile({ file: blob, fileName: "cat.jpg", isPrivateFile: "true" });
  // @ts-expect-error -- custom metadata is an object; the JSON text is the wire's business
  void imagekit.uploadFile({ file: blob, fileName: "cat.jpg", customMetadata: '{"a":1}' });
  // @ts-expect-error -- an option that no call has
  void imagekit.uploadFile({ file: blob, fileName: "cat.jpg" }, { retries: 3 });
  // @ts-expect-error -- the credential is called `privateKey`
  void new ImageKit({ apiKey: "private_test_key" });
  // @ts-expect-error -- a copy of the client takes the same options
  void imagekit.withOptions({ apiKey: "private_test_key" });
  // @ts-expect-error -- the options are an object
  void new ImageKit("private_test_key");
}

export async function rawUse(): Promise<void> {
  const raw = rawClient(imagekit);
  const { data, error } = await raw.POST("/api/v1/files/upload", {
    body: { file: blob, fileName: "cat.jpg", tags: ["pet"], customMetadata: { brand: "Nike" } },
  });
  void [data?.url, error?.message];
  // @ts-expect-error -- there is no such path
  await raw.POST("/api/v2/files/upload", {});
  // @ts-expect-error -- an upload needs its body
  await raw.POST("/api/v1/files/upload", {});
}

/** Fields that `responseFields` names are there. */
export async function askedFields(given: readonly ResponseField[]): Promise<void> {
  const file = { file: blob, fileName: "cat.jpg" };
  const plain = await imagekit.uploadFile(file);
  // @ts-expect-error -- tags come only when they are asked for
  void (plain.tags satisfies readonly string[] | null);

  const tagged = await imagekit.uploadFile({ ...file, responseFields: ["tags", "metadata"] });
  const tags: readonly string[] | null = tagged.tags;
  const format: string | undefined = tagged.metadata.format;
  // @ts-expect-error -- privacy was not asked for
  void (tagged.isPrivateFile satisfies boolean);

  const open = await imagekit.uploadFile({ ...file, responseFields: given });
  const maybe: readonly string[] | null | undefined = open.tags;
  // @ts-expect-error -- of a list that is written elsewhere, no one knows whether it names tags
  const surely: readonly string[] | null = open.tags;

  const some: readonly ("tags" | "metadata")[] = [];
  const either = await imagekit.uploadFile({ ...file, responseFields: some });
  const perhaps: readonly string[] | null | undefined = either.tags;
  // @ts-expect-error -- a list of unknown length may leave tags out
  void (either.tags satisfies readonly string[] | null);
  const mixed = await imagekit.uploadFile({ ...file, responseFields: ["isPrivateFile", ...some] });
  // @ts-expect-error -- so may a list that holds another
  void (mixed.tags satisfies readonly string[] | null);
  // @ts-expect-error -- or the name of a field of tomorrow
  void ((await imagekit.uploadFile({ ...file, responseFields: ["new"] })).tags satisfies
    readonly string[] | null);

  const result = await imagekit.uploadFile({ ...file, responseFields: ["tags"] }).result();
  if (result.status === 200) void (result.data.tags satisfies readonly string[] | null);
  void [tags, format, maybe, surely, perhaps];
}

/** An upload waits only for a transformation that comes first. */
export async function queuedUploads(): Promise<void> {
  const file = { file: blob, fileName: "cat.mp4" };
  const later = await imagekit.uploadFile({ ...file, transformation: { pre: "w-1200" } });
  if ("message" in later) void (later.message satisfies string);
  const queued = await imagekit.uploadFile({
    ...file,
    transformation: { pre: "w-1200" },
    responseFields: ["tags"],
  });
  // @ts-expect-error -- a queued upload has no tags
  void (queued.tags satisfies readonly string[] | null);
  if (!("message" in queued)) void (queued.tags satisfies readonly string[] | null);
  const prepared = await imagekit.uploadFile({
    ...file,
    transformation: { post: [{ type: "abs", protocol: "hls", value: "sr-240" }] },
  });
  // @ts-expect-error -- what comes after the upload keeps no one waiting
  void prepared.message;
  await imagekit.uploadFile({
    ...file,
    // @ts-expect-error -- adaptive streaming needs a protocol
    transformation: { post: [{ type: "abs", value: "sr-240" }] },
  });
  await imagekit.uploadFile({
    ...file,
    // @ts-expect-error -- automatic tags need a least confidence
    extensions: [{ name: "google-auto-tagging", maxTags: 5, minConfidence: "high" }],
  });
  // @ts-expect-error -- a value of custom metadata is no object
  await imagekit.uploadFile({ ...file, customMetadata: { brand: { name: "Nike" } } });
}

export async function clientSideUploads(): Promise<void> {
  const file = { file: blob, fileName: "cat.jpg", publicKey: "public_test_key" };
  const signed = await authenticationParameters({ privateKey: "private_test_key" });
  await new ImageKit().uploadFile({ ...file, ...signed });
  const { token } = signed;
  // @ts-expect-error -- the end of a signature's life is a number of seconds
  await authenticationParameters({ privateKey: "private_test_key", expire: new Date() });
  // @ts-expect-error -- nothing can be signed without the key
  await authenticationParameters({ token });
}

/** Parameters from elsewhere: whatever they ask for may come; the status tells a queued upload. */
export async function wrapped(params: UploadFileParams): Promise<void> {
  const file = await imagekit.uploadFile(params);
  void (file satisfies UploadedFile);
  const result = await imagekit.uploadFile(params).result();
  if (result.status === 202) void (result.data satisfies QueuedUpload);
}

export async function manyUploads(inputs: AsyncIterable<UploadFileParams>): Promise<void> {
  const files = [{ file: blob, fileName: "cat.jpg", id: 1 }];
  for await (const result of imagekit.uploadMany(files, { concurrency: 8 })) {
    const id: number = result.input.id;
    if (result.ok) void [id, result.value satisfies UploadedFile | QueuedUpload];
    // @ts-expect-error -- a failure has no value
    else void result.value;
  }
  // @ts-expect-error -- files alone lack their names
  for await (const result of imagekit.uploadMany([blob])) void result;
  for await (const result of imagekit.uploadMany(inputs)) void result;
}

export async function testingUse(): Promise<void> {
  await imagekit.uploadFile(examples.uploadFile.requests.everyField);
  const stored: UploadedFile = examples.uploadFile.responses[200].image;
  const file: UploadedFile = sample("UploadedFile", {
    seed: 2,
    overrides: { name: stored.name, metadata: { width: 3 } },
  });
  const params: UploadFileParams = sample("UploadFileParams", { overrides: { file: blob } });
  await imagekit.uploadFile({ ...params, fileName: file.name ?? "cat.jpg" });
  console.log(api.operations.uploadFile.plan.path);
  // @ts-expect-error The document has no such example.
  console.log(examples.uploadFile.requests.nowhere);
  // @ts-expect-error The API has no such type.
  sample("UploadedPhoto");
  // @ts-expect-error A width is a number.
  sample("UploadedFile", { overrides: { metadata: { width: "3" } } });
}
