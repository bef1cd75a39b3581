import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isObject } from "../openapi/pointer.ts";
import { manifestName } from "../manifest/manifest.ts";
import { parseStrictJson } from "../manifest/parseStrictJson.ts";

/** The app that an output folder is in. */
export interface Project {
  /** The nearest folder above the output with a package.json, an absolute path. */
  readonly folder: string;
  /** What its package.json depends on, in any way. */
  readonly dependencies: ReadonlySet<string>;
}

/** The project of a folder, which need not exist yet; `undefined` where no folder above it has a package.json. */
export function findProject(out: string): Project | undefined {
  const folder = above(out).find((each) => existsSync(join(each, "package.json")));
  if (folder === undefined) return undefined;
  const manifest = readJson(join(folder, "package.json"));
  const groups = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
  const names = groups.flatMap((key) => Object.keys(isObject(manifest[key]) ? manifest[key] : {}));
  return { folder, dependencies: new Set(names) };
}

/**
 * Are plain sources expected in this folder? Inside an app, yes. Not where a package was generated before, and not among the packages
 * of a workspace with documents under `specs/`.
 */
export function expectsSources(out: string): boolean {
  const manifest = readJson(join(out, manifestName));
  if (isObject(manifest["files"])) return !Object.hasOwn(manifest["files"], "package.json");
  return findProject(out) !== undefined && !above(out).some(hasDocuments);
}

/** The command that adds packages, by the lock file that is nearest. */
export function installCommand(folder: string, packages: readonly string[]): string {
  const places = [folder, ...above(folder)];
  for (const place of places)
    for (const [lock, command] of commands)
      if (existsSync(join(place, lock))) return [command, ...packages].join(" ");
  return ["npm install", ...packages].join(" ");
}

const commands = [
  ["package-lock.json", "npm install"],
  ["pnpm-lock.yaml", "pnpm add"],
  ["yarn.lock", "yarn add"],
  ["bun.lock", "bun add"],
] as const;

/** The folders above a folder, the nearest first. */
function above(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [] : [parent, ...above(parent)];
}

function hasDocuments(folder: string): boolean {
  const specs = join(folder, "specs");
  if (!existsSync(specs)) return false;
  return readdirSync(specs).some((name) =>
    ["yaml", "yml", "json"].some((end) => existsSync(join(specs, name, `openapi.${end}`))),
  );
}

/** An object, empty where there is no readable one. */
function readJson(path: string): Readonly<Record<string, unknown>> {
  if (!existsSync(path)) return {};
  const parsed = parseStrictJson(readFileSync(path, "utf8"));
  return "value" in parsed ? parsed.value : {};
}
