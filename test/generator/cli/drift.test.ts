/** `lading drift` on a terminal: what it prints, where it points, and how it ends. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readDriftArguments } from "../../../generator/src/cli/drift.ts";
import { runLading, type CommandResult } from "../runLading.ts";
import { addFiles, specText, workspace } from "../workspace.ts";

const repository = join(import.meta.dirname, "../../..");

interface Got {
  readonly url: string;
  readonly body?: unknown;
  readonly status?: number;
}

/** An archive of GET requests and what came back. */
function archive(all: readonly Got[]): string {
  const entries = all.map(({ url, body, status = 200 }) => {
    const text = body === undefined ? "" : JSON.stringify(body);
    const headers = body === undefined ? [] : [{ name: "content-type", value: "application/json" }];
    return {
      request: { method: "GET", url, headers: [] },
      response: { status, headers, content: { size: text.length, text } },
    };
  });
  return JSON.stringify({ log: { version: "1.2", creator: { name: "Firefox" }, entries } });
}

const cats = `paths:
  /cats/{id}:
    get:
      operationId: getCat
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses:
        "200":
          description: A cat.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Cat"}
components:
  schemas:
    Cat:
      type: object
      required: [name]
      properties:
        name: {type: string}
        lives: {type: integer}
`;

const seen = archive([
  { url: "https://toy.example/cats/1", body: { name: "Tom", lives: "nine", owner: "Ann" } },
  { url: "https://toy.example/cats/2", body: { name: "Ben", lives: 7, owner: "|\u001b[31mBob" } },
  { url: "https://toy.example/dogs/12", body: {} },
  { url: "https://cdn.example/tom.png" },
]);

function toy(files: Readonly<Record<string, string>> = {}): string {
  return workspace({ "specs/toy/openapi.yaml": specText(cats), "traffic.har": seen, ...files });
}

const drift = (root: string, ...words: readonly string[]): Promise<CommandResult> =>
  runLading(root, "drift", "traffic.har", ...words);

test("reads its options", () => {
  const servers = ["--server", "http://127.0.0.1:4010", "--server=https://staging.example/v2"];
  const words = ["a.har", "toy", ...servers, "--propose", "o.yaml", "--fail-on", "differs"];
  expect(readDriftArguments([...words, "--format", "json", "--quiet"])).toEqual({
    traffic: "a.har",
    api: "toy",
    servers: ["http://127.0.0.1:4010", "https://staging.example/v2"],
    propose: "o.yaml",
    failOn: "differs",
    format: "json",
    quiet: true,
  });
});

test.each([
  [[], "drift needs an HTTP archive, and takes one API."],
  [["a.har", "b", "c"], "drift needs an HTTP archive, and takes one API."],
  [["nowhere.har"], "nowhere.har cannot be read. Check the path."],
  [["specs/toy/openapi.yaml"], "openapi.yaml is no JSON"],
  [["traffic.har", "--server", "toy.example"], "--server needs an address"],
  [["traffic.har", "--format", "xml"], "--format must be"],
  [["traffic.har", "--fail-on", "major"], "--fail-on must be any, differs or none."],
  [["traffic.har", "--propose", ""], "--propose needs a value."],
])("refuses %j", async (words, message) => {
  const { status, stderr } = await runLading(toy(), "drift", ...words);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).toContain("See `lading drift --help`.");
});

test("an API that is not there, and a document with a mistake, are diagnostics", async () => {
  const unknown = await drift(toy(), "dogs");
  expect(unknown).toMatchObject({ status: 1, stdout: "" });
  expect(unknown.stderr).toContain("provider-not-found");
  const broken = toy({
    "specs/toy/openapi.yaml": specText("paths: {/cats: {get: {}}}\n").slice(9),
  });
  expect((await drift(broken)).stderr).toContain("specs/toy/openapi.yaml");
});

