/** Whole uploads in a page: Procore's segments to another origin, and ImageKit's without the private key. */
import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { authenticationParameters } from "@lading/imagekit";
import { startFakeProcore } from "@lading/procore/testing";
import { startFakeSegmentStorage } from "@lading/testing/fakes";
import { sha256, startRecorder } from "@lading/testing/internal";
import { readProviders } from "../support/providers.ts";
import { openReplier, openToPages } from "./crossOrigin.ts";
import { openPage, type OpenPage } from "./page.ts";

const document = (await readProviders()).find(({ name }) => name === "procore")?.document ?? {};
let opened: OpenPage;

beforeAll(async () => {
  opened = await openPage(["@lading/procore", "@lading/imagekit", "@lading/capillary"]);
});
afterAll(() => opened.stop());

const size = 12 * 1_048_576; // three segments
const wanted = sha256(Buffer.from(Uint32Array.from({ length: size / 4 }, (_, at) => at).buffer));

test.each([true, false])(
  "procore: an image in segments, watched: %s; one that fails goes again",
  async (isWatched) => {
    const storage = await startFakeSegmentStorage({ keepBytes: true, openTo: openToPages });
    const api = await startFakeProcore({ document, storage, openTo: openToPages });
    onTestFinished(async () => {
      await Promise.all([api.stop(), storage.stop()]);
    });
    storage.faults.push({ key: "/2", kind: { status: 503 } });
    const loaded = await opened.page.evaluate(
      async ({ url, size, isWatched }) => {
        const { Procore } = lading.packages["@lading/procore"] as typeof import("@lading/procore");
        const file = new File([Uint32Array.from({ length: size / 4 }, (_, at) => at)], "wall.png");
        const procore = new Procore({
          baseUrl: url,
          accessToken: () => "test_token",
          companyId: 42,
        });
        const loaded: number[] = [];
        await procore.uploadImage(file, {
          projectId: 7,
          image: { description: "North wall" },
          segmentSize: 5242880,
          ...(isWatched && { onUploadProgress: (event) => loaded.push(event.loaded) }),
        });
        return loaded;
      },
      { url: api.url, size, isWatched },
    );
    const [upload] = [...api.uploads.values()];
    const segments = (upload?.segments ?? []).map(({ key }) => storage.bytes(key) ?? Buffer.of());
    expect(sha256(Buffer.concat(segments))).toBe(wanted);
    expect(storage.puts).toHaveLength(4);
    expect(api.images).toMatchObject([{ image_name: "wall.png" }]);
    expect([...api.violations, ...storage.violations]).toEqual([]);
    expect(loaded).toEqual(loaded.toSorted((one, other) => one - other));
    expect(loaded.at(-1)).toBe(isWatched ? size : undefined);
  },
);

test("imagekit: an upload that a server signed, with no private key in the page", async () => {
  const privateKey = "private_test_key";
  const api = await startRecorder(
    openReplier(({ parts = [] }) => {
      const field = (name: string): string =>
        parts.find((part) => part.name === name)?.content.toString() ?? "";
      const signature = createHmac("sha1", privateKey)
        .update(field("token") + field("expire"))
        .digest("hex");
      const isSigned = field("signature") === signature;
      const headers = { "content-type": "application/json" };
      return { status: isSigned ? 200 : 403, headers, body: '{"fileId":"1"}' };
    }),
  );
  onTestFinished(api.stop);
  const signed = await authenticationParameters({ privateKey });
  const fileId = await opened.page.evaluate(
    async ({ url, signed }) => {
      const { ImageKit } = lading.packages["@lading/imagekit"] as typeof import("@lading/imagekit");
      const params = { file: new Blob(["a cat"]), fileName: "cat.txt", publicKey: "public_key" };
      return (await new ImageKit({ baseUrl: url }).uploadFile({ ...params, ...signed })).fileId;
    },
    { url: api.url, signed },
  );
  expect(fileId).toBe("1");
  const uploads = api.exchanges.filter(({ method }) => method === "POST");
  expect(uploads.map(({ headers }) => headers.authorization)).toEqual([undefined]);
});

test("imagekit: a page is no place for the private key", async () => {
  const signed = opened.page.evaluate(async () => {
    const { authenticationParameters } = lading.packages[
      "@lading/imagekit"
    ] as typeof import("@lading/imagekit");
    await authenticationParameters({ privateKey: "private_test_key" });
  });
  await expect(signed).rejects.toThrow("authenticationParameters: privateKey is a secret");
});

test("capillary: the MD5 of a till's password, and no path where there is no file system", async () => {
  const hashed = opened.page.evaluate(() => {
    const { tillCredentials } = lading.packages[
      "@lading/capillary"
    ] as typeof import("@lading/capillary");
    return tillCredentials({ username: "till.1", password: "abc" }).password;
  });
  expect(await hashed).toBe("900150983cd24fb0d6963f7d28e17f72");
  const upload = opened.page.evaluate(async () => {
    const { Capillary } = lading.packages[
      "@lading/capillary"
    ] as typeof import("@lading/capillary");
    await new Capillary({ accessToken: () => "test_token" }).upload("cat.png");
  });
  await expect(upload).rejects.toThrow("there is no file system here");
});
