/** Before all tests: serves the packed workspace, and installs pnpm. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { plainEnvironment } from "../support/packages/plainEnvironment.ts";
import { startRegistry } from "../support/packages/startRegistry.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The registry that the tests install from. */
    readonly registry: string;
  }
}

export default async function serveWorkspace(project: TestProject): Promise<() => Promise<void>> {
  installPnpm();
  const registry = await startRegistry();
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
  execFileSync("npm", ["install", ...flags], {
    cwd: import.meta.dirname,
    env: plainEnvironment(),
  });
}

function readJson(path: string): { readonly version?: string } {
  return JSON.parse(readFileSync(path, "utf8")) as { readonly version?: string };
}
