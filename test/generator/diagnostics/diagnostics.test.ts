/** Every code of the catalogue, provoked by the smallest input that does it. */
import { mkdirSync, rmdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generate, type Diagnostic, type DiagnosticCode } from "lading";
import {
  catalogue,
  compareDiagnostics,
  diagnose,
} from "../../../generator/src/diagnostics/catalogue.ts";
import type { JsonObject } from "../../../generator/src/2-model/model.ts";
import { printManifest } from "../../../generator/src/manifest/manifest.ts";
import { addFiles, readFiles, specText, workspace } from "../workspace.ts";

interface Case {
  /** Text of `specs/toy/openapi.yaml`. The finding is wanted in the line that ends with `# here`. */
  readonly given?: string;
  /** More files of the workspace. */
  readonly files?: Readonly<Record<string, string>>;
  /** What else must be so. */
  readonly arrange?: (root: string) => void;
  readonly providers?: readonly string[];
  readonly allowPartial?: true;
  readonly pointer?: string;
}

const schema = (text: string): string =>
  specText(`paths: {}\ncomponents:\n  schemas:\n    Cat:\n      ${text}\n`);
const operation = (text: string): string =>
  specText(
    `paths:\n  /cats:\n    post:\n      operationId: addCat\n      responses: {"204": {description: None}}\n      ${text}\n`,
  );
const cat = "/components/schemas/Cat";
const addCat = "/paths/~1cats/post";

/** An operation that returns a list, and says how its pages are requested. */
const paged = (declaration: string): string =>
  specText(
    `paths:\n  /cats:\n    get:\n      operationId: listCats\n      parameters: [{name: after, in: query, schema: {type: string}}]\n` +
      `      x-lading-pagination:\n        ${declaration}\n      responses:\n        "200":\n          description: A page\n` +
      `          content: {application/json: {schema: {type: object, properties: {cats: {type: array, items: {type: string}}, next: {type: string}}}}}\n`,
  );
const pagination = "/paths/~1cats/get/x-lading-pagination";

/** Each anchor holds the one before ten times; where millions are reached, it is too much. */
function tenfold(names: string): string {
  const lines = [...names].map((name, index) => {
    const before = index === 0 ? "a" : names[index - 1];
    return `${name}: &${name} [${`*${before},`.repeat(9)}*${before}]${name === "g" ? " # here" : ""}`;
  });
  return lines.join("\n");
}

/** A manifest that lists one file, as it is not. */
const listing = (path: string): Readonly<Record<string, string>> => ({
  "packages/toy/.lading.json": JSON.stringify({
    version: 1,
    source: "specs/toy",
    names: {},
    files: { [path]: "0".repeat(64) },
  }),
});

/** The manifest of a package that has given names. */
const remembering = (names: JsonObject): Readonly<Record<string, string>> => ({
  "packages/toy/.lading.json": printManifest({ source: "specs/toy", files: {}, names }),
});

/**
 * Those that one `generate` alone never gives: `lading add`, `lading init`, `lading diff` and `lading update` do (`cli/`, `setup/`,
 * `diff/`, `update/`), or two runs do (`4-write/runs.test.ts`).
 */
const elsewhere = [
  "provider-exists",
  "document-not-found",
  "workspace-exists",
  "app-needs-document",
  "scope-without-workspace",
  "ci-needs-workspace",
  "reference-not-fetched",
  "package-busy",
  "package-changed",
  "revision-unreadable",
  "diff-api-unclear",
  "api-new",
  "lading-unavailable",
  "lading-needs-revision",
  "overlay-target-lost",
  "source-missing",
  "source-invalid",
  "document-edited",
  "changesets-not-set-up",
  "changeset-edited",
  "changeset-without-package",
] as const;
type Elsewhere = (typeof elsewhere)[number];

/** A configuration with one API. */
const configured = (toy: object, others: object = {}): Readonly<Record<string, string>> => ({
  "lading.config.json": JSON.stringify({ apis: { toy, ...others } }),
});

/** A document in order, under an overlay with one action. */
const overlaid = (action: string): Case => ({
  given: specText(),
  files: {
    "specs/toy/overlay.yaml": `overlay: 1.1.0\ninfo: {title: Fixes, version: "1"}\nactions:\n  - ${action}\n`,
  },
});

