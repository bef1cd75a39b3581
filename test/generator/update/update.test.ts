/** `lading update`: documents of others, fetched again from a server on loopback. */
import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { hashText } from "../../../generator/src/update/sourceRecord.ts";
import { runLading } from "../runLading.ts";
import { addFiles, readFiles, specText, workspace } from "../workspace.ts";

const today = new Date().toISOString().slice(0, 10);
const main = "specs/toy/openapi.yaml";

interface Vendor {
  /** The address of the document. */
  readonly url: string;
  /** Publishes another document. */
  readonly publish: (text: string) => void;
  /** The paths that were requested. */
  readonly requests: readonly string[];
}

/** A vendor that publishes a document. */
async function startVendor(
  text = specText(),
  headers: Record<string, string> = {},
): Promise<Vendor> {
  let published = text;
  const requests: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    requests.push(url);
    response.writeHead(headers["location"] === undefined ? 200 : 302, headers).end(published);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi.yaml`;
  return { url, requests, publish: (next) => void (published = next) };
}

const overlay = (...actions: readonly string[]): Readonly<Record<string, string>> => ({
  "specs/toy/overlay.yaml": [
    "overlay: 1.1.0",
    "info: {title: Fixes, version: '1'}",
    "actions:",
    ...actions.map((action) => `  - ${action}`),
  ].join("\n"),
});

/** A workspace with the document of a vendor, added by its address. */
async function adopted(
  files: Readonly<Record<string, string>> = {},
): Promise<Vendor & { readonly root: string }> {
  const vendor = await startVendor();
  const root = workspace();
  expect(await runLading(root, "add", vendor.url, "--name", "toy")).toMatchObject({ status: 0 });
  addFiles(root, files);
  return { root, ...vendor };
}

const sourceOf = (root: string): unknown =>
  JSON.parse(readFileSync(join(root, "specs/toy/source.json"), "utf8"));

/** The first commit of the vendor that renames an operation. */
const renamed = specText().replace("listCats", "listAllCats");

test("`add` of an address says where the document came from", async () => {
  const { root, url } = await adopted();
  const files = { "openapi.yaml": hashText(specText()) };
  expect(sourceOf(root)).toEqual({ url, fetched: today, files });
  const file = workspace({ "toy.yaml": specText() });
  await runLading(file, "add", "toy.yaml");
  expect(Object.keys(readFiles(join(file, "specs")))).toEqual(["toy/openapi.yaml"]);
});

test("an address with a secret is not written down, another query is", async () => {
  const { url } = await startVendor();
  const root = workspace();
  await runLading(root, "add", `${url}?apiKey=meow`, "--name", "cat");
  await runLading(root, "add", `${url}?version=3`, "--name", "toy");
  expect(Object.keys(readFiles(join(root, "specs")))).toEqual([
    "cat/openapi.yaml",
    "toy/openapi.yaml",
    "toy/source.json",
  ]);
  expect(sourceOf(root)).toMatchObject({ url: `${url}?version=3` });
});

test("docs/changing-a-document.md shows what an update prints", async () => {
  const page = readFileSync(
    join(import.meta.dirname, "../../../docs/changing-a-document.md"),
    "utf8",
  );
  const fence = (start: string): string => page.split(`\n${start}`)[1]?.split("\n```")[0] ?? "";
  const document = `openapi: 3.1.0
info: { title: Files, version: "1" }
servers: [{ url: "https://api.acme.example" }]
paths:
  /files:
    get:
      operationId: listFiles
      responses: { "204": { description: None } }
    post: { responses: { "204": { description: Added } } }
  /purge:
    post: { operationId: purge, x-internal: true, responses: { "204": { description: Gone } } }
`;
  const { url, publish } = await startVendor(document);
  const root = workspace();
  await runLading(root, "add", url, "--name", "acme");
  const record = readFileSync(join(root, "specs/acme/source.json"), "utf8");
  addFiles(root, {
    "specs/acme/overlay.yaml": `# specs${fence("# specs")}`,
    "specs/acme/source.json": record.replace(today, "2026-11-02"),
  });
  await runLading(root, "generate");
  publish(
    document
      .replace("listFiles", "listAllFiles")
      .replace("post: { resp", "post: { operationId: uploadFile, resp"),
  );
  const { stdout } = await runLading(root, "update");
  const printed = stdout.replace(url, "https://api.acme.example/openapi.yaml");
  expect(printed).toBe(`acme  has changed${fence("acme  has changed")}\n`);
});

