/** `lading add`: documents from files, addresses and the standard input. */
import { spawnSync } from "node:child_process";
import { readFileSync, rmdirSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { expect, onTestFinished, test } from "vitest";
import { runLading } from "../runLading.ts";
import { addFiles, readFiles, specText, workspace } from "../workspace.ts";

/** The address of a server on loopback; without the slash at its end. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("it says what it did, where, and what comes next", async () => {
  const root = workspace({ "meow.yaml": specText() });
  const { status, stdout } = await runLading(root, "add", "meow.yaml");
  expect(status).toBe(0);
  expect(stdout.replace(/\d+ files/, "N files")).toBe(`\
Added the API meow to the workspace in this folder:

  created  specs/meow/openapi.yaml  from meow.yaml
  created  packages/meow            class Meow, 1 operation, N files

Next:
  npm install  links the new package
  npm run build
  import { Meow } from "@lading/meow";
`);
});

/** Operations that return lists: what they take, and what they return next to the list. */
const lists: Readonly<Record<string, readonly [parameters: string, fields: string]>> = {
  cursors: ["cursor: string", "next_cursor: string, has_more: boolean"],
  items: ["starting_after: string", "has_more: boolean"],
  addresses: ["status: string", "next_url: string"],
  offsets: ["offset: integer, limit: integer", "total: integer"],
  pages: ["page: integer, per_page: integer", "total_pages: integer"],
  "it's": ["page: integer, per_page: integer", "found: integer"],
  either: ["page: integer, offset: integer, limit: integer", "total: integer"],
  neither: ["status: string", "total: integer"],
};

function listsDocument(): string {
  const pairs = (text: string): readonly (readonly [string, string])[] =>
    text.split(", ").map((pair) => pair.split(": ") as [string, string]);
  const paths = Object.entries(lists).map(([name, [parameters, fields]]) => {
    const taken = pairs(parameters).map(
      ([name, type]) => `{name: ${name}, in: query, schema: {type: ${type}}}`,
    );
    const properties = pairs(fields).map(([name, type]) => `${name}: {type: ${type}}`);
    const list = `data: {type: array, items: {type: object, required: [id], properties: {id: {type: string}}}}`;
    const schema = `{type: object, properties: {${[list, ...properties].join(", ")}}}`;
    return `  "/${name}": {get: {operationId: "${name.replace("'", "")}", parameters: [${taken.join(", ")}], responses: {"200": {description: A list, content: {application/json: {schema: ${schema}}}}}}}`;
  });
  const links = `  /links: {get: {operationId: links, responses: {"200": {description: A list, headers: {Link: {schema: {type: string}}}, content: {application/json: {schema: {type: array, items: {type: string}}}}}}}}`;
  return specText(`paths:\n${[...paths, links].join("\n")}\n`);
}

test("it proposes how lists are read page by page, and the proposal can be saved as it is", async () => {
  const root = workspace({ "shop.yaml": listsDocument() });
  const { stdout } = await runLading(root, "add", "shop.yaml");
  const [, proposal = ""] = stdout.split(/\n\n(?=\d+ operations may)/);
  expect(proposal).toBe(`\
7 operations may return lists page by page. To call items() and pages(), check these declarations against the API's documentation,
save them as specs/shop/overlay.yaml, and generate the package again:

  overlay: 1.1.0
  info: {title: "Pages of Toy", version: "1"}
  actions:
    - target: "$.paths['/cursors'].get"
      update: {x-lading-pagination: {kind: "cursor", cursor: "/next_cursor", parameter: "cursor", more: "/has_more", items: "/data"}}
    - target: "$.paths['/items'].get"
      update: {x-lading-pagination: {kind: "last-item", cursor: "/id", parameter: "starting_after", more: "/has_more", items: "/data"}}
    - target: "$.paths['/addresses'].get"
      update: {x-lading-pagination: {kind: "url", url: "/next_url", items: "/data"}}
    - target: "$.paths['/offsets'].get"
      update: {x-lading-pagination: {kind: "offset", parameter: "offset", total: "/total", items: "/data"}}
    - target: "$.paths['/pages'].get"
      update: {x-lading-pagination: {kind: "page", parameter: "page", pages: "/total_pages", items: "/data"}}
    - target: "$.paths['/it\\\\'s'].get"
      update: {x-lading-pagination: {kind: "page", parameter: "page", items: "/data"}}
    - target: "$.paths['/links'].get"
      update: {x-lading-pagination: {kind: "link", items: ""}}
`);
  const overlay = proposal.slice(proposal.indexOf("  overlay:"));
  addFiles(root, { "specs/shop/overlay.yaml": overlay });
  const { status, stderr } = await runLading(root, "generate");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const operations = readFiles(`${root}/packages/shop/src/operations`);
  const paged = Object.entries(operations).filter(([, text]) => text.includes("PagedCall<"));
  expect(paged.map(([path]) => path).toSorted()).toEqual(
    ["addresses", "cursors", "items", "its", "links", "offsets", "pages"].map(
      (name) => `${name}.ts`,
    ),
  );
});

test.each([
  [["--name", ""], "--name needs a name."],
  [["--root", ""], "--root needs a folder."],
  [["other.yaml"], "add needs exactly one document: a file, an address or -."],
])("%j is refused", async (words, message) => {
  const root = workspace({ "meow.yaml": specText() });
  const { status, stderr } = await runLading(root, "add", "meow.yaml", ...words);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
});

test.each([
  ["meow.yaml", "openapi: 3.1 # ours\ninfo: { title: Meow, version: '1' }\npaths: {}\n"],
  [
    "meow.json",
    '{\n  "openapi": "3.1",\n  "info": { "title": "Meow", "version": "1" }, "paths": {} }\n',
  ],
])("the version in the copy of %s is one that other tools read too", async (file, text) => {
  const root = workspace({ [file]: text });
  expect(await runLading(root, "add", file)).toMatchObject({ status: 0 });
  const copy = readFileSync(join(root, "specs/meow", file.replace("meow", "openapi")), "utf8");
  expect(copy).toBe(text.replace(/"?3\.1"?/, '"3.1.0"'));
});

test("a text that only lading reads is written as other tools read it too", async () => {
  const unindented = `${specText()}x-more:\n  b: {\n    c: 1\n  }\n`;
  const root = workspace({ "meow.yaml": unindented });
  expect(await runLading(root, "add", "meow.yaml")).toMatchObject({ status: 0 });
  const copy = readFileSync(join(root, "specs/meow/openapi.yaml"), "utf8");
  expect(parseYaml(copy)).toMatchObject({ "x-more": { b: { c: 1 } } });
});

test("a workspace above is named", async () => {
  const root = workspace({ "a/b/meow.yaml": specText() });
  const { stdout } = await runLading(join(root, "a/b"), "add", "meow.yaml");
  expect(stdout).toMatch(
    /^Added the API meow to the workspace in ..\/.. \(the nearest folder above with specs\/\):/,
  );
  expect(stdout).toContain("  created  ../../packages/meow");
});

test("next to documents by hand, the rules for documents of others are chosen for it alone", async () => {
  const rules = "# Mine.\nextends: [./node_modules/lading/redocly/authored.yaml] # strict\n";
  const root = workspace({ "meow.yaml": specText(), "redocly.yaml": rules });
  const { stdout } = await runLading(root, "add", "meow.yaml");
  expect(stdout).toContain("changed  redocly.yaml");
  expect(readFileSync(join(root, "redocly.yaml"), "utf8")).toBe(
    `${rules}apis:\n  meow:\n    root: specs/meow/openapi.yaml\n    extends:\n      - ./node_modules/lading/redocly/adopted.yaml\n`,
  );
});

test.each(["extends: [recommended]\n", "extends: [lading/adopted.yaml]\n", "extends: [\n"])(
  "rules that are not ours to change stay: %j",
  async (rules) => {
    const root = workspace({ "meow.yaml": specText(), "redocly.yaml": rules });
    expect(await runLading(root, "add", "meow.yaml")).toMatchObject({ status: 0 });
    expect(readFileSync(join(root, "redocly.yaml"), "utf8")).toBe(rules);
  },
);

test("an address is fetched once, and the API is called like its title", async () => {
  const asked: string[] = [];
  const address = await serve((request, response) => {
    asked.push(request.url ?? "");
    if (request.url === "/latest") response.writeHead(302, { location: "/v1/openapi.json" }).end();
    else response.end(specText());
  });
  const root = workspace();
  const { status, stdout } = await runLading(root, "add", `${address}/latest`);
  expect(status).toBe(0);
  expect(stdout).toContain(`created  specs/toy/openapi.yaml  from ${address}/latest\n`);
  expect(asked).toEqual(["/latest", "/v1/openapi.json"]);
});

test("the standard input is read", () => {
  const root = workspace();
  const bin = join(import.meta.dirname, "../../../generator/bin/lading.js");
  const run = spawnSync(process.execPath, [bin, "add", "-"], {
    cwd: root,
    input: specText(),
    encoding: "utf8",
  });
  expect(run).toMatchObject({ status: 0, stderr: "" });
  expect(Object.keys(readFiles(join(root, "specs")))).toEqual(["toy/openapi.yaml"]);
});

test("an empty folder becomes a workspace, and an app is reported about init", async () => {
  const root = workspace();
  rmdirSync(join(root, "specs"));
  addFiles(root, { "meow.yaml": specText(), "acme/.keep": "", "app/package.json": "{}" });
  const { status, stdout } = await runLading(join(root, "acme"), "add", "../meow.yaml");
  expect(status).toBe(0);
  expect(stdout).toContain("Made a workspace in this folder:");
  const app = await runLading(join(root, "app"), "add", "../meow.yaml");
  expect(app.status).toBe(1);
  expect(app.stderr).toContain("run `lading init --spec ../meow.yaml`");
});

test("what is not there is said, and nothing is written", async () => {
  const root = workspace();
  const gone = await runLading(root, "add", "gone.yaml");
  expect(gone.stderr).toContain("document-not-found  There is no document gone.yaml.");
  const refused = await runLading(root, "add", "http://127.0.0.1:9/openapi.yaml");
  expect(refused.stderr).toContain("document-unreachable  http://127.0.0.1:9/openapi.yaml cannot");
  expect(readFiles(root)).toEqual({});
});

/** What `lading add` says about a document at an address. */
async function addAt(text: string): Promise<string> {
  const address = await serve((_request, response) => void response.end(text));
  const root = workspace();
  const { status, stderr } = await runLading(root, "add", `${address}/v1/api?token=secret`);
  expect(status).toBe(1);
  expect(readFiles(root)).toEqual({});
  return stderr.replaceAll(address, "http://acme.example");
}

const broken = '{\n  "openapi": "3.1.0",\n  "info": {"title": "A" "version": "1"}\n}\n';

test.each([
  ["", "1:1  error  spec-unreadable  The document cannot be read: it is empty."],
  [" \n", "1:1  error  spec-unreadable  The document cannot be read: it is empty."],
  ["<!DOCTYPE html>\n<html></html>", "it is an HTML page, not a document."],
  [broken, "3:25  error  json-syntax  The document is not valid JSON."],
  ['{"openapi": "3.1.0",', "1:21  error  json-syntax  The document is not valid JSON."],
  [specText("paths: [\n"), "error  yaml-syntax"],
  ["title: A\n", "1:1  error  not-openapi"],
])("what an address returned is called by the address: %j", async (text, wanted) => {
  const said = await addAt(text);
  expect(said).toMatch(/^http:\/\/acme\.example\/v1\/api:/);
  expect(said).toContain(wanted);
  expect(said).not.toContain("openapi.yaml");
});

test.each(["other.yaml#/Cat", "./models/other.yaml", "../other.yaml"])(
  "an address brings one file only, not %s",
  async (reference) => {
    const said = await addAt(specText(`paths: {/cats: {$ref: ${JSON.stringify(reference)}}}\n`));
    expect(said).toContain(
      `reference-not-fetched  The reference "${reference}" leads to another file, but an address`,
    );
    expect(said).toContain("Bundle the document into one file (`redocly bundle`)");
  },
);

test("what comes from the standard input is called so", () => {
  const program = join(import.meta.dirname, "../../../generator/bin/lading.js");
  const { status, stderr } = spawnSync(process.execPath, [program, "add", "-"], {
    cwd: workspace(),
    input: "<html>",
    encoding: "utf8",
  });
  expect({ status, said: stderr.split("\n")[0] }).toEqual({
    status: 1,
    said: "standard input:1:1  error  spec-unreadable  The document cannot be read: it is an HTML page, not a document.",
  });
});

test("an address with an unknown protocol is no missing file", async () => {
  const { status, stderr } = await runLading(
    workspace(),
    "add",
    "htp://me:pw@acme.example/api.yaml",
  );
  expect(status).toBe(1);
  expect(stderr).toContain(
    "document-unreachable  htp://acme.example/api.yaml cannot be fetched: htp:// is",
  );
});

test("a document with something unsupported is copied, to be corrected there or left out in part", async () => {
  const odd = "parameters: [{name: q, in: querystring, content: {application/json: {}}}]";
  const operations = `{get: {responses: {}}, post: {${odd}, responses: {}}}`;
  const root = workspace({ "meow.yaml": specText(`paths: {/cats: ${operations}}\n`) });
  const { status, stdout, stderr } = await runLading(root, "add", "meow.yaml");
  expect(status).toBe(1);
  expect(stdout).toContain("created  specs/meow/openapi.yaml  from meow.yaml");
  expect(stdout).toContain("specs/meow/openapi.yaml  needs the corrections below");
  expect(stderr).toMatch(/^specs\/meow\/openapi.yaml:\d+:\d+ {2}error/m);
  const partial = await runLading(root, "add", "meow.yaml", "--name", "cats", "--allow-partial");
  expect(partial.status).toBe(0);
  expect(partial.stdout).toContain("class Cats, 1 operation,");
});

test("--format json says the same to machines", async () => {
  const root = workspace({ "meow.yaml": specText() });
  const { stdout, stderr } = await runLading(root, "add", "meow.yaml", "--format", "json");
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    done: [{ change: "created", path: "specs/meow/openapi.yaml" }, { path: "packages/meow" }],
    next: [{ text: "npm install" }, { text: "npm run build" }, {}],
  });
});

