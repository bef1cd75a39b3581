/** The week of `docs/changing-a-document.md`, step by step: what the page shows is what is printed and written. `week.outside.ts` does it from tarballs. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { commit, repository } from "../generator/diff/repository.ts";
import { runLading } from "../generator/runLading.ts";
import { fencesOf } from "../support/readmes/readmes.ts";
import { addProperty, breakCallers } from "./changes.ts";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/changing-a-document.md"), "utf8");
const uploadcare = readFileSync(join(root, "specs/uploadcare/openapi.yaml"), "utf8");
const document = "specs/uploadcare/openapi.yaml";
const program = createRequire(import.meta.url).resolve("@changesets/cli/package.json");

/** Hashes of models are others with each lading. */
const plain = (text: string): string =>
  text.replaceAll(/\b([0-9a-f]{16}|[0-9a-f]{8})\b/g, "HASH").trim();

/** A workspace with the package at 1.0.0, as it was committed. */
async function released(): Promise<string> {
  const team = repository({
    "package.json": '{"name": "@acme/apis", "private": true, "workspaces": ["packages/*"]}\n',
    "package-lock.json": "{}\n",
    ".changeset/config.json": '{"changelog": "@changesets/cli/changelog", "baseBranch": "main"}\n',
    [document]: uploadcare,
  });
  await runLading(team, "generate");
  const path = join(team, "packages/uploadcare/package.json");
  writeFileSync(path, readFileSync(path, "utf8").replace('"0.1.0"', '"1.0.0"'));
  commit(team);
  return team;
}

/** What is printed and written from a changed document to the release of its package. */
async function release(team: string, edit: (text: string) => string): Promise<readonly string[]> {
  const path = join(team, document);
  writeFileSync(path, edit(readFileSync(path, "utf8")));
  const { stdout } = await runLading(team, "diff", "--changeset");
  const [name = ""] = readdirSync(join(team, ".changeset")).filter((each) => each.endsWith(".md"));
  const changeset = readFileSync(join(team, ".changeset", name), "utf8");
  await runLading(team, "generate");
  execFileSync(process.execPath, [join(dirname(program), "bin.js"), "version"], {
    cwd: team,
    stdio: "ignore",
  });
  commit(team);
  const changelog = readFileSync(join(team, "packages/uploadcare/CHANGELOG.md"), "utf8");
  return [stdout, changeset, changelog];
}

test("every output that the page shows is real", async () => {
  const team = await released();
  const printed = [...(await release(team, breakCallers)), ...(await release(team, addProperty))];
  // In a changelog, a version is a heading of this level too.
  const [top = "", ...sections] = page.split(/\n## (?=[A-Z])/);
  const week = sections.find((section) => section.startsWith("A week with one document\n")) ?? "";
  // `week.outside.ts` holds what the compiler says.
  const shown = [top, week]
    .flatMap((text) => fencesOf("docs/changing-a-document.md", text))
    .filter(({ language, text }) => language === "" && !text.includes("error TS"));
  expect(shown.length).toBe(4);
  const outputs = printed.map(plain).join("\n");
  for (const { text } of shown) expect(outputs).toContain(plain(text));
  const { version } = JSON.parse(
    readFileSync(join(team, "packages/uploadcare/package.json"), "utf8"),
  ) as { version: string };
  expect(version).toBe("2.1.0");
});