test("nothing has changed: nothing is written, and the address alone is fetched, once", async () => {
  const { root, url, requests } = await adopted(overlay("{target: $.info, update: {x-a: 1}}"));
  const before = readFiles(root);
  expect(await runLading(root, "update")).toEqual({
    status: 0,
    stdout: `toy  has not changed since ${today}: ${url}\n`,
    stderr: "",
  });
  expect(await runLading(root, "update", "--check", "--quiet")).toEqual({
    status: 0,
    stdout: "",
    stderr: "",
  });
  expect(readFiles(root)).toEqual(before);
  expect(requests).toEqual(["/openapi.yaml", "/openapi.yaml", "/openapi.yaml"]);
});

test("a change is rated and written, and every action of the overlay says what it matches", async () => {
  const { root, url, publish } = await adopted(
    overlay(
      "{target: $.paths.*.get, update: {summary: Cats}}",
      "{target: $.info, update: {title: Toys}}",
    ),
  );
  publish(renamed.replace("title: Toy", "title: Toys"));
  const { status, stdout, stderr } = await runLading(root, "update");
  expect(status).toBe(0);
  expect(stdout).toContain(`toy  has changed since ${today}: ${url}\n\ntoy  2 major`);
  expect(stdout).toContain(
    "`listCats` is now called `listAllCats` (GET /cats).\n       at   specs/toy/openapi.yaml:5",
  );
  expect(stdout).toContain(`
specs/toy/overlay.yaml
  line 4    update  $.paths.*.get  1 place
  line 5    update  $.info         superfluous

Wrote specs/toy/openapi.yaml, specs/toy/source.json
Next: npx lading generate toy
`);
  expect(stderr).toContain("specs/toy/overlay.yaml:5:6  info  overlay-action-superfluous");
  expect(readFileSync(join(root, main), "utf8")).toContain("listAllCats");
  expect(sourceOf(root)).toMatchObject({
    files: { "openapi.yaml": hashText(readFileSync(join(root, main), "utf8")) },
  });
  expect(await runLading(root, "update", "--check")).toMatchObject({ status: 0 });
});

test("a change that no caller notices is written too", async () => {
  const { root, publish } = await adopted();
  publish(`${specText()}# a comment\n`);
  const { stdout } = await runLading(root, "update");
  expect(stdout).toContain(
    "Nothing changes for the users of the package.\n\nWrote specs/toy/openapi.yaml",
  );
});

test("`--check` says it, writes nothing, and exits with 1", async () => {
  const { root, publish, url } = await adopted();
  publish(renamed);
  const before = readFiles(root);
  const { status, stdout } = await runLading(root, "update", "toy", "--check");
  expect(status).toBe(1);
  expect(stdout).toContain(`at   ${url}:5  #/paths/~1cats/get`);
  expect(stdout).toContain("Next: npx lading update toy\n");
  const annotated = await runLading(root, "update", "--check", "--format", "github");
  expect(annotated.stdout).toContain(
    "::error title=source-moved::The document of toy has changed since",
  );
  // GitHub places annotations in files of the repository only.
  expect(annotated.stdout).toContain(
    "::warning title=major%3A operation-renamed::`listCats` is now called `listAllCats`",
  );
  expect(annotated.stdout).toContain(`%0A${url}:5\n`);
  expect(annotated.stdout).not.toContain("file=http");
  const markdown = await runLading(root, "update", "--check", "--format", "markdown");
  expect(markdown.stdout).toContain(
    `## toy\n\nThe document at ${url} has changed since ${today}.\n\n### \`@lading/toy\`\n`,
  );
  const json = await runLading(root, "update", "--check", "--format", "json");
  expect(JSON.parse(json.stdout)).toMatchObject({
    ok: false,
    updates: [{ api: "toy", state: "changed", comparison: { rating: "major" } }],
  });
  expect(readFiles(root)).toEqual(before);
});

/** What a vendor publishes, or what someone did here, and the diagnostic that refuses it. */
interface Refusal {
  readonly published: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly code: string;
  readonly message: string;
  /** The whole output has the place. */
  readonly place?: string;
}