test("prints what drifts, how often, and the line of the document", async () => {
  expect(await drift(toy(), "toy")).toEqual({
    status: 1,
    stderr: "",
    stdout: `toy  1 differs, 2 undescribed. 2 entries are for this API.

undescribed  No operation takes \`GET /dogs/{…}\`.
             seen  in 1 request, first in entry 3: "/dogs/12"
             at    specs/toy/openapi.yaml:4  #/paths

undescribed  \`owner\` of the response 200 is not described.
             seen  in 2 of 2 responses of \`getCat\`, first in entry 1: "Ann", "|·[31mBob"
             at    specs/toy/openapi.yaml:17  #/components/schemas/Cat

differs      \`lives\` of the response 200 is a string; the document says integer.
             seen  in 1 of 2 responses of \`getCat\`, first in entry 1: "nine"
             at    specs/toy/openapi.yaml:22  #/components/schemas/Cat/properties/lives

4 entries read, 2 taken by an operation; 1 for other hosts.
`,
  });
});

test("as a table, as annotations and as JSON", async () => {
  const root = toy();
  const table = await drift(root, "--format", "markdown");
  expect(table.stdout).toContain(
    '| **undescribed** | `owner` of the response 200 is not described. | in 2 of 2 responses of `getCat`, first in entry 1: "Ann", "\\|·[31mBob" | specs/toy/openapi.yaml:17 |',
  );
  const { stdout } = await drift(root, "--format", "github");
  expect(stdout.split("\n")).toEqual([
    expect.stringMatching(/^::warning file=specs\/toy\/openapi\.yaml,line=4,/),
    expect.stringMatching(/^::warning .*line=17,.*title=drift%3A property-undescribed::/),
    expect.stringMatching(/^::error .*line=22,.*title=drift%3A type-differs::/),
    expect.stringMatching(/^::notice title=drift::4 entries read, 2 taken/),
    "",
  ]);
  const json = await drift(root, "--format", "json");
  expect(JSON.parse(json.stdout)).toMatchObject({
    read: 4,
    matched: 2,
    otherHosts: 1,
    apis: [
      {
        api: "toy",
        deviations: [
          { kind: "operation-undescribed" },
          { kind: "property-undescribed", count: 2, total: 2, schema: { type: "string" } },
          { kind: "type-differs", location: { line: 22 }, samples: ['"nine"'] },
        ],
      },
    ],
  });
});

describe("the exit code", () => {
  const described = archive([{ url: "https://toy.example/cats/1", body: { name: "Tom" } }]);
  const undescribed = archive([{ url: "https://toy.example/cats/1", body: { name: "a", b: 1 } }]);
  test.each([
    [described, [], 0],
    [undescribed, [], 1],
    [undescribed, ["--fail-on", "differs"], 0],
    [seen, ["--fail-on", "differs"], 1],
    [seen, ["--fail-on", "none"], 0],
  ])("%# is for what was asked", async (har, words, status) => {
    expect(await drift(toy({ "traffic.har": har }), ...words)).toMatchObject({ status });
  });

  test("is 1 where nothing was judged, with what to do", async () => {
    const har = archive([{ url: "http://127.0.0.1:4010/cats/1", body: { name: "Tom" } }]);
    const root = toy({ "traffic.har": har });
    const { status, stdout } = await drift(root);
    expect(status).toBe(1);
    expect(stdout).toContain("name its address: --server http://127.0.0.1:4010");
    const mapped = await drift(root, "--server", "http://127.0.0.1:4010");
    expect(mapped).toMatchObject({ status: 0 });
    expect(mapped.stdout).toContain("toy  1 entry is as the document says.");
  });
});

test("without a name, each request is for the API whose server it called", async () => {
  const dogs = specText(cats.replaceAll("cats", "dogs")).replace("toy.example", "dogs.example/v2");
  const root = toy({ "specs/dogs/openapi.yaml": dogs });
  addFiles(root, {
    "traffic.har": archive([
      { url: "https://toy.example/cats/1", body: { name: "Tom" } },
      { url: "https://dogs.example/v2/dogs/1", body: { name: 1 } },
    ]),
  });
  const { stdout } = await drift(root);
  expect(stdout).toContain("toy  1 entry is as the document says.");
  expect(stdout).toContain("dogs  1 differs. 1 entry is for this API.");
});

