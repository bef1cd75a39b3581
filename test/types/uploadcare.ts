/** What must and must not compile with `@lading/uploadcare`. Never run: `types.test.ts` compiles it. */
import { ApiError, ApiResponseError, LadingError, Uploadcare, toFile } from "@lading/uploadcare";

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
    const code: "SignatureExpirationError" | (string & {}) = result.error.error.error_code;
    void code;
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
