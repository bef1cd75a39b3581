/** Whatever is spoilt on purpose is found where it is, and nothing else is; unspoilt traffic is clean. */
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { ImageKit } from "@lading/imagekit";
import { Procore } from "@lading/procore";
import { startFakeProcore } from "@lading/procore/testing";
import { startFake, startFakeSegmentStorage } from "@lading/testing/fakes";
import type { JsonObject } from "@lading/testing/internal";
import { Uploadcare } from "@lading/uploadcare";
import { startFakeUploadcare } from "@lading/uploadcare/testing";
import { readProviders } from "../../support/providers.ts";
import { driftOf, kindsOf, type Traffic } from "./spoiltTraffic.ts";
import { spoiltOfImageKit, spoiltOfProcore, spoiltOfUploadcare } from "./spoiltCases.ts";
import type { SpoiltCase } from "./spoils.ts";

const documents = new Map<string, JsonObject>();
beforeAll(async () => {
  for (const { name, document } of await readProviders()) documents.set(name, document);
});

const picture = new File([Buffer.from("R0lGODlhAQABAAAAACw=", "base64")], "wall.gif");

async function uploadcare(): Promise<Traffic> {
  const document = documents.get("uploadcare") ?? {};
  // The fake takes what is spoilt: it is the document that must notice.
  const fake = await startFakeUploadcare({ document, judgesRequests: false });
  onTestFinished(() => fake.stop());
  return {
    name: "uploadcare",
    document,
    upstream: fake.url,
    flow: async (baseUrl, fetch) => {
      const client = new Uploadcare({ publicKey: "demopublickey", baseUrl, fetch, maxRetries: 0 });
      const calls = [
        () => client.uploadFile({ file: picture, metadata: { pet: "cat" }, tags: ["a", "b"] }),
        () => client.getFileInfo({ file_id: [...fake.files.keys()][0] ?? "" }),
        () => client.uploadFromUrl({ source_url: "https://example.com/cat.png", store: "1" }),
        () => client.createFileGroup({ files: [[...fake.files.keys()][0] ?? ""] }),
      ];
      // What is spoilt may be more than the client can read.
      for (const call of calls) await call().catch(() => undefined);
    },
  };
}

async function procore(): Promise<Traffic> {
  const document = documents.get("procore") ?? {};
  const storage = await startFakeSegmentStorage({});
  const fake = await startFakeProcore({ document, storage });
  onTestFinished(async () => {
    await fake.stop();
    await storage.stop();
  });
  return {
    name: "procore",
    document,
    upstream: fake.url,
    flow: async (baseUrl, fetch) => {
      const options = { accessToken: "test_token", companyId: 42, maxRetries: 0 };
      const client = new Procore({ ...options, baseUrl, fetch });
      const image = { description: "North wall", trade_ids: [1, 2] };
      await client.uploadImage(picture, { projectId: 7, image }).catch(() => undefined);
    },
  };
}

/** No fake of it is ready: one operation is enough for parts that hold JSON. */
async function imagekit(): Promise<Traffic> {
  const document = documents.get("imagekit") ?? {};
  const fake = await startFake(document, {
    state: {},
    judgesRequests: false,
    operations: { uploadFile: () => ({ body: { fileId: "1", name: "wall.gif" } }) },
  });
  onTestFinished(() => fake.stop());
  return {
    name: "imagekit",
    document,
    upstream: fake.url,
    flow: async (baseUrl, fetch) => {
      const client = new ImageKit({ privateKey: "private_key_1", baseUrl, fetch, maxRetries: 0 });
      for (const fileName of ["a.gif", "b.gif"])
        await client.uploadFile({
          file: picture,
          fileName,
          customMetadata: { breed: "tabby" },
          transformation: { pre: "w-100" },
        });
    },
  };
}

const traffics = { uploadcare, procore, imagekit };

test.each(Object.entries(traffics))("%s: what is not spoilt is clean", async (_, make) => {
  const drift = await driftOf(await make());
  expect(kindsOf(drift)).toEqual([]);
  expect(drift).toMatchObject({ otherHosts: 0, unjudged: [] });
  expect(drift.matched).toBe(drift.read);
  expect(drift.read).toBeGreaterThan(1);
});

const cases: readonly (readonly [keyof typeof traffics, readonly SpoiltCase[]])[] = [
  ["uploadcare", spoiltOfUploadcare],
  ["procore", spoiltOfProcore],
  ["imagekit", spoiltOfImageKit],
];

describe.each(cases)("%s", (name, spoilt) => {
  test.each(spoilt)("$title", async ({ spoil, found }) => {
    const drift = await driftOf(await traffics[name](), spoil);
    expect(kindsOf(drift)).toEqual(found);
  });
});
