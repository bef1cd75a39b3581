/** What a page gets of the packages: no Node in it, nothing that crashes, and clear words for what pages cannot do. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { browserBundle } from "../support/packages/browserBundle.ts";
import { sampleFile } from "@lading/testing/internal";
import { readProviders } from "../support/providers.ts";
import { startApi } from "./apiServer.ts";
import { startChromium } from "./chromium.ts";
import { openPage, pageEntry, type OpenPage } from "./page.ts";

const packageNames = (await readProviders()).map(({ api }) => api.packageName);
let opened: OpenPage;

beforeAll(async () => {
  opened = await openPage(packageNames);
});

afterAll(() => opened.stop());

test("loads without a complaint", () => {
  expect(opened.complaints).toEqual([]);
});

test("the bundle imports nothing, least of all from Node", async () => {
  const { imports, dynamicImports, fileName, code } = await browserBundle(pageEntry(packageNames));
  // What is loaded on demand is in the one file all the same.
  expect([...imports, ...dynamicImports.filter((file) => file !== fileName)]).toEqual([]);
  expect(code).not.toMatch(/["'`]node:/);
});

test("notices a build for Node", async () => {
  const forNode = { platform: "node", external: [/^node:/] } as const;
  const { imports } = await browserBundle(pageEntry(packageNames), forNode);
  expect(imports).toContain("node:fs");
});

test("no Chromium is a failure that says what to do", async () => {
  await expect(startChromium(["/nowhere/chromium"])).rejects.toThrow(
    "There is no Chromium: `apt-get install chromium`, or give its path in CHROMIUM_PATH.",
  );
});

test("without an environment, a missing credential is named", async () => {
  const call = opened.page.evaluate(() =>
    lading.callClient({
      packageName: "@lading/imagekit",
      className: "ImageKit",
      operation: "uploadFile",
      clientOptions: {},
      params: { file: "https://example.com/cat.jpg", fileName: "cat.jpg" },
      form: "File",
      isWatched: false,
    }),
  );
  await expect(call).rejects.toThrow("imagekit.uploadFile: a credential is missing");
});

test.each<[string, given: "text" | "text, allowed" | "function", thrown: string]>([
  [
    "a secret credential as text is refused, and its value not reported",
    "text",
    "ApiRequestError: imagekit client: privateKey is a secret, and everyone who opens the page could read it. Make the call on a server, give a function that fetches a short-lived value, or set dangerouslyAllowBrowser: true",
  ],
  ["a secret credential passes where it is allowed", "text, allowed", ""],
  ["a function that gives a credential passes", "function", ""],
])("%s", async (_what, given, thrown) => {
  const found = await opened.page.evaluate(
    async ([form]) => {
      const value = "private_test_key";
      const options = {
        privateKey: form === "function" ? () => value : value,
        ...(form === "text, allowed" && { dangerouslyAllowBrowser: true }),
      };
      try {
        lading.createClient({ packageName: "@lading/imagekit", className: "ImageKit" }, options);
        return "";
      } catch (error) {
        return String(error);
      }
    },
    [given] as const,
  );
  expect(found).toBe(thrown);
});

test("fileFromPath is refused, and says what to give", async () => {
  const refused = opened.page.evaluate(() => lading.runtime.fileFromPath("cat.jpg"));
  await expect(refused).rejects.toThrow(
    "ApiRequestError: fileFromPath: there is no file system here. Give a File from an input element, a Blob or bytes instead",
  );
});

test("the client option agent is refused", async () => {
  const url = await startApi(() => expect.unreachable("something was sent"));
  const refused = opened.page.evaluate(async (baseUrl) => {
    const agent = { maxSockets: 1, destroy: () => undefined };
    const plan = { id: "list", method: "GET", path: "/", responses: {} };
    const provider = { name: "acme", server: { url: baseUrl } };
    await new lading.runtime.Client(provider, { agent }).call(plan);
  }, url);
  await expect(refused).rejects.toThrow("acme.list: the client option agent works in Node only");
});

test("a file that the user picks keeps its name and type", async () => {
  const got: string[] = [];
  const url = await startApi((request, response) => {
    request.setEncoding("latin1").on("data", (text: string) => got.push(text));
    request.on("end", () => response.setHeader("content-type", "application/json").end("{}"));
  });
  const file = sampleFile("größe 猫.png");
  await opened.page.setInputFiles("input", {
    name: file.name,
    mimeType: file.type,
    buffer: Buffer.from(await file.arrayBuffer()),
  });
  await opened.page.evaluate(async (baseUrl) => {
    const plan = {
      id: "upload",
      method: "POST",
      path: "/",
      bodies: [
        {
          kind: "multipart",
          encode: lading.runtime.encodeMultipart,
          mediaType: "multipart/form-data",
          flat: true,
          fields: [{ name: "file", kind: "file" }],
        },
      ],
      responses: { 200: ["application/json"] },
    } as const;
    const picked = document.querySelector("input")?.files?.[0];
    await new lading.runtime.Client({ name: "acme", server: { url: baseUrl } }).call(plan, {
      file: picked,
    });
  }, url);
  const sent = Buffer.from(got.join(""), "latin1");
  expect(sent.toString("utf8")).toMatch(
    /Content-Disposition: form-data; name="file"; filename="größe 猫.png"\r\nContent-Type: image\/png\r\n\r\n/,
  );
  expect(sent.includes(Buffer.from(await file.arrayBuffer()))).toBe(true);
});
