/** Whatever kind of file type-checks, the same bytes leave: for every upload of every provider. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ApiRequestError, type FileInput } from "@lading/runtime";
import {
  type Exchange,
  type Part,
  type Recorder,
  sha256,
  startRecorder,
} from "@lading/testing/internal";
import { readProviders } from "../support/providers.ts";
import { testClient } from "../support/contract/testClient.ts";
import { fileNames, testParams } from "../support/contract/testParams.ts";
import { titled } from "../support/titled.ts";
import { aFile, fileKinds, type FileKind, type Source } from "./fileKinds.ts";
import { boundaryOf } from "./probe/wireText.ts";
import { nameOf, uploadsOf, type Upload } from "./uploads.ts";

const uploads = uploadsOf(await readProviders());

/** More than one chunk of any stream, and every byte there is. */
const bytes = Uint8Array.from({ length: 200_003 }, (_, index) => (index * 7 + (index >> 8)) & 255);

let recorder: Recorder;
let folder: string;
let path: string;

beforeAll(async () => {
  recorder = await startRecorder(() => ({
    headers: { "content-type": "application/json" },
    body: "{}",
  }));
  folder = await mkdtemp(join(tmpdir(), "kinds-"));
  path = join(folder, "content");
  await writeFile(path, bytes);
});

afterAll(async () => {
  await recorder.stop();
  await rm(folder, { recursive: true });
});

describe.each(titled(uploads, nameOf))("%s", (_name, upload) => {
  test.each(titled(fileKinds, ({ title }) => title))("%s", async (_title, kind) => {
    const refusal = refusalOf(upload, kind);
    const before = recorder.exchanges.length;
    if (refusal !== undefined) {
      const error = await send(upload, kind).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ApiRequestError);
      expect(String(error)).toMatch(refusal);
      return expect(recorder.exchanges).toHaveLength(before);
    }
    const reference = await send(upload, aFile);
    const exchange = await send(upload, kind);
    expect(exchange.violations).toEqual([]);
    expect(exchange.framing).toBe(kind.isSized ? "length" : "chunked");
    expect(Number(exchange.headers["content-length"] ?? Number.NaN)).toBe(
      kind.isSized ? exchange.body.byteLength : Number.NaN,
    );
    expect(bytesWithoutBoundary(exchange)).toEqual(wantedBytes(upload, kind, reference));
  });
});

test("notices a single changed byte and another name", async () => {
  const [upload] = uploads;
  if (upload === undefined) throw new Error("There is no upload.");
  const reference = await send(upload, aFile);
  const wanted = wantedBytes(upload, aFile, reference);
  const parts = reference.parts?.map((part) => ({ ...part, headers: [...part.headers, "X: y"] }));
  expect(bytesWithoutBoundary(reference)).toEqual(wanted);
  expect(wantedBytes(upload, aFile, { ...reference, parts: parts ?? [] })).not.toEqual(wanted);
  const body = Buffer.from(reference.body);
  body[1000] = (body[1000] ?? 0) ^ 1;
  expect(bytesWithoutBoundary({ ...reference, body })).not.toEqual(wanted);
});

/** What stands against this kind, apart from its type: two parts of one name, or a length that no one knows. */
function refusalOf(
  { operation, request }: Upload,
  { isNamed, isSized }: FileKind,
): RegExp | undefined {
  if (operation.plan.lengthRequired && !isSized) return /size/;
  const isDynamic = dynamicField(operation.plan.bodies) !== undefined;
  const isMany = fileNames(request.params).length > 1;
  return isDynamic && isMany && !isNamed ? /two parts named/ : undefined;
}

function dynamicField(bodies: Upload["operation"]["plan"]["bodies"] = []): string | undefined {
  const fields = bodies.flatMap((body) => (body.kind === "multipart" ? body.fields : []));
  return fields.find(({ partName }) => partName !== undefined)?.name;
}

async function send({ provider, operation, request }: Upload, kind: FileKind): Promise<Exchange> {
  const files: (FileInput | Promise<FileInput>)[] = fileNames(request.params).map((_name, index) =>
    kind.make(sourceOf(index)),
  );
  const made = await Promise.all(files);
  const client = await testClient(provider, { baseUrl: recorder.url });
  const params = testParams({
    operation,
    request,
    mockUrl: recorder.url,
    file: () => made.shift(),
  });
  await client[operation.name]?.call(client, params).result();
  const exchange = recorder.exchanges.at(-1);
  if (exchange === undefined) throw new Error("No request arrived.");
  return exchange;
}

/** A request may send several files, but not one name twice. */
function sourceOf(index: number): Source {
  return { bytes, name: `${String(index)} cät "x".jpg`, type: "image/jpeg", path };
}

/** Head and body as one text of bytes, the boundary spelled `B`. */
function bytesWithoutBoundary({ headers, body }: Exchange): string {
  const type = headers["content-type"];
  const boundary = boundaryOf(type);
  const text = `${String(type)}\n${body.toString("latin1")}`;
  return shortened(boundary === undefined ? text : text.replaceAll(boundary, "B"));
}

/** The bytes of a `File`, but for the name and the type that this kind does not have. */
function wantedBytes(upload: Upload, kind: FileKind, reference: Exchange): string {
  const { parts, headers } = reference;
  if (parts === undefined) {
    const type = (kind.isTyped ? undefined : typeInPath(upload)) ?? String(headers["content-type"]);
    return shortened(`${type}\n${Buffer.from(bytes).toString("latin1")}`);
  }
  const sections = parts.map((part) => {
    const head = part.filename === undefined ? part.headers : headOf(upload, kind, part);
    const content = part.filename === undefined ? part.content : Buffer.from(bytes);
    return `--B\r\n${Buffer.from(head.join("\r\n")).toString("latin1")}\r\n\r\n${content.toString("latin1")}\r\n`;
  });
  return shortened(`multipart/form-data; boundary=B\n${sections.join("")}--B--\r\n`);
}

function headOf({ operation }: Upload, kind: FileKind, part: Part): readonly string[] {
  const [disposition = ""] = part.headers;
  const dynamic = dynamicField(operation.plan.bodies);
  const own = dynamic !== undefined && part.name === part.filename ? dynamic : part.name;
  return [
    kind.isNamed ? disposition : `Content-Disposition: form-data; name="${own}"; filename="${own}"`,
    `Content-Type: ${kind.isTyped ? "image/jpeg" : "application/octet-stream"}`,
  ];
}

/** What a raw body is, going by the name that the path gives it. */
function typeInPath({ operation, request }: Upload): string | undefined {
  const names = (operation.plan.parameters ?? [])
    .filter((parameter) => parameter.in === "path")
    .map(({ name }) => String(request.params[name]));
  return names.some((name) => name.endsWith(".png")) ? "image/png" : undefined;
}

/** Long texts make unreadable differences. */
function shortened(text: string): string {
  return `${text.slice(0, 600)}… ${sha256(Buffer.from(text, "latin1"))}`;
}
