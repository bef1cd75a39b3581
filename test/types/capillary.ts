/** What must and must not compile with `@lading/capillary`. Never run: `types.test.ts` compiles it. */
import { Capillary } from "@lading/capillary";

declare const blob: Blob;
const capillary = new Capillary({ username: "till.01", password: "0".repeat(32) });

export async function rightUse(): Promise<void> {
  void new Capillary({ accessToken: "test_token", cluster: "apac" });
  void new Capillary({ baseUrl: "http://127.0.0.1:1" });
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
  // @ts-expect-error -- either a till or a token, not both
  void new Capillary({ username: "till.01", password: "0", accessToken: "test_token" });
  // @ts-expect-error -- the path needs the name
  void capillary.uploadFile({ body: blob });
  // @ts-expect-error -- the API takes bytes only: a string is no file here
  void capillary.uploadFile({ filename: "cat.png", body: "cat.png" });
  // @ts-expect-error -- the body stands under `body`
  void capillary.uploadFile({ filename: "cat.png", file: blob });
}
