/** Plain sources inside an app: what is written there, and that the app's own compiler takes it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  generateFile,
  type GenerateFileOptions,
  type GenerateOutcome,
} from "../../generator/src/generate.ts";
import { addFiles, readFiles, workspace } from "./workspace.ts";
import { testTimeout } from "../support/testTimeout.ts";

const repository = join(import.meta.dirname, "../..");
const document = readFileSync(join(repository, "specs/imagekit/openapi.yaml"), "utf8");

/** An app with ImageKit's document and a tsconfig.json, given as its compiler options. */
function app(files: Readonly<Record<string, string>> = {}): string {
  return workspace({ "package.json": "{}", "openapi.yaml": document, ...files });
}

function generateInto(
  root: string,
  out = "src/client",
  options: Partial<GenerateFileOptions> = {},
): Promise<GenerateOutcome> {
  return generateFile({ spec: join(root, "openapi.yaml"), out: join(root, out), ...options });
}

test("an app gets one folder of sources and a manifest, and nothing that makes a package", async () => {
  const root = app({ "tsconfig.json": '{"compilerOptions": {"module": "nodenext"}}' });
  const { ok, summary, install } = await generateInto(root);
  expect({ ok, install }).toEqual({ ok: true, install: "npm install @lading/runtime" });
  const written = summary?.packages.flatMap((each) => each.written) ?? [];
  expect(written.every((path) => path.startsWith("src/client/"))).toBe(true);
  expect(Object.keys(readFiles(join(root, "src/client")))).toEqual([
    ".lading.json",
    "client.ts",
    "index.ts",
    "models.ts",
    "operations/uploadFile.ts",
    "operations/uploadFileV2.ts",
    "provider.ts",
  ]);
  expect(readdirSync(root).toSorted()).toEqual([
    "openapi.yaml",
    "package.json",
    "specs",
    "src",
    "tsconfig.json",
  ]);
});

test("they are current in a checkout with other line endings", async () => {
  const root = app();
  await generateInto(root);
  for (const [path, text] of Object.entries(readFiles(join(root, "src/client"))))
    writeFileSync(join(root, "src/client", path), text.replaceAll("\n", "\r\n"));
  expect(await generateInto(root, "src/client", { mode: "check" })).toMatchObject({
    ok: true,
    diagnostics: [],
    summary: { diffs: [] },
  });
});

test("schemas and the raw client are there only if they are asked for", async () => {
  const root = app();
  const entries = { schemas: true, raw: true };
  const { install } = await generateInto(root, "src/client", { entries });
  expect(install).toBe("npm install @lading/runtime valibot openapi-fetch");
  const wanted = ["raw.ts", "schema.ts", "schemas.ts"];
  expect(Object.keys(readFiles(join(root, "src/client")))).toEqual(expect.arrayContaining(wanted));
  await generateInto(root);
  const left = Object.keys(readFiles(join(root, "src/client")));
  expect(left.filter((path) => wanted.includes(path))).toEqual([]);
});

test("a package can be without them, and then needs neither library", async () => {
  const root = app();
  const entries = { schemas: false, raw: false, testing: false };
  await generateInto(root, "acme", { kind: "package", entries });
  const files = readFiles(join(root, "acme"));
  expect(Object.keys(files).filter((path) => /schema|raw/.test(path))).toEqual([]);
  const manifest = JSON.parse(files["package.json"] ?? "") as Record<string, object>;
  expect(Object.keys(manifest["exports"] ?? {})).toEqual([".", "./openapi.yaml"]);
  expect(manifest).not.toHaveProperty("peerDependencies");
  expect(files["README.md"]).not.toContain("valibot");
});

test("what the app has already need not be installed, and its package manager is asked for the rest", async () => {
  const root = app({
    "package.json": '{"dependencies": {"@lading/runtime": "1"}}',
    "pnpm-lock.yaml": "",
  });
  const entries = { schemas: true };
  expect((await generateInto(root, "src/client", { entries })).install).toBe("pnpm add valibot");
  expect((await generateInto(root)).install).toBeUndefined();
});

test.each([
  ["Swagger Petstore - OpenAPI 3.0", "Petstore"],
  ["GitHub v3 REST API", "GitHub"],
  ["Route 53", "Route53"],
  ["The API", "Api"],
  ["Client API", "ClientApi"],
])("the document %j is the class %s, whatever the folder is called", async (title, className) => {
  const text = `openapi: 3.1.0\ninfo: {title: "${title}", version: "1"}\nservers: [{url: "https://toy.example"}]\npaths: {}\n`;
  const root = app({ "openapi.yaml": text });
  await generateInto(root);
  expect(readFiles(join(root, "src/client"))["client.ts"]).toContain(`export class ${className} `);
  await generateInto(root, "lib/client", { kind: "package" });
  expect(readFiles(join(root, "lib/client"))["src/client.ts"]).toContain(`class ${className} `);
});

test("a package stays one, and one can be asked for", async () => {
  const root = app();
  await generateInto(root, "acme", { kind: "package" });
  expect(readFiles(join(root, "acme"))).toHaveProperty(["package.json"]);
  expect(await generateInto(root, "acme", { mode: "check" })).toMatchObject({ ok: true });
});

const strict = {
  target: "ES2022",
  lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  skipDefaultLibCheck: true,
  noEmit: true,
};
const esm = { "package.json": '{"type": "module"}' };
const bundler = { module: "esnext", moduleResolution: "bundler" };