const refusals: Readonly<Record<string, Refusal>> = {
  "an action of the overlay lost its target": {
    published: specText().replace("/cats", "/animals"),
    files: overlay(
      "{target: $.info, update: {x-a: 1}}",
      "{target: \"$.paths['/cats'].get\", update: {summary: Cats}}",
    ),
    code: "overlay-target-lost",
    message:
      "The new document has nothing that $.paths['/cats'].get selects. The present one has it at one place.",
    place: "specs/toy/overlay.yaml:5:6",
  },
  "the new document has errors": {
    published: specText(
      "paths:\n  /cats: {get: {responses: {'204': {$ref: '#/components/responses/Gone'}}}}\n",
    ),
    code: "reference-dangling",
    message: "",
    place: "/openapi.yaml:5:",
  },
  "the new document cannot be read": { published: "openapi: [", code: "yaml-syntax", message: "" },
  "the address returns a page": {
    published: "<!doctype html><title>Gone</title>",
    code: "spec-unreadable",
    message: "it is an HTML page, not a document",
  },
  "the present document was edited": {
    published: renamed,
    files: { [main]: `${specText()}# ours\n` },
    code: "document-edited",
    message:
      "The new document would take the place of specs/toy/openapi.yaml, which was edited since it was fetched.",
  },
  "what the overlay does no longer fits": {
    published: specText().replace(
      '{title: Toy, version: "1"}',
      '{title: Toy, version: "1", x-a: [1]}',
    ),
    files: overlay("{target: $.info, update: {x-a: {b: 1}}}"),
    code: "overlay-action-invalid",
    message: "an object cannot be merged into a list, at #/info/x-a",
    place: "specs/toy/overlay.yaml:4:",
  },
};

test.each(Object.entries(refusals))(
  "%s: nothing is written, unless forced",
  async (_name, refusal) => {
    const { published, files = {}, code, message, place = "" } = refusal;
    const { root, publish } = await adopted(files);
    publish(published);
    const before = readFiles(root);
    const { status, stderr, stdout } = await runLading(root, "update");
    expect(status).toBe(1);
    expect(stderr).toContain(`error  ${code}`);
    expect(stderr).toContain(message);
    expect(stderr).toContain(place);
    expect(stderr).toContain("toy: nothing is written\n");
    expect(stdout).toContain("has changed");
    expect(readFiles(root)).toEqual(before);

    expect(await runLading(root, "update", "--force")).toMatchObject({ status: 0 });
    expect(readFileSync(join(root, main), "utf8")).toBe(published);
    expect(sourceOf(root)).toMatchObject({ files: { "openapi.yaml": hashText(published) } });
  },
);

test("a mistake that the overlay corrects is none", async () => {
  const target = "$.paths['/cats'].get.responses['204']";
  const { root, publish } = await adopted(
    overlay(
      `{target: "${target}", remove: true}`,
      "{target: \"$.paths['/cats'].get.responses\", update: {'204': {description: None}}}",
    ),
  );
  publish(
    specText(
      "paths:\n  /cats: {get: {operationId: listCats, responses: {'204': {$ref: '#/components/responses/Gone'}}}}\n",
    ),
  );
  expect(await runLading(root, "update")).toMatchObject({ status: 0, stderr: "" });
});

test("a document that was put there by hand is only recorded", async () => {
  const { root, publish } = await adopted();
  publish(renamed);
  addFiles(root, { [main]: renamed });
  const { status, stdout } = await runLading(root, "update");
  expect(status).toBe(0);
  expect(stdout).toContain("Wrote specs/toy/source.json\n");
});

test("a redirect to another host and an address that is gone are refused", async () => {
  const { root, url } = await adopted();
  const elsewhere = await startVendor("", { location: "http://localhost.invalid/openapi.yaml" });
  const record = (to: string): Readonly<Record<string, string>> => ({
    "specs/toy/source.json": JSON.stringify({ url: to }),
  });
  addFiles(root, record(elsewhere.url));
  const before = readFiles(root);
  const redirected = await runLading(root, "update", "--force");
  expect(redirected).toMatchObject({
    status: 1,
    stdout: `toy  cannot be fetched: ${elsewhere.url}\n`,
  });
  expect(redirected.stderr).toContain("it redirects to another host, localhost.invalid");
  expect(readFiles(root)).toEqual(before);
  addFiles(root, record(url.replace(/:\d+/, ":9")));
  expect((await runLading(root, "update")).stderr).toContain("error  document-unreachable");
});

