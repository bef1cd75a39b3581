/** What leaves for the server is the file itself: every byte, its name and its type, for every upload of every provider. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Exchange, sha256 } from "@lading/testing/internal";
import { startMocks, type Mocks } from "../support/contract/mocks.ts";
import { jpeg, png } from "@lading/testing/internal";
import { readProviders, type Operation } from "../support/providers.ts";
import { testClient, type TestClientOptions } from "../support/contract/testClient.ts";
import { fileNames, testParams } from "../support/contract/testParams.ts";
import { titled } from "../support/titled.ts";
import { nameOf, uploadsOf, type Upload } from "./uploads.ts";

const files: readonly File[] = [
  new File([jpeg], "cat.jpg", { type: "image/jpeg" }),
  new File([png], "cat.png", { type: "image/png" }),
  new File([], "empty.png", { type: "image/png" }),
  new File([png], 'a "quoted" name.png', { type: "image/png" }),
  new File([png], "katze 猫 😺 größe.png", { type: "image/png" }),
  new File([png], "semi;colon=, 100%.png", { type: "image/png" }),
  new File([png], "line\nbreak\r\n.png", { type: "image/png" }),
  new File([png], "back\\slash/folder.png", { type: "image/png" }),
];

const providers = await readProviders();
const uploads = uploadsOf(providers);

let mocks: Mocks;

beforeAll(async () => {
  mocks = await startMocks(providers);
});

afterAll(async () => {
  await mocks.stop();
});

describe.each(titled(uploads, nameOf))("%s", (_name, upload) => {
  test.each(titled(files, ({ name }) => JSON.stringify(name)))("sends %s", async (_title, file) => {
    const exchange = await send(upload, file);
    expect(exchange.violations).toEqual([]);
    expect(exchange.framing).toBe("length");
    expect(sentFiles(exchange)).toEqual(await expectedFiles(upload, file));
  });
});

test("every operation that takes a file is tested", () => {
  const taking = providers.flatMap(({ name, api }) =>
    api.operations.filter(takesFile).map((operation) => `${name}.${operation.name}`),
  );
  const tested = uploads.map(({ provider, operation }) => `${provider.name}.${operation.name}`);
  expect(tested).toEqual(expect.arrayContaining(taking));
});

test("notices a single changed byte", async () => {
  const [upload] = uploads;
  const [file] = files;
  if (upload === undefined || file === undefined) throw new Error("There is no upload.");
  const exchange = await send(upload, file, async (url, init) => {
    const bytes = new Uint8Array(await new Response(init.body).arrayBuffer());
    const middle = bytes.length >> 1;
    bytes.set([(bytes.at(middle) ?? 0) ^ 1], middle);
    return fetch(url, { ...init, body: bytes });
  });
  expect(sentFiles(exchange)).not.toEqual(await expectedFiles(upload, file));
});

async function send(
  { provider, operation, request }: Upload,
  file: File,
  fetch?: NonNullable<TestClientOptions["fetch"]>,
): Promise<Exchange> {
  const { wire, baseUrl } = mocks.of(provider);
  const client = await testClient(provider, { baseUrl, ...(fetch && { fetch }) });
  const copies = numberedCopies(file);
  const params = testParams({ operation, request, mockUrl: wire.url, file: copies });
  const call = client[operation.name]?.bind(client);
  if (call === undefined) throw new Error(`There is no method ${operation.name}.`);
  const { exchanges } = await wire.observe({}, () => call(params).result());
  const [exchange] = exchanges;
  if (exchange === undefined) throw new Error("No request arrived.");
  return exchange;
}

interface SentFile {
  readonly name?: string | undefined;
  readonly type?: string | undefined;
  readonly size: number;
  readonly sha256: string;
}

/** The parts that are files, or the whole body where it is no form. */
function sentFiles({ parts, body, sha256 }: Exchange): readonly SentFile[] {
  if (parts === undefined) return [{ size: body.byteLength, sha256 }];
  return parts
    .filter(({ filename }) => filename !== undefined)
    .map((part) => ({
      name: part.filename,
      type: part.type,
      size: part.size,
      sha256: part.sha256,
    }));
}

async function expectedFiles({ request }: Upload, file: File): Promise<readonly SentFile[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const content = { size: bytes.byteLength, sha256: sha256(bytes) };
  if (request.mediaType !== "multipart/form-data") return [content];
  return fileNames(request.params)
    .map(numberedCopies(file))
    .map(({ name, type }) => ({ name: escaped(name), type, ...content }));
}

/** The file, then copies under other names: a request may send several files, but not one name twice. */
function numberedCopies(file: File): () => File {
  let count = 0;
  return () =>
    count++ === 0 ? file : new File([file], `${String(count)} ${file.name}`, { type: file.type });
}

/** How browsers write a file's name (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data). */
function escaped(name: string): string {
  return name.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function takesFile({ plan }: Operation): boolean {
  return (plan.bodies ?? []).some((body) =>
    body.kind === "raw" ? !body.text : body.fields?.some(({ kind }) => kind === "file"),
  );
}