/** Apps as they are set up: the compiler's options, more of their files, and the end of an import there. */
const apps: Readonly<
  Record<string, readonly [options: object, files: Readonly<Record<string, string>>, end: string]>
> = {
  nodenext: [{ module: "nodenext" }, esm, ".js"],
  node16: [{ module: "node16" }, esm, ".js"],
  node20: [{ module: "node20" }, esm, ".js"],
  "node16 and only the resolution says so": [
    { module: "nodenext", moduleResolution: "nodenext" },
    esm,
    ".js",
  ],
  bundler: [bundler, {}, ""],
  preserve: [{ module: "preserve" }, {}, ""],
  "a bundler that takes .ts": [{ ...bundler, allowImportingTsExtensions: true }, {}, ".ts"],
  "nodenext that rewrites .ts": [
    { module: "nodenext", rewriteRelativeImportExtensions: true },
    esm,
    ".ts",
  ],
  "an inherited nodenext": [
    {},
    { ...esm, "base.json": '{"compilerOptions": {"module": "nodenext"}}' },
    ".js",
  ],
};

test.each(Object.entries(apps))(
  "%s compiles it, strictly",
  { timeout: testTimeout(60_000) },
  async (_, [options, files, end]) => {
    const config = {
      ...(Object.hasOwn(files, "base.json") && { extends: "./base.json" }),
      compilerOptions: { ...strict, ...options },
      include: ["src"],
    };
    const root = app({ ...files, "tsconfig.json": JSON.stringify(config) });
    await generateInto(root, "src/client", { entries: { schemas: true, raw: true } });
    expect(readFiles(join(root, "src/client"))["index.ts"]).toContain(`from "./client${end}"`);
    addFiles(root, {
      "src/app.ts": `import { ImageKit } from "./client/index${end}";\nexport const imagekit = new ImageKit({ privateKey: "private_x" });\n`,
    });
    expect(compilerLines(root)).toEqual([]);
  },
);

test("of several projects, the one that the folder is in decides", async () => {
  const root = app({
    "tsconfig.json":
      '{"files": [], "references": [{"path": "./tsconfig.node.json"}, {"path": "./tsconfig.app.json"}]}',
    "tsconfig.node.json":
      '{"compilerOptions": {"module": "nodenext"}, "include": ["vite.config.ts"]}',
    "tsconfig.app.json": JSON.stringify({ compilerOptions: bundler, include: ["src"] }),
  });
  await generateInto(root);
  expect(readFiles(join(root, "src/client"))["index.ts"]).toContain('from "./client"');
});

test("without a compiler, and where a style is named, that is the end", async () => {
  const root = app();
  for (const [imports, end] of [
    ["auto", ".ts"],
    [".js", ".js"],
    [".ts", ".ts"],
    ["none", ""],
  ] as const) {
    await generateInto(root, "src/client", { imports });
    expect(readFiles(join(root, "src/client"))["index.ts"]).toContain(`from "./client${end}"`);
  }
});

/** What TypeScript 7 says of the app, which has installed what the sources import. */
function compilerLines(root: string): readonly string[] {
  mkdirSync(join(root, "node_modules/@lading"), { recursive: true });
  symlinkSync(join(repository, "packages/runtime"), join(root, "node_modules/@lading/runtime"));
  for (const name of ["openapi-fetch", "openapi-typescript-helpers", "valibot"])
    symlinkSync(join(repository, "node_modules", name), join(root, "node_modules", name));
  const program = join(repository, "node_modules/typescript-7/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [program, "-p", root, "--pretty", "false"], {
    encoding: "utf8",
  });
  return stdout.split("\n").filter((line) => line !== "");
}

test("next to the code of others they are a warning, once", async () => {
  const files = { "src/main.ts": "export {};\n", "src/pages/home.tsx": "export {};\n" };
  const root = app({ ...files, "src/README.md": "# App\n", "src/logo.svg": "<svg/>" });
  const { ok, diagnostics } = await generateInto(root, "src");
  expect(ok).toBe(true);
  expect(diagnostics).toMatchObject([
    {
      code: "folder-shared",
      message:
        "src has code that the generator did not write: main.ts, pages/home.tsx. It stays as it is.",
    },
  ]);
  expect(readFiles(root)).toMatchObject(files);
  expect(await generateInto(root, "src")).toMatchObject({ ok: true, diagnostics: [] });
});

test("in a folder with files of others by the same names, nothing is written", async () => {
  const files = { "src/index.ts": "export {};\n", "src/client.ts": "export {};\n" };
  const root = app(files);
  const { ok, diagnostics } = await generateInto(root, "src");
  expect(ok).toBe(false);
  expect(diagnostics).toMatchObject([{ code: "file-not-ours", more: 1 }]);
  expect(readFiles(join(root, "src"))).toEqual({
    "client.ts": "export {};\n",
    "index.ts": "export {};\n",
  });
});

test("the document they come from may be next to them", async () => {
  const root = app({ "src/api/openapi.yaml": document, "src/api/README.md": "# API\n" });
  const spec = join(root, "src/api/openapi.yaml");
  expect(await generateInto(root, "src/api", { spec })).toMatchObject({
    ok: true,
    diagnostics: [],
  });
});
