/** Images from a path or a Blob into Capillary's file service, placeholders, and the credentials it wants. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { Capillary, generatedToken, md5, tillCredentials, toFile } from "@lading/capillary";
import { documentViolations } from "@lading/testing/fakes";
import { type Exchange, type Recorder, type Reply, startRecorder } from "@lading/testing/internal";
import { readProviders } from "../support/providers.ts";

const { document } = (await readProviders()).find(({ name }) => name === "capillary")!;
const findViolations = documentViolations(document);
const picture = Buffer.from("a picture");

/** A cluster: tokens for a key and its secret, and a place for files. */
async function startedCluster(ttlSeconds = 300): Promise<Recorder> {
  let tokens = 0;
  const recorder = await startRecorder((exchange) => {
    const { method, path, body } = exchange;
    const isToken = path === "/v3/oauth/token/generate";
    const sent = isToken ? (JSON.parse(body.toString()) as { secret?: string }) : undefined;
    const isWrong = isToken && sent?.secret !== "test_client_secret";
    const status = isWrong ? 401 : 200;
    const response = isWrong
      ? { errors: [{ code: 401, message: `No client has the secret ${String(sent?.secret)}` }] }
      : isToken
        ? { data: { accessToken: `test_token_${++tokens}`, ttlSeconds }, errors: null }
        : stored(exchange);
    const headers = { "content-type": "application/json" };
    const violations = findViolations({ method, path, sent, status, headers, response });
    return { status, headers, body: JSON.stringify(response), violations } satisfies Reply;
  });
  onTestFinished(recorder.stop);
  return recorder;
}

function stored({ path, headers, body }: Exchange): object {
  const name = decodeURIComponent(path.split("/").at(-1) ?? "");
  const file = { name, fileSize: String(body.byteLength), content_type: headers["content-type"] };
  return { code: 200, status: "true", message: "Successfully uploaded file", file };
}

afterEach(() => {
  vi.useRealTimers();
});

describe("an upload", () => {
  const folder = mkdtempSync(join(tmpdir(), "lading-capillary-"));
  writeFileSync(join(folder, "wall.png"), picture);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each([
    ["a path", "path", undefined, "wall.png", "image/png"],
    ["a path under another name", "path", "tür 1.jpg", "tür 1.jpg", "image/png"],
    [
      "a Blob with a type",
      new Blob([picture], { type: "image/webp" }),
      "a.png",
      "a.png",
      "image/webp",
    ],
    ["a Blob without one", new Blob([picture]), "a.gif", "a.gif", "image/gif"],
    ["bytes with a name", toFile(picture, "a.avif"), undefined, "a.avif", "image/avif"],
  ])("from %s", async (_what, input, filename, name, type) => {
    const { url: baseUrl, exchanges } = await startedCluster();
    const capillary = new Capillary({ baseUrl, accessToken: "test_token_0" });
    const given = input === "path" ? join(folder, "wall.png") : (input as Blob);
    const { file } = await capillary.upload(given, { filename });
    expect(file).toEqual({ name, fileSize: "9", content_type: type });
    expect(exchanges[0]?.body).toEqual(picture);
    expect(exchanges[0]?.violations).toEqual([]);
  });

  test.each<[string | Blob, string]>([
    [join(folder, "gone.png"), "cannot open"],
    [new Blob([picture]), "capillary.upload: filename is missing, and the file has no name"],
  ])("of %s is refused unsent", async (input, want) => {
    const { url: baseUrl, exchanges } = await startedCluster();
    const capillary = new Capillary({ baseUrl, accessToken: "test_token_0" });
    await expect(capillary.upload(input)).rejects.toThrow(want);
    expect(exchanges).toEqual([]);
  });

  test("without a body is a placeholder", async () => {
    const { url: baseUrl, exchanges } = await startedCluster();
    const capillary = new Capillary({ baseUrl, accessToken: "test_token_0" });
    const { file } = await capillary.createPlaceholder("soon.png");
    expect(file?.name).toBe("soon.png");
    expect(exchanges[0]?.body).toHaveLength(0);
    expect(exchanges[0]?.headers["content-type"]).toBeUndefined();
    expect(exchanges[0]?.violations).toEqual([]);
  });

  test("of many: one result for each, failures next to successes", async () => {
    const { url: baseUrl } = await startedCluster();
    const capillary = new Capillary({ baseUrl, accessToken: "test_token_0" });
    const inputs = [toFile(picture, "a.png"), join(folder, "gone.png"), toFile(picture, "c.png")];
    const seen: unknown[] = [];
    const optionsFor = (_input: unknown, index: number): { filename?: string } =>
      index === 2 ? { filename: "other.png" } : {};
    for await (const result of capillary.uploadMany(inputs, { optionsFor })) {
      seen.push(result.ok ? result.value.file?.name : (result.error as Error).name);
    }
    expect(seen).toEqual(["a.png", "ApiRequestError", "other.png"]);
  });
});

describe("credentials", () => {
  test("a till's password is sent as its MD5", async () => {
    const { url: baseUrl, exchanges } = await startedCluster();
    const till = tillCredentials({ username: "till.1", password: "test_pässword" });
    await new Capillary({ ...till, baseUrl }).createPlaceholder("soon.png");
    const hashed = createHash("md5").update("test_pässword").digest("hex");
    expect(md5("test_pässword")).toBe(hashed);
    const basic = Buffer.from(`till.1:${hashed}`).toString("base64");
    expect(exchanges[0]?.headers.authorization).toBe(`Basic ${basic}`);
  });

  test("a token is kept for its life, and shared", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { url: baseUrl, exchanges } = await startedCluster(300);
    const source = generatedToken({ key: "test_key", secret: "test_client_secret", baseUrl });
    expect(await Promise.all([source(), source()])).toEqual(["test_token_1", "test_token_1"]);
    vi.advanceTimersByTime(239_000);
    expect(await source()).toBe("test_token_1");
    vi.advanceTimersByTime(2000);
    expect(await source()).toBe("test_token_2");
    expect(await source({ refresh: true })).toBe("test_token_3");
    expect(exchanges.flatMap(({ violations }) => violations)).toEqual([]);
  });

  test("no error tells a secret", async () => {
    const { url: baseUrl } = await startedCluster();
    const source = generatedToken({ key: "test_key", secret: "wrong_secret", baseUrl });
    const error = await source().catch((reason: unknown) => reason as Error);
    expect(String(error)).toContain("failed with status 401: No client has the secret ***");
    expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toMatch(/wrong_secret/);
  });
});
