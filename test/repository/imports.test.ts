/** Who may import whom (see "How it works" in the README): the walls of the house, held up by a test. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

interface Import {
  /** Relative to the repository. */
  readonly from: string;
  /** Relative to the repository for a file, a package's name otherwise. */
  readonly to: string;
}

interface Rule {
  readonly says: string;
  readonly allows: (edge: Import) => boolean;
}

const phaseOf = (path: string): string | undefined => /^generator\/src\/(\d-\w+)\//.exec(path)?.[1];

/** The folders of the runtime, from the ground up: each imports those before it, and no one imports back up. */
const runtimeFolders = [
  "values",
  "files",
  "messages",
  "transport",
  "options",
  "request",
  "response",
  "send",
  "stream",
  "call",
  "pages",
  "raw",
  "schemas",
  "flows",
  "webhooks",
  "cli",
];
const runtimeFolderOf = (path: string): string | undefined =>
  /^packages\/runtime\/src\/(\w+)\//.exec(path)?.[1];

/** What every phase of the generator may use, next to its own folder: the model's types and the folders below all phases. */
const isCommonGround = (path: string): boolean =>
  path === "generator/src/2-model/model.ts" ||
  path === "generator/src/config/config.ts" ||
  /^generator\/src\/(openapi|diagnostics|names|manifest)\//.test(path);
const isGenerator = (path: string): boolean => path.startsWith("generator/src/");

/** Each library has one home. */
const homes: Readonly<Record<string, RegExp>> = {
  "@redocly/openapi-core": /^generator\/src\/1-load\//,
  "#redocly": /^generator\/src\/1-load\//,
  "#openapi-typescript": /^generator\/src\/3-emit\/emitRawTypes\.ts$/,
  "openapi-typescript": /^generator\/src\/3-emit\/emitRawTypes\.ts$/,
  "#ts-morph": /^generator\/src\/(3-emit\/|config\/findImportEnding\.ts$)/,
  "json-p3": /^generator\/src\/1-load\/overlay\//,
  "ts-morph": /^generator\/src\/(3-emit\/|config\/findImportEnding\.ts$)/,
  typescript: /^generator\/src\/3-emit\//,
  jiti: /^generator\/src\/config\/readConfig\.ts$/,
  prettier: /^generator\/src\/3-emit\//,
  diff: /^generator\/src\/4-write\//,
  citty: /^generator\/src\/cli\//,
  "openapi-fetch": /^packages\/runtime\/src\/raw\//,
  valibot: /^packages\/(runtime\/src\/schemas\/\w+|(?!runtime\/)[^/]+\/src\/schemas)\.ts$/,
  "@lading/runtime/raw": /^packages\/[^/]+\/src\/raw\.ts$/,
  "@lading/runtime/schemas": /^packages\/[^/]+\/src\/schemas\.ts$/,
  "@lading/runtime/webhooks": /^(generator\/src\/2-model\/|packages\/[^/]+\/src\/webhooks\.ts$)/,
  "node:fs":
    /^(generator\/src\/(1-load|4-write|config|diff|fingerprint)\/|generator\/src\/cli\/render\/renderDiagnostic\.ts$|packages\/runtime\/src\/files\/fileFromPathNode\.ts$|packages\/testing\/src\/)/,
};

/** What only the entry `./testing` of a provider loads. */
const isOfTests = (path: string): boolean =>
  /^packages\/[^/]+\/src\/(testing\.ts|examples\/|extras\/testing\/)/.test(path);