const cases: Readonly<Record<Exclude<DiagnosticCode, Elsewhere>, Case>> = {
  "config-unreadable": { files: { "lading.config.json": "{" } },
  "config-ambiguous": {
    files: { "lading.config.json": "{}", "lading.config.ts": "export default {};" },
  },
  "config-key-unknown": { given: specText(), files: configured({ inclde: {} }) },
  "config-key-missing": { given: specText(), files: configured({ document: "toy.yaml" }) },
  "config-value-invalid": { given: specText(), files: configured({ int64: "long" }) },
  "config-output-taken": {
    given: specText(),
    files: configured({}, { cat: { document: "specs/toy/openapi.yaml", output: "packages/toy" } }),
  },
  "selection-unmatched": { given: specText(), files: configured({ exclude: { tags: ["cats"] } }) },
  "selection-empty": { given: specText(), files: configured({ exclude: { paths: ["/**"] } }) },
  "name-unmatched": {
    given: specText(),
    files: configured({ names: { operations: { listCat: "listAll" } } }),
  },
  "name-left-out": {
    given: specText(
      'paths:\n  /cats: {get: {operationId: listCats, responses: {"204": {description: None}}}, post: {operationId: addCat, responses: {"204": {description: None}}}}\n',
    ),
    files: configured({
      exclude: { operations: ["addCat"] },
      names: { operations: { addCat: "putCat" } },
    }),
  },
  "name-unavailable": {
    given: operation("x-lading-name: withOptions # here"),
    pointer: `${addCat}/x-lading-name`,
  },
  "specs-not-found": { arrange: (root) => rmdirSync(join(root, "specs")) },
  "provider-not-found": { given: specText(), providers: ["toyy"] },
  "provider-name-invalid": { files: { "specs/Toy_1/openapi.yaml": specText() } },
  "spec-unreadable": {
    given: "\u0000",
    arrange: (root) => addFiles(root, { "specs/toy/openapi.yaml": "x".repeat(17 << 20) }),
  },
  "document-unreachable": {
    files: configured({ document: "http://127.0.0.1:1/openapi.yaml", output: "src/toy" }),
  },
  "yaml-syntax": { given: "openapi: 3.1.0\ninfo: [a\npaths: } # here\n" },
  "json-syntax": { given: '{"openapi": "3.1.0"\n"info": {}}' },
  "yaml-key-duplicate": { given: "openapi: 3.1.0\ntags: [a]\ntags: [b] # here\n" },
  "yaml-key-repeated": { given: `${specText()}info: {version: "1"} # here\n` },
  "yaml-text-unindented": {
    given: 'openapi: 3.1.0\npaths: {}\ninfo:\n  version: "1"\n  title: "a\n  b" # here\n',
  },
  "yaml-not-json": { given: specText("paths: !!js/function x # here\n") },
  "document-too-large": { given: `a: &a [${"x,".repeat(9)}x]\n${tenfold("bcdefgh")}` },
  "document-too-deep": { given: `openapi: 3.1.0\ninfo: ${"[".repeat(5000)} # here\n` },
  "key-too-long": {
    given: `${specText()}x-a:\n  ${"k".repeat(9000)}: 1 # here\n`,
    pointer: `/x-a/${"k".repeat(9000)}`,
  },
  "not-openapi": { given: 'swagger: "2.0" # here\n', pointer: "" },
  "structure-invalid": { given: schema("properties: [name] # here"), pointer: `${cat}/properties` },
  "structure-unexpected": { given: schema("bark: loud # here"), pointer: `${cat}/bark` },
  "nullable-outdated": {
    given: schema("{type: string, nullable: true} # here"),
    pointer: `${cat}/nullable`,
  },
  "keyword-of-other-version": {
    given: schema("{type: integer, minimum: 5, exclusiveMinimum: true} # here"),
    pointer: `${cat}/exclusiveMinimum`,
  },
  "structure-odd": { given: schema("description: 7 # here"), pointer: `${cat}/description` },
  "type-unknown": { given: schema("type: int # here"), pointer: `${cat}/type` },
  "schema-contradictory": {
    given: schema("allOf: [{type: string}, {type: number}] # here"),
    pointer: `${cat}/allOf`,
  },
  "reference-dangling": {
    given: schema('$ref: "#/components/schemas/Dog" # here'),
    pointer: `${cat}/$ref`,
  },
  "reference-unused": {
    given: `${operation("")}components:\n  schemas:\n    Cat:\n      $ref: "#/components/schemas/Dog" # here\n`,
    pointer: `${cat}/$ref`,
  },
  "reference-odd": {
    given: `${schema('$ref: "#/definitions/Dog" # here')}    Dog: {type: object}\n`,
    pointer: `${cat}/$ref`,
  },
  "reference-remote": {
    given: schema('$ref: "https://toy.example/cat.yaml" # here'),
    pointer: `${cat}/$ref`,
  },
  "reference-outside-folder": {
    given: schema('$ref: "../dog/cat.yaml" # here'),
    files: { "specs/dog/cat.yaml": "type: string" },
    pointer: `${cat}/$ref`,
  },
  "reference-cycle": {
    given: schema('$ref: "#/components/schemas/Cat" # here'),
    pointer: `${cat}/$ref`,
  },
  "path-unusual": {
    given: specText("paths:\n  cats: {get: {responses: {}}} # here\n"),
    pointer: "/paths/cats",
  },
  "operation-id-duplicate": {
    given: operation("")
      .replace(/$/, "    get:\n      operationId: addCat\n      responses: {}\n")
      .replace("post:\n      operationId: addCat", "post:\n      operationId: addCat # here"),
    pointer: `${addCat}/operationId`,
  },
  "path-parameter-undeclared": {
    given: specText(
      'paths:\n  "/cats/{id}":\n    get: # here\n      operationId: getCat\n      responses: {"204": {description: None}}\n',
    ),
    pointer: "/paths/~1cats~1{id}/get",
  },
  "path-parameter-unused": {
    given: operation(
      "parameters:\n        - {name: id, in: path, required: true, schema: {type: string}} # here",
    ),
    pointer: `${addCat}/parameters/0`,
  },
  "extension-unknown": {
    given: operation("x-lading-replai: safe # here"),
    pointer: `${addCat}/x-lading-replai`,
  },
  "extension-misplaced": {
    given: schema("x-lading-replay: safe # here"),
    pointer: `${cat}/x-lading-replay`,
  },
  "extension-invalid": {
    given: operation("x-lading-replay: perhaps # here"),
    pointer: `${addCat}/x-lading-replay`,
  },
  "webhooks-unclear": {
    given: specText("paths: {}\nx-lading-webhook-signature: {kind: standard} # here\n"),
    pointer: "/x-lading-webhook-signature",
  },
  "overlay-invalid": overlaid("{target: $}"),
  "overlay-path-invalid": overlaid("{target: $.paths./cats, remove: true}"),
  "overlay-field-ignored": overlaid("{target: $.info.version, remove: true, update: {}}"),
  "overlay-action-invalid": overlaid("{target: $, update: {info: [Toy]}}"),
  "overlay-target-missing": overlaid("{target: $.tags, remove: true}"),
  "overlay-action-superfluous": overlaid("{target: $.info, update: {title: Toy}}"),
  "manifest-invalid": {
    given: specText(),
    files: { "packages/toy/.lading.json": "<<<<<<< ours\n{}\n" },
  },
  "construct-unsupported": {
    given: operation("").replace('"204": {', '"20": { # here\n        '),
    pointer: `${addCat}/responses/20`,
  },
  "name-collision": {
    given: operation(
      "parameters:\n        - {name: id, in: query, x-lading-client-option: timeout, schema: {type: string}} # here",
    ),
    pointer: `${addCat}/parameters/0`,
  },
  "name-changed": {
    given: operation(""),
    files: remembering({ operations: { "POST /cats": { name: "putCat", operationId: "putCat" } } }),
    pointer: addCat,
  },
  "name-reserved": {
    given: schema("type: string"),
    files: remembering({ types: { "#/components/schemas/Dog": "Cat" } }),
    pointer: cat,
  },
  "name-unusable": {
    given: schema("type: string"),
    files: remembering({ types: { "#/components/schemas/Cat": "Blob" } }),
    pointer: cat,
  },
  "parameter-shape-unsupported": {
    given: operation(
      "parameters:\n        - {name: id, in: querystring, schema: {type: string}} # here",
    ).replace("3.1.0", "3.2.0"),
    pointer: `${addCat}/parameters/0`,
  },
  "media-type-raw": {
    given: operation(
      "requestBody:\n        content:\n          multipart/related: # here\n            schema: {type: array, items: {type: string}}",
    ),
    pointer: `${addCat}/requestBody/content/multipart~1related`,
  },
  "part-header-unsent": {
    given: operation(
      "requestBody:\n        content:\n          multipart/form-data:\n            schema: {type: object, properties: {a: {type: string}}}\n            encoding: {a: {headers: {X-Rate: {schema: {type: integer}}}}} # here",
    ),
    pointer: `${addCat}/requestBody/content/multipart~1form-data/encoding/a/headers/X-Rate`,
  },
  "part-unnamed": {
    given: operation(
      "requestBody:\n        content:\n          multipart/form-data: # here\n            schema: {type: string, format: binary}",
    ),
    pointer: `${addCat}/requestBody/content/multipart~1form-data`,
  },
  "operation-left-out": {
    given: operation(
      "parameters:\n        - {name: id, in: querystring, schema: {type: string}} # here",
    ),
    allowPartial: true,
    pointer: `${addCat}/parameters/0`,
  },
  "sequence-unframed": {
    given: operation("").replace(
      '{"204": {description: None}}',
      '{"200": {description: Lines, content: {multipart/mixed: {itemSchema: {type: object}}}}} # here',
    ),
    pointer: `${addCat}/responses/200/content/multipart~1mixed`,
  },
  "pagination-items": {
    given: paged(
      "kind: cursor\n        items: /next # here\n        cursor: /next\n        parameter: after",
    ),
    pointer: `${pagination}/items`,
  },
  "pagination-pointer": {
    given: paged(
      "kind: cursor\n        items: /cats\n        cursor: /paging/next # here\n        parameter: after",
    ),
    pointer: `${pagination}/cursor`,
  },
  "pagination-parameter": {
    given: paged(
      "kind: cursor\n        items: /cats\n        cursor: /next\n        parameter: cursor # here",
    ),
    pointer: `${pagination}/parameter`,
  },
  "security-scheme-unsupported": {
    given: `${operation("security: [{own: []}]")}components:\n  securitySchemes:\n    own: {type: hmac} # here\n`,
    pointer: "/components/securitySchemes/own",
  },
  "security-scheme-unused": {
    given: `${specText()}components:\n  securitySchemes:\n    HTTPBearer: {type: http, scheme: bearer} # here\n`,
    pointer: "/components/securitySchemes/HTTPBearer",
  },
  "parameter-style-unknown": {
    given: operation(
      "parameters:\n        - {name: id, in: query, style: simple, schema: {type: string}} # here",
    ),
    pointer: `${addCat}/parameters/0`,
  },
  "pattern-backtracks": {
    given: specText(
      `paths:\n  /cats:\n    get:\n      operationId: listCats\n      responses:\n        "200":\n          description: Cats\n          content:\n            application/json:\n              schema:\n                type: string\n                pattern: ^(a+)+$ # here\n`,
    ),
    pointer: "/paths/~1cats/get/responses/200/content/application~1json/schema/pattern",
  },
  "server-variable-open": {
    given: specText().replace(
      /servers: .*/,
      'servers: [{url: "https://{zone}.toy.example"}] # here',
    ),
    pointer: "/servers/0",
  },
  "base-url-required": {
    given: specText().replace(/servers: .*/, 'servers: [{url: "/api/v1"}]'),
    pointer: "",
  },
  "mapping-dangling": {
    given: schema(
      'oneOf: [{type: object}]\n      discriminator:\n        propertyName: kind\n        mapping: {cat: "#/components/schemas/Gone"} # here',
    ),
    pointer: `${cat}/discriminator/mapping/cat`,
  },
  "extension-conflict": {
    given: operation(
      "parameters:\n        - {name: id, in: query, x-lading-client-option: id, schema: {type: string}}\n        - {name: ID, in: query, x-lading-client-option: id, schema: {type: integer}} # here",
    ),
    pointer: `${addCat}/parameters/1`,
  },
  "server-unusable": {
    given: specText().replace("https:", "ftp:").replace("}]\n", "}] # here\n"),
    pointer: "/servers/0",
  },
  "example-invalid": {
    given: operation(
      'requestBody:\n        content:\n          multipart/form-data:\n            schema: {properties: {a: {type: string, contentMediaType: application/json}}}\n            example: {a: "{b"} # here',
    ),
    pointer: `${addCat}/requestBody/content/multipart~1form-data/example`,
  },
  "lint-entry-orphaned": {
    given: specText(),
    files: { "redocly.yaml": "apis: { cat: { root: specs/cat/openapi.yaml } }\n" },
  },
  "dependency-orphaned": {
    given: specText(),
    files: {
      "package.json": '{"name": "apis", "devDependencies": {"@apis/gone": "workspace:*"}}',
      "packages/gone/.lading.json":
        '{"version": 1, "source": "specs/gone", "names": {}, "files": {}, "packageJson": {"name": "@apis/gone"}}',
    },
  },
  "folder-orphaned": {
    given: specText(),
    files: {
      "packages/gone/.lading.json":
        '{"version": 1, "source": "specs/gone", "names": {}, "files": {}}',
      "packages/gone/CHANGELOG.md": "# 1.0.0",
    },
  },
  "folder-shared": { given: specText(), files: { "packages/toy/src/main.ts": "export {};" } },
  "file-not-ours": { given: specText(), files: { "packages/toy/package.json": "{}" } },
  "path-outside-package": {
    given: specText(),
    arrange: (root) => {
      mkdirSync(join(root, "elsewhere"));
      mkdirSync(join(root, "packages"));
      symlinkSync(join(root, "elsewhere"), join(root, "packages/toy"));
    },
  },
  "file-unwritable": {
    given: specText(),
    // Where a run puts down what it is about to write.
    arrange: (root) =>
      mkdirSync(join(root, "packages/toy/.lading-tmp/pending.part"), { recursive: true }),
  },
  "package-json-invalid": {
    given: specText(),
    files: { "packages/toy/package.json": '{"name": "@lading/toy",}' },
  },
  "file-edited": {
    given: specText(),
    files: { ...listing("src/index.ts"), "packages/toy/src/index.ts": "// Edited.\n" },
  },
  "file-kept": {
    given: specText(),
    files: { ...listing("src/old.ts"), "packages/toy/src/old.ts": "// Edited.\n" },
  },
};

