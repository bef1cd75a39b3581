import { ImageKit } from "@lading/imagekit";
import { api } from "@lading/imagekit/testing";
import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { request as send } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startMock } from "../../../packages/testing/src/index.ts";

const picture = new File([new Uint8Array([0xff, 0xd8, 0xff, 0x00])], "cat.jpg", {
  type: "image/jpeg",
});
const pictureHash = createHash("sha256")
  .update(new Uint8Array([0xff, 0xd8, 0xff, 0x00]))
  .digest("hex");

/** A user's own code. */
async function saveAvatar(imagekit: ImageKit, file: File): Promise<string | undefined> {
  const { url } = await imagekit.uploadFile({ file, fileName: "avatar.jpg", tags: ["a", "b"] });
  return url;
}

test("a user's test: what a program sends is recorded and judged, part by part", async () => {
  await using mock = await startMock("@lading/imagekit");
  const imagekit = new ImageKit({ privateKey: "test", baseUrl: mock.url });
  expect(await saveAvatar(imagekit, picture)).toMatch(/^https:/);
  const [request] = mock.requests;
  expect(request).toMatchObject({
    operation: "uploadFile",
    method: "POST",
    path: "/api/v1/files/upload",
    violations: [],
    status: 200,
  });
  expect(request?.parts["file"]).toMatchObject({
    sha256: pictureHash,
    filename: "cat.jpg",
    type: "image/jpeg",
    size: 4,
  });
  expect(request?.parts["tags"]?.text()).toBe("a,b");
  expect(request?.partList.map(({ name }) => name)).toEqual(["file", "fileName", "tags"]);
  await mock.verify();
});

test("verify throws for every request that the document does not allow", async () => {
  await using mock = await startMock("@lading/imagekit");
  const form = new FormData();
  form.append("file", picture);
  const headers = { authorization: `Basic ${btoa("test:")}` };
  const response = await fetch(`${mock.url}/api/v1/files/upload`, {
    method: "POST",
    body: form,
    headers,
  });
  expect(response.status).toBe(422);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  await fetch(`${mock.url}/nowhere`);
  await expect(mock.verify()).rejects.toThrow(/fileName[^]*\n.*GET \/nowhere/);
  mock.reset();
  expect(mock.requests).toEqual([]);
  await mock.verify();
});

const petDocument = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  servers: [{ url: "https://pets.example/v2" }],
  paths: {
    "/pets/{id}": {
      get: { operationId: "getPet", responses: { "200": { description: "A pet" } } },
      delete: { responses: { "204": { description: "Gone" } } },
    },
  },
};

test("takes a document as it is, and serves it below its server's path", async () => {
  await using mock = await startMock(petDocument);
  expect(mock.url).toBe(`${mock.origin}/v2`);
  await fetch(`${mock.url}/pets/1`);
  await fetch(`${mock.url}/pets/1`, { method: "DELETE" });
  expect(mock.requests.map(({ operation }) => operation)).toEqual(["getPet", "DELETE /pets/{id}"]);
});

test("takes a path, and a file URL", async () => {
  await using byPath = await startMock("specs/imagekit/openapi.yaml");
  await using byUrl = await startMock(
    new URL("../../../specs/imagekit/openapi.yaml", import.meta.url),
  );
  expect((await fetch(`${byPath.url}/nowhere`)).status).toBe(404);
  expect((await fetch(`${byUrl.url}/nowhere`)).status).toBe(404);
});

test.each([
  ["@lading/nowhere", "There is no package or file @lading/nowhere"],
  ["imagekit", "Did you mean @lading/imagekit?"],
  ["./nowhere.yaml", "There is no package or file ./nowhere.yaml"],
  ["package.json", "package.json is no OpenAPI document"],
])("says that %s is no document", async (source, message) => {
  await expect(startMock(source)).rejects.toThrow(message);
});

test("refuses a host that is not its own", async () => {
  await using mock = await startMock(petDocument);
  const status = await new Promise((resolve, reject) => {
    const options = { headers: { host: "evil.example" } };
    send(`${mock.url}/pets/1`, options, (response) => resolve(response.resume().statusCode))
      .on("error", reject)
      .end();
  });
  expect(status).toBe(421);
  expect(mock.requests).toEqual([]);
});

test("lets a page call it: a preflight succeeds, and all headers are exposed", async () => {
  await using mock = await startMock(petDocument);
  const origin = "http://page.example";
  const preflight = await fetch(`${mock.url}/pets/1`, {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": "DELETE",
      "access-control-request-headers": "x-order",
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-origin")).toBe(origin);
  expect(preflight.headers.get("access-control-allow-methods")).toBe("DELETE");
  expect(preflight.headers.get("access-control-allow-headers")).toBe("x-order");
  const response = await fetch(`${mock.url}/pets/1`, { headers: { origin } });
  expect(response.headers.get("access-control-allow-origin")).toBe(origin);
  expect(mock.requests).toHaveLength(1);
});

test("close may be called twice, and stops what it started", async () => {
  const mock = await startMock(petDocument);
  await mock.close();
  await mock.close();
  await expect(fetch(mock.url)).rejects.toThrow("fetch failed");
});

test("lets something go wrong with the next request of an operation", async () => {
  await using mock = await startMock(petDocument);
  mock.fault("getPet", { kind: "storm" });
  expect((await fetch(`${mock.url}/pets/1`)).status).toBe(503);
  expect((await fetch(`${mock.url}/pets/1`)).status).toBe(200);
  expect(mock.requests.map(({ operation }) => operation)).toEqual(["getPet", "getPet"]);
  await mock.verify();
  expect(() => mock.fault("getCat", { kind: "hang" })).toThrow("has no operation getCat");
});

test("names and types come from a package's description of its API", async () => {
  await using mock = await startMock(api);
  mock.reply("uploadFile", { status: 429, body: { message: "Later" } });
  // @ts-expect-error: the document has no such status
  expect(() => mock.reply("uploadFile", { status: 418 })).toThrow("does not document");
  const imagekit = new ImageKit({ privateKey: "test", baseUrl: mock.url, maxRetries: 0 });
  const error = imagekit.uploadFile({ file: picture, fileName: "a.jpg" });
  await expect(error).rejects.toThrow("Later");
});

test("bundles a document that refers to other files", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lading-mock-"));
  const text = `openapi: 3.1.0
info: { title: Pets, version: "1" }
paths: { /pets: { get: { operationId: getPet, responses: { "200": { $ref: "responses.yaml#/Pet" } } } } }
`;
  writeFileSync(join(folder, "openapi.yaml"), text);
  writeFileSync(join(folder, "responses.yaml"), "Pet: { description: A pet }\n");
  await using mock = await startMock(join(folder, "openapi.yaml"));
  expect((await fetch(`${mock.url}/pets`)).status).toBe(200);
});
