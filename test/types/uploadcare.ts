/** What must and must not compile with `@lading/uploadcare`. Never run: `types.test.ts` compiles it. */
import {
  ApiError,
  ApiResponseError,
  LadingError,
  signUpload,
  Uploadcare,
  toFile,
  type UploadState,
} from "@lading/uploadcare";

declare const blob: Blob;
const uploadcare = new Uploadcare({ publicKey: "demopublickey" });
const uuid = "d6d34fa9-addd-472c-868d-2e5c105f9fcd";

export async function rightUse(): Promise<void> {
  const files = await uploadcare.uploadFile({
    file: toFile(blob, "cat.jpg"),
    UPLOADCARE_STORE: "auto",
    metadata: { pet: "cat" },
  });
  const id: string | undefined = files["cat.jpg"];
  void id;
  await uploadcare.uploadFile({ file: [toFile(blob, "a.jpg"), toFile(blob, "b.jpg")] });
  const group = await uploadcare.createFileGroup({ files: [uuid] });
  const count: number | undefined = group.files_count;
  void count;

  const status = await uploadcare.getFromUrlStatus({ token: uuid });
  if (status.status === "error") {
    const words: string = status.error;
    void words;
  }
  const result = await uploadcare.uploadFile({ file: blob }).result();
  if (!result.ok && result.status === 403 && typeof result.error !== "string") {
    // An open enum: known codes complete, new ones compile.
    const code: "SignatureExpirationError" | (string & {}) | undefined =
      result.error.error.error_code;
    void code;
  }
}

export async function wholeFlows(): Promise<void> {
  const file = await uploadcare.upload(toFile(blob, "cat.jpg"), { store: "auto" });
  const isReady: boolean = file.is_ready;
  void isReady;
  await uploadcare.upload(new URL("https://cats.example/cat.jpg"), { urlParameters: "query" });
  await uploadcare.upload("https://cats.example/cat.jpg", { wait: false });
  const resumeFrom = JSON.parse("{}") as UploadState;
  await uploadcare.upload(blob, { resumeFrom, onState: (state) => void state.done.length });
  await uploadcare.upload(blob, { signed: () => signUpload({ secretKey: "private_test_key" }) });
  for await (const result of uploadcare.uploadMany([toFile(blob, "a.jpg")])) {
    const name: string = result.input.name;
    void (result.ok ? result.value.uuid : [name, result.error]);
  }
  const group = await uploadcare.uploadGroup([blob, "https://cats.example/cat.jpg"]);
  const count: number = group.files_count;
  void count;
  const end = await uploadcare.waitFor("945ebb27-1fd6-46c6-a859-b9893712d650");
  const text: string = end.status === "error" ? end.error : end.status;
  void text;
  void uploadcare.withOptions({ publicKey: "other" }).upload(blob);
}

export function misuseOfFlows(): void {
  // @ts-expect-error -- a path is no file: `await fileFromPath(path)` is one
  void uploadcare.upload("cat.jpg");
  // @ts-expect-error -- what is fetched is on the web
  void uploadcare.upload("file:///cats/cat.jpg");
  // @ts-expect-error -- a fetch that has ended neither waits nor goes on
  void uploadcare.waitFor("…").then(({ status }) => status === "waiting");
  // @ts-expect-error -- only an error says what went wrong
  void uploadcare.waitFor("…").then((end) => end.error);
  // @ts-expect-error -- a state is more than an id
  void uploadcare.upload(blob, { resumeFrom: { uuid } });
  // @ts-expect-error -- many uploads have one progress, not one for each
  void uploadcare.uploadMany([blob], { onUploadProgress: console.log });
  // @ts-expect-error -- a group keeps the order of its files
  void uploadcare.uploadGroup([blob], { order: "settled" });
  // @ts-expect-error -- a signature is made of the key, which goes nowhere else
  void uploadcare.upload(blob, { secretKey: "private_test_key" });
  // @ts-expect-error -- the moment is a number of seconds
  void signUpload({ secretKey: "private_test_key", expire: new Date() });
}

export async function misuseOfResults(): Promise<void> {
  for await (const result of uploadcare.uploadMany([blob])) {
    // @ts-expect-error -- a result is a value or an error, and `ok` tells which
    void result.value;
  }
}

export function errorsKnowTheirCodes(error: unknown): void {
  if (error instanceof ApiResponseError) {
    // A code of the list is one member of the type, and so editors offer it.
    const known: Extract<typeof error.code, "FileNotFoundError"> = "FileNotFoundError";
    void known;
  } else if (error instanceof ApiError) {
    const known: Extract<typeof error.code, "RequestThrottledError"> = "RequestThrottledError";
    const isNew: boolean = error.code === "ACodeOfTomorrowError";
    const base: LadingError = error;
    void [known, isNew, base, error.retryAfter];
    // @ts-expect-error -- a code is text
    const count: number | undefined = error.code;
    // @ts-expect-error -- the API may have given none
    void error.code.length;
    void count;
  }
}

export function misuse(): void {
  // @ts-expect-error -- a string is no file: a URL goes to `uploadFromUrl`
  void uploadcare.uploadFile({ file: "https://example.com/cat.jpg" });
  // @ts-expect-error -- the public key is given to the client, not to the call
  void uploadcare.uploadFile({ file: blob, UPLOADCARE_PUB_KEY: "demopublickey" });
  // @ts-expect-error -- there are three ways to store
  void uploadcare.uploadFile({ file: blob, UPLOADCARE_STORE: "yes" });
  // @ts-expect-error -- metadata values are strings
  void uploadcare.uploadFile({ file: blob, metadata: { age: 3 } });
  // @ts-expect-error -- files are a list; the brackets are the wire's business
  void uploadcare.createFileGroup({ "files[0]": uuid });
  // @ts-expect-error -- a number of bytes is a number
  void uploadcare.startMultipartUpload({ filename: "a", size: "11000000", content_type: "a/b" });
}
