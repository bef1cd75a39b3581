/** A folder in which `npm init` or `npm install lading` ran, and nothing else yet, is as good as an empty one. */
import { join, resolve } from "node:path";
import { listNames, readText } from "../4-write/readText.ts";
import { parseStrictJson } from "../manifest/parseStrictJson.ts";
import { isObject, type JsonObject } from "../openapi/pointer.ts";

/** A package.json without anything of an app. */
export interface BlankManifest {
  readonly text: string;
  readonly value: JsonObject;
}

/** What `npm init`, `pnpm init` and `yarn init` write, and installing. */
const usualKeys = new Set(
  "name version private description main type keywords author license repository bugs homepage packageManager devEngines engines scripts dependencies devDependencies".split(
    " ",
  ),
);

/** Files that say nothing about what the folder is for. */
const usualFiles =
  /^(\..*|node_modules|package(-lock)?\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|(README|LICENSE)(\..*)?)$/i;

/** @param document The document that was named: it may be in the folder. */
export function readBlankManifest(folder: string, document?: string): BlankManifest | undefined {
  const text = readText(folder, "package.json");
  const parsed = text === undefined ? undefined : parseStrictJson(text);
  if (text === undefined || parsed === undefined || !("value" in parsed)) return undefined;
  const isDocument = (name: string): boolean =>
    document !== undefined && resolve(document) === join(folder, name);
  const hasSources = listNames(folder).some((name) => !usualFiles.test(name) && !isDocument(name));
  return hasSources || !isBlank(parsed.value) ? undefined : { text, value: parsed.value };
}

function isBlank(manifest: JsonObject): boolean {
  const entries = (key: string): readonly (readonly [string, unknown])[] =>
    Object.entries(isObject(manifest[key]) ? manifest[key] : {});
  const installed = [...entries("dependencies"), ...entries("devDependencies")];
  return (
    Object.keys(manifest).every((key) => usualKeys.has(key)) &&
    installed.every(([name]) => name === "lading") &&
    entries("scripts").every(([, script]) => /no test specified/.test(String(script)))
  );
}

/** The fields that a workspace needs, next to those that are there. The workspace's own scripts are modules. */
export function extendManifest({ value }: BlankManifest, wanted: JsonObject): JsonObject {
  const merge = (key: string): JsonObject => ({
    ...(isObject(wanted[key]) ? wanted[key] : {}),
    ...(isObject(value[key]) ? value[key] : {}),
  });
  const { lading, ...others } = merge("devDependencies");
  const isInstalled = isObject(value["dependencies"]) && "lading" in value["dependencies"];
  return {
    ...wanted,
    ...value,
    name: wanted["name"],
    private: true,
    type: "module",
    scripts: merge("scripts"),
    devDependencies: { ...others, ...(!isInstalled && { lading }) },
  };
}