test("once its document is gone, the entry of an API in the rules is named: redocly stops at it", async () => {
  const root = workspace({
    "meow.yaml": specText(),
    "redocly.yaml": "extends: [lading/authored.yaml]\n",
  });
  await runLading(root, "add", "meow.yaml");
  expect(await runLading(root, "generate")).toMatchObject({ status: 0, stderr: "" });
  rmSync(join(root, "specs/meow"), { recursive: true });
  const rules = readFiles(root)["redocly.yaml"];
  const { status, stderr } = await runLading(root, "generate");
  expect(status).toBe(0);
  expect(stderr).toContain(
    "redocly.yaml:3:3  warning  lint-entry-orphaned  The document specs/meow/openapi.yaml is gone",
  );
  expect(stderr).toContain("fix  Remove the entry meow under apis.");
  expect(readFiles(root)["redocly.yaml"]).toBe(rules);
});

test("with pnpm, which links what something depends on, the next step makes the workspace depend on the package", async () => {
  const root = workspace({
    "meow.yaml": specText(),
    "pnpm-lock.yaml": "",
    "package.json": '{"name": "acme"}',
  });
  const { stdout } = await runLading(root, "add", "meow.yaml");
  expect(stdout).toContain("pnpm add -D -w --workspace @acme/meow  links the new package\n");
});
