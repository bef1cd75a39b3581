/** Prism's packages, which must be exactly those that this package is tested with: later ones need a later Node. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { objectOf, type JsonObject } from "../document/json.ts";

const server = "@stoplight/prism-http-server";

/** Throws when another version of one of them is installed for this package, or none. */
export function checkPrismVersions(own: NodeJS.Require = createRequire(import.meta.url)): void {
  const wanted = objectOf(readPackage(own, "../../package.json")?.["dependencies"]);
  const names = Object.keys(wanted).filter((name) => name.startsWith("@stoplight/prism-"));
  const wrong = names.flatMap((name) => {
    // What the server uses counts, which is a copy of its own where the package manager nests.
    const require = name === server ? own : requireOf(own, server);
    const found = require && readPackage(require, `${name}/package.json`)?.["version"];
    return found === wanted[name]
      ? []
      : [
          `${name} must be ${String(wanted[name])}, and ${found === undefined ? "is missing" : `is ${String(found)}`}`,
        ];
  });
  if (wrong.length === 0) return;
  throw new Error(
    `@lading/testing works with exact versions of Prism: ${wrong.join("; ")}. Pin ${wrong.length === 1 ? "it" : "them"} by "overrides" (npm), "resolutions" (Yarn) or "pnpm.overrides" in package.json, and install again.`,
  );
}

function requireOf(own: NodeJS.Require, name: string): NodeJS.Require | undefined {
  try {
    return createRequire(own.resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

function readPackage(require: NodeJS.Require, path: string): JsonObject | undefined {
  try {
    return JSON.parse(readFileSync(require.resolve(path), "utf8")) as JsonObject;
  } catch {
    return undefined;
  }
}
