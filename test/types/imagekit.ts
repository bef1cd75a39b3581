/** What must and must not compile with `@lading/imagekit`. Never run: `types.test.ts` compiles it. */
import { ApiError, ImageKit, toFile, uploadFile, type UploadedFile } from "@lading/imagekit";

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

export async function resultsAreToldApart(): Promise<void> {
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
  const { data, error } = await imagekit.raw.POST("/api/v1/files/upload", {
    body: { file: blob, fileName: "cat.jpg", tags: ["pet"], customMetadata: { brand: "Nike" } },
  });
  void [data?.url, error?.message];
  // @ts-expect-error -- there is no such path
  await imagekit.raw.POST("/api/v2/files/upload", {});
  // @ts-expect-error -- an upload needs its body
  await imagekit.raw.POST("/api/v1/files/upload", {});
}