describe("--propose", () => {
  test("writes an overlay that the next run reads: only what differs is left", async () => {
    const root = toy();
    const { stderr } = await drift(root, "--propose", "specs/toy/overlay.yaml");
    expect(stderr).toContain("specs/toy/overlay.yaml is written: it describes 1 deviation.");
    expect(stderr).toContain(
      "not proposed: No operation takes `GET /dogs/{…}`. (an operation needs",
    );
    const again = await drift(root, "--propose", "specs/toy/overlay.yaml");
    expect(again.stdout).toContain("toy  1 differs, 1 undescribed.");
    expect(again.stdout).not.toContain("owner");
    expect(again.stderr).toContain("There is nothing to propose: no file is written.");
  });

  test("does not write over what someone wrote", async () => {
    const root = toy({ "mine.yaml": "overlay: 1.0.0\n" });
    const { status, stderr } = await drift(root, "--propose", "mine.yaml");
    expect(status).toBe(1);
    expect(stderr).toContain("mine.yaml is there already, and was not proposed by lading drift.");
    expect(readFileSync(join(root, "mine.yaml"), "utf8")).toBe("overlay: 1.0.0\n");
  });

  test("leaves other files of the document alone", async () => {
    const [paths = "", schemas = ""] = cats.split("components:\n");
    const elsewhere = paths.replace("#/components/schemas/Cat", "cat.yaml");
    const cat = schemas.split("    Cat:\n")[1]?.replaceAll(/^ {6}/gm, "") ?? "";
    const root = toy({ "specs/toy/openapi.yaml": specText(elsewhere), "specs/toy/cat.yaml": cat });
    const { stdout, stderr } = await drift(root, "--propose", "out.yaml");
    expect(stdout).toContain("specs/toy/cat.yaml:1  #/");
    expect(stderr).toContain("the place is in another file");
    expect(existsSync(join(root, "out.yaml"))).toBe(false);
  });
});

test("a document does instead of an API's name, and any host is its own where it names none", async () => {
  const root = workspace();
  const alone = specText(cats).replace('"https://toy.example"', "/");
  writeFileSync(join(root, "cats.yaml"), alone);
  writeFileSync(join(root, "traffic.har"), seen);
  const { stdout, stderr } = await drift(root, "cats.yaml");
  expect(stderr).toBe("");
  expect(stdout).toContain("cats  1 differs, 3 undescribed.");
  expect(stdout).toContain("cats.yaml:17  #/components/schemas/Cat");
});

test("the page shows what is printed", async () => {
  const uuid = "17be4678-dab7-4bc7-8753-28914a22960a";
  const file = {
    uuid,
    file_id: uuid,
    size: 800,
    total: 800,
    done: 800,
    mime_type: "image/png",
    original_filename: "cat.png",
    filename: "cat.png",
    is_image: true,
    is_stored: true,
    is_ready: true,
  };
  const url = `https://upload.uploadcare.com/info/?pub_key=demo&file_id=${uuid}`;
  const all = Array.from({ length: 40 }, (_, index): Got => {
    if (index === 30) return { url: `${url}&trace=7`, body: file };
    if (index === 39) return { url, body: { queued: true }, status: 202 };
    const extra = index % 2 === 0 ? { datetime_expired: "2026-11-28T16:00:00Z" } : {};
    const size = index > 35 ? { size: "800" } : {};
    const effects = index === 35 ? { default_effects: null } : {};
    return { url, body: { ...file, ...extra, ...size, ...effects } };
  });
  const others = ["https://ucarecdn.com/a", "https://ucarecdn.com/b"].map((each) => ({
    url: each,
  }));
  const root = workspace({ "traffic.har": archive([...all, ...others]) });
  const { status, stdout } = await runLading(
    repository,
    "drift",
    join(root, "traffic.har"),
    "uploadcare",
  );
  expect(status).toBe(1);
  const page = readFileSync(join(repository, "docs/changing-a-document.md"), "utf8");
  expect(page).toContain(stdout);
});

test("an archive without entries is said to be empty", async () => {
  const root = workspace({ "specs/toy/openapi.yaml": specText(cats), "none.har": archive([]) });
  const { status, stdout } = await runLading(root, "drift", "none.har");
  expect(status).toBe(1);
  expect(stdout).toContain("The archive is empty, so nothing was judged.");
  expect(stdout).not.toContain("--server");
});
