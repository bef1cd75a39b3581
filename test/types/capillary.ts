/** What must and must not compile with `@lading/capillary`. Never run: `types.test.ts` compiles it. */
import {
  Capillary,
  generatedToken,
  md5,
  tillCredentials,
  toFile,
  type CapillaryOptions,
  type CredentialSource,
} from "@lading/capillary";

declare const blob: Blob;
declare const tokenOf: (refresh: boolean, signal: AbortSignal) => Promise<string>;
declare const source: CredentialSource;
const capillary = new Capillary({ username: "till.01", password: "0".repeat(32) });

export async function rightUse(): Promise<void> {
  void new Capillary({ accessToken: "test_token", cluster: "apac" });
  void new Capillary({ baseUrl: "http://127.0.0.1:1" });
  // What is left out, the environment may hold.
  void new Capillary({});
  void new Capillary();
  // A till and a token: each operation takes what it accepts.
  void new Capillary({ username: "till.01", password: "0", accessToken: "test_token" });
  // A function gives a credential when it is needed, and another one when the API refuses the last.
  void new Capillary({ accessToken: async ({ refresh, signal }) => tokenOf(refresh, signal) });
  void new Capillary({ username: "till.01", password: () => "0" });
  const options: CapillaryOptions = {};
  void new Capillary(options).withOptions({ accessToken: "test_token" });
  // A copy has the rest already.
  void capillary.withOptions({ password: "1".repeat(32) });
  const stored = await capillary.uploadFile({ filename: "cat.png", body: blob });
  const url: string | undefined = stored.file?.s3_url;
  void url;
  await capillary.uploadFile({ filename: "placeholder.png" });
  await capillary.uploadFile({ filename: "cat.bin", body: blob }, { contentType: "image/png" });
  const token = await capillary.generateToken({ key: "k", secret: "s" });
  void token;
}

export function misuse(): void {
  // @ts-expect-error -- a user name without its password opens nothing
  void new Capillary({ username: "till.01" });
  // @ts-expect-error -- nor does a password by itself
  void new Capillary({ password: "0".repeat(32) });
  // @ts-expect-error -- half a till stays half a till next to a token
  void new Capillary({ username: "till.01", accessToken: "test_token" });
  // @ts-expect-error -- a token is text
  void new Capillary({ accessToken: async () => 42 });
  // @ts-expect-error -- a cluster is no credential: it is known at once
  void new Capillary({ cluster: source });
  // @ts-expect-error -- there is no such option
  void capillary.withOptions({ apiKey: "test_key" });
  // @ts-expect-error -- the path needs the name
  void capillary.uploadFile({ body: blob });
  // @ts-expect-error -- the API takes bytes only: a string is no file here
  void capillary.uploadFile({ filename: "cat.png", body: "cat.png" });
  // @ts-expect-error -- the body stands under `body`
  void capillary.uploadFile({ filename: "cat.png", file: blob });
}

export async function wholeUploads(blob: Blob): Promise<void> {
  const capillary = new Capillary(tillCredentials({ username: "till.1", password: "test" }));
  const stored = await capillary.upload("pictures/cat.png", { filename: "cat.png" });
  await capillary.upload(toFile(blob, "cat.png"), { contentType: "image/png" });
  await capillary.createPlaceholder("cat.png");
  for await (const result of capillary.uploadMany(["a.png", blob])) {
    if (result.ok) void (result.value.message satisfies string);
  }
  const token: string = await generatedToken({ key: "key", secret: "secret", cluster: "eucrm" })();
  void [stored.file?.s3_url, token, md5("test") satisfies string];
  // @ts-expect-error -- a number is no image
  void capillary.upload(3);
  // @ts-expect-error -- a placeholder has no body
  void capillary.createPlaceholder("cat.png", { body: blob });
  // @ts-expect-error -- a till has a password
  void tillCredentials({ username: "till.1" });
  // @ts-expect-error -- an API client's key is called `key`
  void generatedToken({ clientKey: "key" });
}
