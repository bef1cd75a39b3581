/** Client-side uploads to ImageKit: signed on a server, sent without the private key, once per token. */
import { createHmac } from "node:crypto";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { authenticationParameters, ImageKit } from "@lading/imagekit";
import { type Exchange, type Recorder, type Reply, startRecorder } from "@lading/testing/internal";

const privateKey = "private_key_test";
const publicKey = "public_key_test";
const file = new Blob(["a cat"]);

// The vendor's own vector.
test("the signature of a token and an end is HMAC-SHA1 in lowercase hex", async () => {
  const given = { privateKey, token: "your_token", expire: 1582269249 };
  expect(await authenticationParameters(given)).toEqual({
    token: "your_token",
    expire: 1582269249,
    signature: "e71bcd6031016b060d349d212e23e85c791decdd",
  });
});

test("left out, the token is new each time and holds for half an hour", async () => {
  vi.useFakeTimers({ now: 1_582_269_249_500, toFake: ["Date"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const [one, other] = await Promise.all([
    authenticationParameters({ privateKey }),
    authenticationParameters({ privateKey }),
  ]);
  expect(one.token).toMatch(/^[0-9a-f-]{36}$/);
  expect(other.token).not.toBe(one.token);
  expect(one.expire).toBe(1_582_269_249 + 1800);
});

test.each([
  [{ privateKey: "" }, "privateKey is missing"],
  [{ privateKey, token: "" }, "token must be a string that is not empty"],
  [{ privateKey, expire: 1.5 }, "expire must be whole seconds since 1970 and is 1.5"],
])("%o is refused", async (given, want) => {
  await expect(authenticationParameters(given)).rejects.toThrow(want);
});

// The time is taken when the test runs: between loading and running, a busy machine lets seconds pass.
test.each([5, 3600])("an expiry %i seconds beyond an hour ahead is refused", async (beyond) => {
  const expire = Math.ceil(Date.now() / 1000) + 3600 + beyond;
  await expect(authenticationParameters({ privateKey, expire })).rejects.toThrow(
    "expire must be less than an hour",
  );
});

/** ImageKit, as much of it as looks at who is calling. */
async function startedImageKit(): Promise<Recorder> {
  const spent = new Set<string>();
  const recorder = await startRecorder((exchange) => response(exchange, spent));
  onTestFinished(recorder.stop);
  return recorder;
}

function response({ headers, parts = [] }: Exchange, spent: Set<string>): Reply {
  const field = (name: string): string =>
    parts.find((part) => part.name === name)?.content.toString() ?? "";
  const basic = `Basic ${Buffer.from(`${privateKey}:`).toString("base64")}`;
  const [token, expire] = [field("token"), field("expire")];
  const signature = createHmac("sha1", privateKey)
    .update(token + expire)
    .digest("hex");
  const isSigned = field("signature") === signature && field("publicKey") === publicKey;
  const isFresh = !spent.has(token) && Number(expire) > Date.now() / 1000;
  spent.add(token);
  if (headers.authorization !== basic && !(isSigned && isFresh)) {
    return json(403, { message: "Your request contains invalid signature or token.", help: "" });
  }
  return json(200, { fileId: "1", name: field("fileName") });
}

function json(status: number, body: object): Reply {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

describe("an upload from a client", () => {
  test("needs no private key", async () => {
    const { url: baseUrl, exchanges } = await startedImageKit();
    const signed = await authenticationParameters({ privateKey });
    const params = { file, fileName: "cat.jpg", publicKey, ...signed };
    expect((await new ImageKit({ baseUrl }).uploadFile(params)).fileId).toBe("1");
    expect(exchanges[0]?.headers.authorization).toBeUndefined();
    expect(exchanges[0]?.body.includes(privateKey)).toBe(false);
  });

  test("is good for one use", async () => {
    const { url: baseUrl } = await startedImageKit();
    const signed = await authenticationParameters({ privateKey });
    const params = { file, fileName: "cat.jpg", publicKey, ...signed };
    const imagekit = new ImageKit({ baseUrl });
    await imagekit.uploadFile(params);
    expect(await imagekit.uploadFile(params).result()).toMatchObject({ ok: false, status: 403 });
  });

  test("is refused unsent when it is signed by halves", async () => {
    const { url: baseUrl, exchanges } = await startedImageKit();
    const { token } = await authenticationParameters({ privateKey });
    const upload = new ImageKit({ baseUrl, privateKey }).uploadFile({ file, fileName: "a", token });
    await expect(upload).rejects.toThrow(
      "imagekit.uploadFile: publicKey, expire, signature are missing",
    );
    expect(exchanges).toEqual([]);
  });
});

test("an upload from a client that is refused shows neither its signature nor its token", async () => {
  const signed = await authenticationParameters({ privateKey: "private_of_mine" });
  const { token, signature } = signed;
  const imagekit = new ImageKit({
    fetch: async () => Response.json({ message: `${signature} of ${token}` }, { status: 400 }),
    maxRetries: 0,
  });
  const file = new Blob(["cat"]);
  const call = imagekit.uploadFile({ file, fileName: "cat.txt", publicKey: "public", ...signed });
  await expect(call).rejects.toThrow(/failed with status 400: \*\*\* of \*\*\*\./);
});

test("an upload without a signature needs the private key, and is refused unsent without it", async () => {
  const { url: baseUrl, exchanges } = await startedImageKit();
  const upload = new ImageKit({ baseUrl }).uploadFile({ file, fileName: "cat.jpg" });
  await expect(upload).rejects.toThrow("a credential is missing. Give the client privateKey");
  expect(exchanges).toEqual([]);
});

test("the server's own upload is authorized as before", async () => {
  const { url: baseUrl, exchanges } = await startedImageKit();
  const imagekit = new ImageKit({ baseUrl, privateKey });
  await imagekit.uploadFile({ file, fileName: "cat.jpg", responseFields: ["tags"] });
  expect(exchanges[0]?.headers.authorization).toMatch(/^Basic /);
  expect(imagekit.withOptions({ timeout: 5 })).toBeInstanceOf(ImageKit);
});

test("many files: one result for each, failures next to successes", async () => {
  const { url: baseUrl } = await startedImageKit();
  const inputs = [
    { file, fileName: "a.jpg" },
    { file: {} as Blob, fileName: "b.jpg" },
    { file, fileName: "c.jpg" },
  ];
  const seen: (string | undefined)[] = [];
  for await (const result of new ImageKit({ baseUrl, privateKey }).uploadMany(inputs)) {
    seen.push(result.ok ? result.value.name : (result.error as Error).name);
  }
  expect(seen).toEqual(["a.jpg", "ApiRequestError", "c.jpg"]);
});
