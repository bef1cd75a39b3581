import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { checkPrismVersions } from "../../../packages/testing/src/mock/prismVersions.ts";

const wanted = {
  "@stoplight/prism-core": "5.8.0",
  "@stoplight/prism-http": "5.12.0",
  "@stoplight/prism-http-server": "5.12.2",
};
const server = "node_modules/@stoplight/prism-http-server";

/** This package, with versions of Prism by the folders that they are in. */
function installed(versions: Readonly<Record<string, string>>): NodeJS.Require {
  const root = mkdtempSync(join(tmpdir(), "lading-versions-"));
  const write = (path: string, content: object): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), JSON.stringify(content));
  };
  write("package.json", { dependencies: { yaml: "^2.9.1", ...wanted } });
  for (const [folder, version] of Object.entries(versions))
    write(`${folder}/package.json`, { version });
  return createRequire(join(root, "dist/mock/prismVersions.js"));
}

test("the versions that are installed here are right", () => {
  expect(() => checkPrismVersions()).not.toThrow();
});

test("a package manager may nest them", () => {
  const own = installed({
    "node_modules/@stoplight/prism-http": "5.13.0",
    [server]: "5.12.2",
    [`${server}/node_modules/@stoplight/prism-core`]: "5.8.0",
    [`${server}/node_modules/@stoplight/prism-http`]: "5.12.0",
  });
  expect(() => checkPrismVersions(own)).not.toThrow();
});

test("another version, and one that is missing, are named", () => {
  const own = installed({ [server]: "5.12.2", "node_modules/@stoplight/prism-http": "5.13.0" });
  expect(() => checkPrismVersions(own)).toThrow(
    '@stoplight/prism-core must be 5.8.0, and is missing; @stoplight/prism-http must be 5.12.0, and is 5.13.0. Pin them by "overrides" (npm)',
  );
});