const rules: readonly Rule[] = [
  {
    says: "a phase imports the model's types, its own folder and the folders below all phases",
    allows: ({ from, to }) => {
      const phase = phaseOf(from);
      return phase === undefined || !isGenerator(to) || phaseOf(to) === phase || isCommonGround(to);
    },
  },
  {
    says: "the folders below all phases import nothing above them but the model's types",
    allows: ({ from, to }) =>
      !/^generator\/src\/(openapi|diagnostics|names|manifest)\//.test(from) ||
      !isGenerator(to) ||
      isCommonGround(to),
  },
  {
    says: "openapi/ imports no library, no file system and no other folder",
    allows: ({ from, to }) =>
      !from.startsWith("generator/src/openapi/") || to.startsWith("generator/src/openapi/"),
  },
  {
    says: "only generate.ts, loadApi.ts, buildModels.ts, setup/, diff/ and update/ know more than one phase",
    allows: ({ from, to }) =>
      !isGenerator(from) ||
      phaseOf(from) !== undefined ||
      phaseOf(to) === undefined ||
      isCommonGround(to) ||
      /^generator\/src\/((generate|loadApi|buildModels)\.ts$|(setup|diff|update)\/)/.test(from) ||
      to === "generator/src/4-write/changes.ts",
  },
  {
    says: "the generator needs of the runtime nothing but the types of plans",
    allows: ({ from, to }) =>
      !isGenerator(from) ||
      !to.startsWith("@lading/runtime") ||
      from.startsWith("generator/src/2-model/"),
  },
  {
    says: "a provider imports the runtime and itself, valibot's types for its schemas, and @lading/testing for its entry ./testing",
    allows: ({ from, to }) => {
      const provider = /^packages\/(?!runtime\/|testing\/)([^/]+)\//.exec(from)?.[1];
      return (
        provider === undefined ||
        to === "valibot" ||
        (/^@lading\/testing(\/|$)/.test(to) && isOfTests(from)) ||
        /^@lading\/runtime(\/|$)/.test(to) ||
        to.startsWith(`packages/${provider}/`)
      );
    },
  },
  {
    says: "the runtime imports openapi-fetch, valibot and itself; what is Node's stays in the files named after it, and in the command line",
    allows: ({ from, to }) =>
      !from.startsWith("packages/runtime/") ||
      to.startsWith("packages/runtime/") ||
      ["openapi-fetch", "valibot"].includes(to) ||
      to.startsWith("#") ||
      (to.startsWith("node:") && /[Nn]ode|src\/cli\//.test(from)),
  },
  {
    says: "the testing package imports neither the generator nor a provider, and of the runtime only what it publishes",
    allows: ({ from, to }) =>
      !from.startsWith("packages/testing/") ||
      to.startsWith("packages/testing/") ||
      /^@lading\/runtime(\/redaction)?$/.test(to) ||
      !/^(generator|packages|lading|@lading)(\/|$)/.test(to),
  },
  {
    says: "a folder of the runtime imports the folders below it, the plan and the errors",
    allows: ({ from, to }) => {
      const folder = runtimeFolderOf(from);
      if (folder === undefined || !to.startsWith("packages/runtime/")) return true;
      const target = runtimeFolderOf(to);
      return target === undefined
        ? /\/src\/(plan|errors|errorFacts)\.ts$/.test(to)
        : runtimeFolders.indexOf(target) <= runtimeFolders.indexOf(folder);
    },
  },
  {
    says: "every folder of the runtime has its place in the order",
    allows: ({ from }) => runtimeFolders.includes(runtimeFolderOf(from) ?? "values"),
  },
  {
    says: "nothing but their own entries leads to the schemas of responses, to the raw client and to webhooks",
    allows: ({ from, to }) => {
      const entryOf = (path: string): string | undefined =>
        /^packages\/[^/]+\/src\/(schemas|raw|webhooks)(\.ts$|\/)/.exec(path)?.[1];
      return entryOf(to) === undefined || entryOf(to) === entryOf(from);
    },
  },
  {
    says: "each library has one home",
    allows: ({ from, to }) => !Object.hasOwn(homes, to) || (homes[to] as RegExp).test(from),
  },
];

const sources = [
  "generator/src",
  ...readdirSync(join(root, "packages")).map((name) => `packages/${name}/src`),
]
  .flatMap(listFiles)
  .sort();
const edges = sources.flatMap((path) => importsOf(path, readFileSync(join(root, path), "utf8")));

test.each(rules)("$says", ({ allows }) => {
  expect(edges.filter((edge) => !allows(edge))).toEqual([]);
});

test("modules do not import each other in a circle", () => {
  expect(circles(edges)).toEqual([]);
});

test("a wall that is broken is noticed", () => {
  const broken = [
    ...importsOf(
      "generator/src/2-model/broken.ts",
      'import { loadSpec } from "../1-load/loadSpec.ts";\nexport { format } from "prettier";\nawait import("node:fs");',
    ),
  ];
  broken.push(...importsOf("generator/src/openapi/broken.ts", 'import "node:path";'));
  broken.push(...importsOf("packages/runtime/src/values/broken.ts", 'import "../call/client.ts";'));
  const noticed = rules.filter(({ allows }) => broken.some((edge) => !allows(edge)));
  expect(noticed.map(({ says }) => says)).toEqual([
    "a phase imports the model's types, its own folder and the folders below all phases",
    "openapi/ imports no library, no file system and no other folder",
    "a folder of the runtime imports the folders below it, the plan and the errors",
    "each library has one home",
  ]);
  expect(
    circles([
      { from: "a", to: "b" },
      { from: "b", to: "a" },
    ]),
  ).toEqual(["a -> b -> a"]);
});

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`);
  } catch {
    return [];
  }
}

/** Every module that a file imports or re-exports, dynamic imports and types included. */
function importsOf(from: string, text: string): readonly Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({
    from,
    to: fileName.startsWith(".")
      ? relative(root, normalize(join(root, dirname(from), fileName))).replaceAll("\\", "/")
      : fileName,
  }));
}

function circles(all: readonly Import[]): readonly string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of all) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) found.push([...way.slice(start), path].join(" -> "));
    if (start >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return found;
}