test("documents without a source are passed over, and named ones are refused", async () => {
  const root = workspace({ [main]: specText(), "specs/cat/openapi.yaml": specText() });
  expect(await runLading(root, "update")).toEqual({
    status: 0,
    stdout: "Without a source.json, and so not fetched: cat, toy\n",
    stderr: "",
  });
  const named = await runLading(root, "update", "toy");
  expect(named).toMatchObject({ status: 1, stdout: "" });
  expect(named.stderr).toContain(
    "error  source-missing  It is not known where the document of toy comes from: there is no specs/toy/source.json.",
  );
  expect((await runLading(root, "update", "dog")).stderr).toContain(
    'There is no provider "dog". There are: cat, toy.',
  );
});

test("a source may be a file, and the document several", async () => {
  const vendor = (paths: string): Readonly<Record<string, string>> => ({
    "vendor/api.yaml": specText("paths:\n  /cats: {$ref: parts/cats.yaml}\n"),
    "vendor/parts/cats.yaml": paths,
  });
  const cats = "get: {operationId: listCats, responses: {'204': {description: None}}}\n";
  const root = workspace({
    ...vendor(cats),
    "specs/toy/source.json": '{"file": "vendor/api.yaml"}',
  });
  addFiles(root, { [main]: specText() });
  expect((await runLading(root, "update")).stderr).toContain(
    "specs/toy/openapi.yaml, which is another one, and may have been edited",
  );
  expect(await runLading(root, "update", "--force")).toMatchObject({ status: 0 });
  expect(Object.keys(readFiles(join(root, "specs/toy")))).toEqual([
    "openapi.yaml",
    "parts/cats.yaml",
    "source.json",
  ]);

  const inside =
    "get: {operationId: listCats, responses: {'204': {description: None}}, summary: All cats}";
  addFiles(root, { "vendor/api.yaml": specText(`paths:\n  /cats: {${inside}}\n`) });
  expect((await runLading(root, "update")).stdout).toContain("Removed specs/toy/parts/cats.yaml\n");
  expect(Object.keys(readFiles(join(root, "specs/toy")))).toEqual(["openapi.yaml", "source.json"]);
  rmSync(join(root, "vendor/api.yaml"));
  expect((await runLading(root, "update")).stderr).toContain(
    "There is no document vendor/api.yaml.",
  );
});

test.each([
  ["{", "it is not valid JSON"],
  ["{}", "it needs either a `url` or a `file`"],
  ['{"url": "ftp://toy.example/a"}', "`url` must start with https:// or http://"],
  ['{"file": 1}', "`file` must be a path"],
  ['{"file": "a", "fetched": 1}', "`fetched` must be a date"],
  ['{"file": "a", "files": {"b": 1}}', "`files` must have a hash for each path"],
  ['{"file": "a", "files": {"../b": "c"}}', "must stay in the folder of the document"],
  ['{"file": "a", "files": {"/b": "c"}}', "must stay in the folder of the document"],
])("a source.json with %s is refused", async (text, reason) => {
  const root = workspace({ [main]: specText(), "specs/toy/source.json": text });
  const { status, stderr } = await runLading(root, "update");
  expect(status).toBe(1);
  expect(stderr).toContain(`specs/toy/source.json:1:`);
  expect(stderr).toContain(reason);
});

test("a vendor that goes from YAML to JSON keeps the file, and back again does not", async () => {
  const { root, publish } = await adopted();
  const json = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Toy", version: "1" },
    paths: {},
  });
  publish(json);
  await runLading(root, "update");
  expect(readFileSync(join(root, main), "utf8")).toBe(json);
});

test.each([
  [["--check", "--force"], "--check and --force cannot be combined."],
  [["--format", "xml"], "--format must be text, markdown, json or github."],
  [["--root", ""], "--root needs a folder."],
  [["--chekc"], "--chekc"],
])("%j is refused", async (words, message) => {
  const { status, stderr } = await runLading(workspace(), "update", ...words);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
});
