import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseStrictJson } from "../../manifest/parseStrictJson.ts";

/** What the folder around `specs/` and `packages/` decides for every package. */
export interface Workspace {
  /** The npm scope of the packages, without its slash. */
  readonly scope: string;
  /** The runtime is one of its packages, as in the repository of lading itself. */
  readonly ownsRuntime: boolean;
}

/** Packages have the scope of the workspace: `@acme/apis` and `acme` both give `@acme/<provider>`. */
export function readWorkspace(root: string): Workspace {
  return {
    scope: scopeOf(nameOf(join(root, "package.json"))),
    ownsRuntime: existsSync(join(root, "packages/runtime/tsconfig.json")),
  };
}

/** The scope of the packages of a workspace with this name. */
export function scopeOf(name: string): string {
  const [, scope] = /^@?([a-z0-9][\w.-]*)(\/|$)/.exec(name) ?? [];
  return `@${scope ?? "lading"}`;
}

function nameOf(path: string): string {
  if (!existsSync(path)) return "";
  const parsed = parseStrictJson(readFileSync(path, "utf8"));
  return "value" in parsed && typeof parsed.value["name"] === "string" ? parsed.value["name"] : "";
}
