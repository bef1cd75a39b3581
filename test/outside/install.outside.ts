/** `npm i -D lading` with each TypeScript that a project may have: the command needs none of them, and disturbs none. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { specText } from "../generator/workspace.ts";
import { Project } from "./Project.ts";

const managers = { npm: ["install", "-D"], pnpm: ["add", "-D"] } as const;
const compilers = ["5.4.5", "6.0.3", "7.0.2"];

describe.each(Object.entries(managers))("%s", (manager, words) => {
  test.each(compilers)("with TypeScript %s", (version) => {
    const project = new Project({
      "package.json": '{ "private": true, "type": "module" }\n',
      "openapi.yaml": specText(),
    });
    project.succeed(manager, ...words, "lading", `typescript@${version}`);
    expect(project.succeed("tsc", "--version").trim()).toBe(`Version ${version}`);
    project.succeed("lading", "generate", "--spec", "openapi.yaml", "--out", "client");
    expect(project.list("client")).toContain("package.json");
  });

  test("without any TypeScript", () => {
    const project = new Project({ "package.json": "{}", "openapi.yaml": specText() });
    project.succeed(manager, ...words, "lading");
    expect(project.has("node_modules/typescript")).toBe(false);
    project.succeed("lading", "generate", "--spec", "openapi.yaml", "--out", "client");
  });
});

test.each([
  { name: "lading", folder: "generator" },
  { name: "@lading/testing", folder: "packages/testing" },
])("$name is as small as its README says", ({ name, folder }) => {
  const readme = readFileSync(join(import.meta.dirname, "../..", folder, "README.md"), "utf8");
  const [, packages, megabytes] = /(\d+) packages, (\d+) MB/.exec(readme) ?? [];
  const project = new Project({ "package.json": "{}" });
  project.succeed("npm", "install", "-D", name);
  expect(project.packages().length).toBeLessThanOrEqual(Number(packages));
  // Ranges let the libraries grow a little before the README has to say so.
  const grown = project.size("node_modules") / 1_000_000 / Number(megabytes);
  expect(grown).toBeLessThan(1.05);
  expect(grown).toBeGreaterThan(0.8);
});
