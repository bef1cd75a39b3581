/** Versions that must not drift: libraries frozen upstream, and a Prism whose own ranges admit servers for newer Nodes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as morph from "ts-morph";
import ts from "typescript";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const read = (path: string): Manifest =>
  JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest;

const packages = readdirSync(join(root, "packages"), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);
/** Written by hand: they have libraries of their own. */
const isOwn = (name: string): boolean => ["runtime", "testing"].includes(name);
const generated = packages.map(({ name }) => name).filter((name) => !isOwn(name));
const manifests = ["", ...generated.map((name) => `packages/${name}/`)];

test.each(manifests)("%spackage.json names exact versions only, but for the runtime", (folder) => {
  const { dependencies, devDependencies } = read(`${folder}package.json`);
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([name, version]) =>
      name !== "@lading/runtime" && !/^(npm:(typescript|nock)@)?\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

test.each(generated)("%s takes every runtime of this major version", (name) => {
  const major = read("packages/runtime/package.json").version?.split(".")[0];
  const { dependencies } = read(`packages/${name}/package.json`);
  expect(dependencies).toEqual({ "@lading/runtime": `^${major}.0.0` });
});

/** What is installed next to other people's packages leaves npm a choice; only Prism's own ranges admit what does not run. */
test.each(["generator", "packages/testing"])("the dependencies of %s are ranges", (folder) => {
  const { dependencies } = read(`${folder}/package.json`);
  const narrow = Object.entries(dependencies ?? {}).filter(
    ([name, version]) =>
      !name.startsWith("@stoplight/prism-") && !/^\^\d+\.\d+\.\d+$/.test(version),
  );
  expect(narrow).toEqual([]);
});

test.each([
  ["openapi-typescript", "7.13.0"],
  ["openapi-fetch", "0.17.0"],
  ["@stoplight/prism-cli", "5.14.2"],
  ["@stoplight/prism-http", "5.12.0"],
  ["@stoplight/prism-http-server", "5.12.2"],
  ["@stoplight/prism-core", "5.8.0"],
])("%s is installed once, as %s", (name, version) => {
  const lock = read("package-lock.json") as {
    readonly packages: Readonly<Record<string, Manifest>>;
  };
  const installed = Object.entries(lock.packages).filter(([path]) =>
    path.endsWith(`node_modules/${name}`),
  );
  expect(installed.map(([, found]) => found.version)).toEqual([version]);
});

test("ts-morph's own TypeScript reads into the trees that ours lays out", () => {
  expect(morph.ts.versionMajorMinor).toBe(ts.versionMajorMinor);
  expect(morph.ts.SyntaxKind).toEqual(ts.SyntaxKind);
});
