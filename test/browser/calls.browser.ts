/** The generated clients in a page: every documented call, and every upload in every form of a file, byte for byte. */
import { Agent } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  askPrism,
  type Exchange,
  type Prism,
  prismView,
  type Recorder,
  serverPrefix,
  sha256,
  startPrism,
  startRecorder,
} from "@lading/testing/internal";
import { sampleFile } from "@lading/testing/internal";
import { readProviders } from "../support/providers.ts";
import { testOptions } from "../support/contract/testClient.ts";
import { fileNames, testParams } from "../support/contract/testParams.ts";
import { titled } from "../support/titled.ts";
import { openReplier } from "./crossOrigin.ts";
import type { FileForm, PageResponse } from "./inPage.ts";
import { openPage, type OpenPage } from "./page.ts";

const providers = await readProviders();
const calls = providers.flatMap((provider) =>
  provider.api.operations.flatMap((operation) =>
    operation.requests.map((request) => ({ provider, operation, request })),
  ),
);
type Call = (typeof calls)[number];
const isUpload = ({ request }: Call): boolean => fileNames(request.params).length > 0;
const uploads = calls.filter(isUpload);
const others = calls.filter((call) => !isUpload(call));

const agent = new Agent({ keepAlive: true });
let opened: OpenPage;
let prism: Prism;
let recorder: Recorder;
/** The mock that responds now. */
let prismUrl = "";

beforeAll(async () => {
  opened = await openPage(providers.map(({ api }) => api.packageName));
  prism = await startPrism(providers.map(({ document }) => prismView(document)));
  recorder = await startRecorder(
    openReplier((exchange) => askPrism({ exchange, prismUrl, agent, want: {} })),
  );
});

beforeEach(() => {
  opened.complaints.length = 0;
});

afterAll(async () => {
  await opened.stop();
  await recorder.stop();
  await prism.stop();
  agent.destroy();
});

describe.each(titled(uploads, nameOf))("%s", (_name, upload) => {
  test.each<[FileForm, string, boolean]>([
    ["File", "fetch", false],
    ["File", "XMLHttpRequest", true],
    ["bytes", "fetch", false],
    ["bytes", "XMLHttpRequest", true],
    ["stream", "fetch", false],
    ["stream", "XMLHttpRequest", true],
  ])("sends a file given as %s by %s", async (form, _way, isWatched) => {
    const { exchange, response } = await send(upload, form, isWatched);
    expect(exchange.violations).toEqual([]);
    expect(exchange.framing).toBe("length");
    expect(sentFiles(exchange)).toEqual(await givenFiles(upload));
    expect(response).toMatchObject({ ok: true, status: exchange.status });
    const total = exchange.body.byteLength;
    const ends = [response.progress[0], response.progress.at(-1)];
    expect(ends).toEqual(
      isWatched
        ? [
            { loaded: 0, total },
            { loaded: total, total },
          ]
        : [undefined, undefined],
    );
    expect(opened.complaints).toEqual([]);
  });
});

test.each(titled(others, nameOf))("%s", async (_name, call) => {
  const { exchange, response } = await send(call, "File", false);
  expect(exchange.violations).toEqual([]);
  expect(response).toMatchObject({ ok: true, status: exchange.status });
  expect(opened.complaints).toEqual([]);
});

test("notices a single changed byte", async () => {
  const [upload] = uploads;
  if (upload === undefined) throw new Error("There is no upload.");
  await opened.page.route("**", async (route) => {
    const bytes = route.request().postDataBuffer() ?? Buffer.alloc(0);
    const middle = bytes.length >> 1;
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    await route.continue({ postData: bytes });
  });
  const { exchange } = await send(upload, "bytes", true);
  await opened.page.unrouteAll();
  expect(sentFiles(exchange)).toHaveLength(fileNames(upload.request.params).length);
  expect(sentFiles(exchange)).not.toEqual(await givenFiles(upload));
});

test("every provider with an upload is tested", () => {
  expect(new Set(uploads.map(({ provider }) => provider.name)).size).toBe(providers.length);
});

function nameOf({ provider, operation, request }: Call): string {
  return `${provider.name} ${operation.name} ${request.name}`;
}

async function send(
  { provider, operation, request }: Call,
  form: FileForm,
  isWatched: boolean,
): Promise<{ readonly exchange: Exchange; readonly response: PageResponse }> {
  prismUrl = prism.urls[providers.indexOf(provider)] ?? "";
  const order = {
    packageName: provider.api.packageName,
    className: provider.api.client.className,
    operation: operation.name,
    clientOptions: {
      ...testOptions(provider.api),
      dangerouslyAllowBrowser: true,
      baseUrl: recorder.url + serverPrefix(provider.document),
    },
    params: await packed(testParams({ operation, request, mockUrl: recorder.url })),
    form,
    isWatched,
  };
  const before = recorder.exchanges.length;
  const response = await opened.page.evaluate((call) => lading.callClient(call), order);
  const [exchange] = recorder.exchanges.slice(before).filter(({ method }) => method !== "OPTIONS");
  if (exchange === undefined) throw new Error("No request arrived.");
  return { exchange, response };
}

/** Files in a form that can be passed to a page. */
async function packed(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(packed));
  if (value instanceof File) {
    const base64 = Buffer.from(await value.arrayBuffer()).toString("base64");
    return { $file: { name: value.name, type: value.type, base64 } };
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(async ([key, member]) => [key, await packed(member)]);
  return Object.fromEntries((await Promise.all(entries)) as [string, unknown][]) as object;
}

/** Name, type and hash of the parts that are files, or the hash of the whole body where it is no form. */
function sentFiles({ parts, sha256 }: Exchange): readonly string[] {
  if (parts === undefined) return [sha256];
  return parts
    .filter(({ filename }) => filename !== undefined)
    .map((part) => `${String(part.filename)} ${part.type} ${part.sha256}`);
}

async function givenFiles({ request }: Call): Promise<readonly string[]> {
  const files = fileNames(request.params).map((name) => sampleFile(name));
  const isForm = request.mediaType === "multipart/form-data";
  return Promise.all(
    files.map(async (file) => {
      const hash = sha256(new Uint8Array(await file.arrayBuffer()));
      return isForm ? `${file.name} ${file.type} ${hash}` : hash;
    }),
  );
}
