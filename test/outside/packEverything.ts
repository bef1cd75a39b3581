/** Before all tests: packs the workspace, starts the registry and installs pnpm. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { plainEnvironment } from "../support/packages/plainEnvironment.ts";
import { startRegistry, type Packed } from "./registry.ts";

const repository = join(import.meta.dirname, "../..");

declare module "vitest" {
  interface ProvidedContext {
    /** The registry that the tests install from. */
    readonly registry: string;
  }
}

export default async function packEverything(project: TestProject): Promise<() => Promise<void>> {
  installPnpm();
  const upstream = npm(["config", "get", "registry"]).trim();
  const registry = await startRegistry(packAll(), upstream);
  project.provide("registry", registry.url);
  return registry.stop;
}

function installPnpm(): void {
  const { dependencies } = readJson(join(import.meta.dirname, "package.json")) as {
    readonly dependencies: { readonly pnpm: string };
  };
  const installed = join(import.meta.dirname, "node_modules/pnpm/package.json");
  if (existsSync(installed) && readJson(installed).version === dependencies.pnpm) return;
  const flags = ["--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund"];
  npm(["install", ...flags], import.meta.dirname);
}

function packAll(): readonly Packed[] {
  const folder = mkdtempSync(join(tmpdir(), "lading-packed-"));
  try {
    const names = readdirSync(join(repository, "packages"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `./packages/${name}`);
    const words = ["pack", "./generator", ...names, "--json", "--pack-destination", folder];
    // Building is the caller's: scripts print among the JSON.
    const printed = JSON.parse(npm([...words, "--ignore-scripts"])) as readonly PackedByNpm[];
    return printed.map(({ name, version, filename, integrity, shasum }) => ({
      manifest: manifestOf(name, version),
      tarball: readFileSync(join(folder, filename)),
      integrity,
      shasum,
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface PackedByNpm {
  readonly name: string;
  readonly version: string;
  readonly filename: string;
  readonly integrity: string;
  readonly shasum: string;
}

function manifestOf(name: string, version: string): Packed["manifest"] {
  const folder = name === "lading" ? "generator" : name.replace("@lading/", "packages/");
  return { ...readJson(join(repository, folder, "package.json")), name, version };
}

function npm(words: readonly string[], cwd = repository): string {
  return execFileSync("npm", words, { cwd, env: plainEnvironment(), encoding: "utf8" });
}

function readJson(path: string): { readonly version?: string } {
  return JSON.parse(readFileSync(path, "utf8")) as { readonly version?: string };
}