/** A place of the code's message that no detail was given for. */
function unfilled(code: DiagnosticCode): RegExp {
  const names = Array.from(catalogue[code].message.matchAll(/\{(\w+)\}/g), ([, name]) => name);
  return new RegExp(`undefined|\\{(${names.join("|")})\\}`);
}

test("the table has a case for every code, and no other", () => {
  expect([...Object.keys(cases), ...elsewhere].sort()).toEqual(Object.keys(catalogue).sort());
});

describe.each(Object.entries(cases))(
  "%s",
  (code, { given, files, arrange, providers, allowPartial, pointer }) => {
    test("is reported at its place, and nothing is written", async () => {
      const root = workspace({ ...(given && { "specs/toy/openapi.yaml": given }), ...files });
      arrange?.(root);
      const before = readFiles(root);

      const { diagnostics, ok } = await generate({
        root,
        ...(providers && { providers }),
        ...(allowPartial && { allowPartial }),
      });

      const found = diagnostics.find((each) => each.code === code);
      const line = given?.split("\n").findIndex((text) => text.endsWith("# here")) ?? -1;
      expect(found, JSON.stringify(diagnostics, undefined, 2)).toMatchObject({
        code,
        ...(pointer !== undefined && { pointer }),
        ...(line >= 0 && { location: { file: "specs/toy/openapi.yaml", line: line + 1 } }),
      });
      expect(found?.message).not.toMatch(unfilled(code as DiagnosticCode));
      if (found?.severity === "error") {
        expect(ok).toBe(false);
        expect(readFiles(root)).toEqual(before);
      }
    });
  },
);

test("details are filled in once, whatever they hold", () => {
  const { message } = diagnose("extension-invalid", { name: "{expected}", expected: "$& {name}" });
  expect(message).toBe("The value of {expected} must be $& {name}.");
});

test("the detail `fix` replaces the catalogue's fix", () => {
  expect(diagnose("construct-unsupported", { what: "it", fix: "Leave it out." }).fix).toBe(
    "Leave it out.",
  );
});

test("findings are sorted by file, line, column and code", () => {
  const at = (file: string, line: number): Diagnostic =>
    diagnose("not-openapi", { found: "x" }, { location: { file, line, column: 1 } });
  const sorted = [diagnose("specs-not-found"), at("B", 9), at("a", 2), at("a", 10)];
  expect([...sorted].reverse().sort(compareDiagnostics)).toEqual(sorted);
});
